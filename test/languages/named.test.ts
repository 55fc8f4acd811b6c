// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources.
import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import Adopt from '../../src/commands/adopt.js'
import { languageNames } from '../../src/domain/program/language.js'
import { languages } from '../../src/languages/languages.js'
import { loadLanguage } from '../../src/languages/load-language.js'
import { root } from '../helpers/cli.js'
import { filesBelow, sourceOf, treeOf } from '../helpers/source-files.js'

/** Files outside of src/languages that name a language, and why. */
const allowed: Record<string, string> = {
  'domain/program/language.ts': 'which languages there are, and the one by default',
  'sandboxes/deno/command.ts': 'what Deno runs by itself',
  'sandboxes/deno/pyodide.ts': 'what Pyodide runs',
  'commands/export.ts': 'an example in its help'
}

const files = filesBelow('src').filter(name => !/^(?:languages|learners\/runtime)\//.test(name))

/** `go` is a verb, too: in texts it names the language alone, after -l, in a path, or as Go. */
const inText = /\b(?:[Pp]ython|[Jj]ava[Ss]cript|[Cc][Ss]harp|golang)|\bC#|\bGo\b|^go$|-l go\b|[/-]go(?=[./])/g

/** Words of names in camelCase. */
const inName =
  /^(?:python|javascript|csharp|go(?=$|[A-Z]))|(?:Python|JavaScript|Javascript|CSharp|Csharp)|Go(?=$|[A-Z])/g

/** What names a language in a source: identifiers, keys, texts, patterns; no comments. */
function namesIn(text: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.push(...(node.text.match(inName) ?? []))
    else if (ts.isLiteralExpression(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)) {
      // A media type is none of a program's.
      found.push(...(node.text.replace('text/javascript', '').match(inText) ?? []))
    }
    ts.forEachChild(node, visit)
  }
  visit(treeOf(text))
  return found
}

const naming = files.filter(name => namesIn(sourceOf(name)).length > 0)
const reasonFor = (name: string) => Object.keys(allowed).find(entry => name.startsWith(entry))

it('no file outside of src/languages names a language but for a reason', () => {
  expect(naming.filter(name => reasonFor(name) === undefined)).toEqual([])
})

it('no reason is older than what it was for', () => {
  const used = new Set(naming.map(reasonFor))
  expect(Object.keys(allowed).filter(entry => !used.has(entry))).toEqual([])
})

it.each([
  ['const a = { python: 1 }', 1],
  ["const a = b['go']", 1],
  ['const a = b.csharp', 1],
  ['const a = `${b} in JavaScript`', 1],
  ["import { printGo } from './print-go.js'", 2],
  ['const goImports = /Python/', 2],
  ["const a = 'setup -l go'", 1],
  ['// python\nconst a = "they go on" + ago + goal', 0]
])('%s', (source, names) => {
  expect(namesIn(source)).toHaveLength(names)
})

describe.each(languageNames)('the record of %s', name => {
  it('is one, loaded with the others or alone', async () => {
    expect(languages[name].name).toBe(name)
    expect(await loadLanguage(name)).toBe(languages[name])
    expect(languages[name].syntax.language).toBe(name)
    expect(languages[name].recipe.language).toBe(name)
  })

  it('has a name for programs that people may give theirs too, which the help of adopt tells', () => {
    expect(languages[name].extensions).toContain(extname(languages[name].entry))
    for (const extension of languages[name].extensions) {
      expect(Adopt.description).toMatch(new RegExp(`\\${extension}(?!\\w)`))
    }
  })

  it('is known by the extensions that the help of adopt tells', () => {
    const help = sourceOf('commands/adopt.ts')
    for (const extension of languages[name].extensions)
      expect(help).toMatch(new RegExp(`[ ]\\${extension}[ ,.]`))
  })

  it('has its files beside the code: a worker, and what a model is told', () => {
    for (const path of [`workers/${name}`, `prompts/contract-${name}.md`, `runtime/${name}`]) {
      expect(existsSync(`${root}/templates/${path}`), path).toBe(true)
    }
  })
})
