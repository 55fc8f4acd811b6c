import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { runtimeFiles } from '../../scripts/embed-runtime.mjs'
import { runtimeLanguages } from '../../scripts/runtime-languages.mjs'
import { definitionsIn, topicOf } from '../../scripts/runtime-source.mjs'
import type { Json } from '../../src/domain/json.js'
import { type LanguageName, languageNames } from '../../src/domain/program/language.js'
import type { LibraryFunction } from '../../src/learners/print/code.js'
import { answersOf, itIn, type Job, notGofmt } from '../helpers/toolchains.js'

/** A function by its camelCase name, arguments, and what every language gives; "NaN" is no number. */
interface Case {
  call: string
  with: Json[]
  gives: Json
}

interface RuntimeFile {
  language: LanguageName
  topic: string
  file: string
  text: string
  callables: string[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const topics: Map<string, RuntimeFile[]> = runtimeFiles()
const functionsOf = (topic: string) => topicOf(topics.get(topic)!) as LibraryFunction[]
/**
 * The pieces of some are no JSON: the cases of what calls them ask them. Others are lines and data of linear programs
 * alone, not called: the learned programs of test/learners are cases of them.
 */
const withoutCases = [
  ...['spanScores', 'featuresOf'],
  ...['constant', 'weighText', 'addFacts', 'answerOfTwo', 'answerOfMany']
]
/** Those that all languages have. */
const shared = (topic: string) =>
  functionsOf(topic).filter(({ source }) => Object.values(source).every(text => text !== ''))
const tables = [...topics.keys()].filter(topic =>
  shared(topic).some(({ name }) => !withoutCases.includes(name))
)
const casesOf = (topic: string): Case[] =>
  JSON.parse(readFileSync(new URL(`${topic}.json`, import.meta.url), 'utf8'))
const filesOf = (language: LanguageName) =>
  [...topics.values()].flat().filter(file => file.language === language)
const packages = [...new Set(tables.map(topic => dirname(topic)))]
const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/runtime/${name}`, import.meta.url), 'utf8')

describe('the runtime of printed programs', () => {
  it('has every topic in every language, but for those that say so of all functions', () => {
    const isOnlyHere = ({ language, text }: RuntimeFile) =>
      /only here: all$/m.test(text) ||
      text.match(/only here$/gm)?.length === definitionsIn(language, text).length
    const lacking = [...topics].flatMap(([topic, files]) => {
      const present = files.map(({ language }) => language)
      const absent = files.every(isOnlyHere) ? [] : languageNames.filter(name => !present.includes(name))
      return absent.map(name => `${topic} in ${name}`)
    })
    expect(lacking).toEqual([])
  })

  // Exported programs pass mypy --strict: test/languages/exported asks it.
  it('says the types of every function in Python', () => {
    const bare = filesOf('python').flatMap(({ file, text }) =>
      [...text.matchAll(/^ *def \w+\([^)]*\):/gm)].map(([line]) => `${file}: ${line}`)
    )
    expect(bare).toEqual([])
  })

  it.each(tables)('%s has cases for every function', topic => {
    const called = new Set(casesOf(topic).map(({ call }) => call))
    expect([...called].sort()).toEqual(
      shared(topic)
        .map(({ name }) => name)
        .filter(name => !withoutCases.includes(name))
        .sort()
    )
  })

  describe.each(languageNames)('in %s', language => {
    itIn(language)('answers as its tables say', async () => {
      const answers = await answersIn[language]()
      const wrong = packages.flatMap((folder, i) =>
        casesIn(folder).flatMap(({ topic, call, with: given, gives }, k) => {
          const answer = asText(answers[i][k], gives)
          return JSON.stringify(answer) === JSON.stringify(gives)
            ? []
            : [{ topic, call, given, gives, answer }]
        })
      )
      expect(wrong).toEqual([])
    })

    itIn(language)('is what its own tools accept', () => toolsOf[language]())
  })
})

function casesIn(folder: string): (Case & { topic: string })[] {
  return tables
    .filter(topic => dirname(topic) === folder)
    .flatMap(topic => casesOf(topic).map(each => ({ ...each, topic })))
}

/** Code points, of which some languages make characters, as the text that is expected; no number as text. */
function asText(answer: Json, gives: Json): Json {
  if (typeof answer !== 'number') return answer
  if (Number.isNaN(answer)) return 'NaN'
  return typeof gives === 'string' ? String.fromCodePoint(answer) : answer
}

const answersIn: Record<LanguageName, () => Promise<Json[][]>> = {
  python() {
    const source = fixture('call.py').replace('FOLDER', JSON.stringify(join(root, 'templates/runtime')))
    const { callable } = runtimeLanguages.python
    const inputs = (folder: string) =>
      casesIn(folder).map(({ topic, call, with: given }) => [topic, callable(call), given])
    return answersOf(
      'python',
      packages.map(folder => ({ source, inputs: inputs(folder) }))
    )
  },
  javascript: () =>
    Promise.all(
      packages.map(folder =>
        Promise.all(
          casesIn(folder).map(async ({ topic, call, with: given }) => {
            const file = join(root, 'templates/runtime/javascript', `${topic}.mjs`)
            return ((await import(pathToFileURL(file).href))[call](...given) ?? null) as Json
          })
        )
      )
    ),
  go: () =>
    answersOf(
      'go',
      packages.map((folder): Job => {
        const names = casesIn(folder).map(({ call }) => call)
        const functions = [...new Set(names)].map(name => `"${name}": ${name}`).join(', ')
        return jobOf('go', folder, fixture('call.go.txt').replace('FUNCTIONS', functions))
      })
    ),
  csharp: () =>
    answersOf(
      'csharp',
      packages.map(folder => jobOf('csharp', folder, fixture('Call.cs')))
    )
}

function jobOf(language: 'go' | 'csharp', folder: string, source: string): Job {
  const { callable } = runtimeLanguages[language]
  const beside = filesOf(language)
    .filter(({ topic }) => dirname(topic) === folder)
    .map(({ file, text }): [string, string] => [basename(file), text])
  const inputs = casesIn(folder).map(({ call, with: given }) => [callable(call), given])
  return { source, inputs, beside: new Map(beside) }
}

const toolsOf: Record<LanguageName, () => void | Promise<void>> = {
  python() {
    const files = filesOf('python').map(({ file }) => file)
    run('python3', ['-m', 'py_compile', ...files], { PYTHONPYCACHEPREFIX: scratch })
  },
  // Imports of what a module does not have are errors, as what `node --check` finds is.
  async javascript() {
    for (const { file } of filesOf('javascript')) await import(pathToFileURL(join(root, file)).href)
  },
  async go() {
    expect(await notGofmt(filesOf('go').map(({ text }) => text))).toEqual([])
    run('go', ['vet', './...'], { GOTOOLCHAIN: 'local', GOPROXY: 'off' }, 'templates/runtime/go')
  },
  csharp() {
    for (const folder of packages) {
      const files = filesOf('csharp').filter(({ topic }) => dirname(topic) === folder)
      run('mcs', [...mcs, ...files.map(({ file }) => file)])
    }
    // What a function imports is guessed from names: each with what it needs alone has to compile.
    const alone = packages.flatMap(functionsAlone).map((text, i) => {
      const file = join(scratch, `${i}.cs`)
      writeFileSync(file, text.replace('CLASS', `Alone${i}`))
      return file
    })
    run('mcs', [...mcs, '-nowarn:414', ...alone])
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'loopai-runtime-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const mcs = ['-warnaserror', '-target:library', `-out:${join(scratch, 'runtime.dll')}`]

function run(file: string, args: string[], env: Record<string, string> = {}, cwd = ''): void {
  execFileSync(file, args, { cwd: join(root, cwd), env: { ...process.env, ...env }, stdio: 'pipe' })
}

/** Each function of a package in C# with what it needs, and what these import. */
function functionsAlone(folder: string): string[] {
  const all = [...topics.keys()].filter(topic => dirname(topic) === folder)
  const byName = new Map(
    all
      .flatMap(functionsOf)
      .flatMap(entry => (entry.source.csharp === '' ? [] : [[entry.name, entry] as const]))
  )
  return [...byName.values()].map(entry => {
    const found = new Set([entry])
    for (const each of found) for (const need of each.needs?.csharp ?? []) found.add(byName.get(need)!)
    const used = new Set([...found].flatMap(each => each.imports?.csharp ?? []))
    const uses = [...used].map(name => `using ${name};\n`).join('')
    const members = [...found].map(({ source }) => source.csharp).join('\n')
    return `${uses}\ninternal static class CLASS\n{\n${members}\n}\n`
  })
}
