// biome-ignore lint/style/noRestrictedImports: reads what ships with Loopai
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Kind } from '../domain/task/task.js'
import { closest } from '../domain/text/closest.js'
import { LoopaiError } from '../errors.js'

/** An example task that ships with Loopai. */
export interface TaskTemplate {
  name: string
  description: string
  kind: Kind
  /** The file of its rows. */
  file: string
}

// The path is the same from dist/store and from src/store.
const folder = fileURLToPath(new URL('../../templates/tasks', import.meta.url))

export async function listTemplates(): Promise<TaskTemplate[]> {
  const names = (await readdir(folder)).sort()
  return Promise.all(
    names.map(async name => {
      const { description, kind } = JSON.parse(await readFile(join(folder, name, 'template.json'), 'utf8'))
      return { name, description, kind, file: join(folder, name, 'examples.jsonl') }
    })
  )
}

/** The template with a name. Throws `unknown-template`. */
export async function findTemplate(name: string): Promise<TaskTemplate> {
  const templates = await listTemplates()
  const found = templates.find(template => template.name === name)
  if (found) return found
  const names = templates.map(template => template.name)
  const near = closest(name, names)
  throw new LoopaiError(
    'unknown-template',
    `There is no template "${name}". There are: ${names.join(', ')}.`,
    {
      suggestions: [`--template ${near ?? names[0]}`]
    }
  )
}
