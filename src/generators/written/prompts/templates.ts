import { createHash } from 'node:crypto'
// biome-ignore lint/style/noRestrictedImports: reads what ships with Loopai
import { readdir, readFile } from 'node:fs/promises'

// The same distance from dist/generators and from src/generators.
const folder = new URL('../../../../templates/prompts/', import.meta.url)

/** The prompts, with values filled in. */
export interface Templates {
  /** The text of a template with `{{names}}` replaced and comments (`<!-- … -->`) removed. */
  fill(name: string, values?: Record<string, string | number>): string
  /** 16 hex digits over all templates: the `promptHash` of program.json. */
  hash: string
}

export async function loadTemplates(): Promise<Templates> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.md')).sort()
  const texts = new Map<string, string>()
  const hash = createHash('sha256')
  for (const name of names) {
    const text = (await readFile(new URL(name, folder), 'utf8')).replaceAll('\r\n', '\n')
    hash.update(name).update('\0').update(text).update('\0')
    texts.set(name.slice(0, -'.md'.length), text.replace(/^<!--[\s\S]*?-->\n/gm, ''))
  }
  return {
    hash: hash.digest('hex').slice(0, 16),
    fill(name, values = {}) {
      const text = texts.get(name)
      if (text === undefined) throw new Error(`there is no prompt ${name}`)
      // A line whose placeholders are all empty is removed; filled-in text is never changed.
      const lines = text.trim().split('\n')
      const textFor = (key: string) => {
        if (!Object.hasOwn(values, key)) throw new Error(`prompt ${name}: no value for ${key}`)
        return String(values[key])
      }
      return lines
        .flatMap(line => {
          const filled = line.replace(/\{\{(\w+)\}\}/g, (_, key: string) => textFor(key))
          return line !== '' && filled === '' ? [] : [filled]
        })
        .join('\n')
    }
  }
}
