import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { it } from 'vitest'
import type { Json } from '../../src/domain/json.js'
import type { LanguageName } from '../../src/domain/program/language.js'
import { languages } from '../../src/languages/languages.js'
import { fromWords, toWords } from './value-words.js'

/** A program and what to run it on. */
export interface Job {
  source: string
  inputs: readonly Json[]
  /** In Go and C#: files of the runtime that it calls, by name. */
  beside?: ReadonlyMap<string, string>
}

const fixtures = new URL('../fixtures/toolchains/', import.meta.url)

const commands: Record<LanguageName, readonly string[]> = {
  python: ['python3 --version'],
  javascript: [],
  go: ['go version', 'gofmt -h'],
  csharp: ['mcs --version', 'mono --version']
}

/** `it` of tests that run programs of a language: where these cannot be run, skipped. */
export function itIn(language: LanguageName) {
  return it.skipIf(missingToolchain(language) !== undefined)
}

const missing = new Map<LanguageName, string | undefined>()

/**
 * Why programs of a language cannot be run here, which is said once, or undefined. In CI, which installs every
 * toolchain, a missing one is an error.
 */
export function missingToolchain(language: LanguageName): string | undefined {
  if (!missing.has(language)) missing.set(language, askFor(language))
  return missing.get(language)
}

function askFor(language: LanguageName): string | undefined {
  for (const command of commands[language]) {
    const [file, ...args] = command.split(' ')
    try {
      execFileSync(file, args, { stdio: 'ignore' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') continue
      const reason = `${file} is not installed: programs in ${language} are not run`
      if (process.env.GITHUB_ACTIONS) throw new Error(reason)
      console.warn(reason)
      return reason
    }
  }
  return undefined
}

/**
 * Compiles and runs programs of a language together, as bare processes; their outputs, in order. What a program
 * refuses, it answers with `{ refused: message }`.
 */
export async function answersOf(language: LanguageName, jobs: readonly Job[]): Promise<Json[][]> {
  if (jobs.length === 0) return []
  if (language === 'javascript') return Promise.all(jobs.map(runInNode))
  const folder = await mkdtemp(join(tmpdir(), `loopai-${language}-`))
  try {
    if (language === 'python') {
      const batch = new URL('batch.py', fixtures).pathname
      const programs = JSON.stringify(jobs.map(({ source, inputs }) => ({ source, inputs })))
      return JSON.parse(await run(folder, ['python3', batch], programs))
    }
    if (language === 'go') {
      await writeGo(folder, jobs)
      await run(folder, ['go', 'build', '-o', 'batch', '.'])
      const inputs = JSON.stringify(jobs.map(job => ({ inputs: job.inputs })))
      return JSON.parse(await run(folder, ['./batch'], inputs))
    }
    await writeCSharp(folder, jobs)
    await run(folder, ['mcs', '-warnaserror', '-out:batch.exe', '-r:System.Numerics.dll', '*.cs'])
    return fromWords(
      await run(folder, ['mono', 'batch.exe'], toWords(jobs.map(job => [...job.inputs])))
    ) as Json[][]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Sources that gofmt would change. */
export async function notGofmt(sources: readonly string[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'loopai-gofmt-'))
  try {
    await Promise.all(sources.map((source, i) => writeFile(join(folder, `p${i}.go`), source)))
    const listed = await run(folder, ['gofmt', '-d', '.'])
    return listed === '' ? [] : [listed]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function run(cwd: string, [file, ...args]: string[], input = ''): Promise<string> {
  const { stdout } = await execa(file, args, {
    ...{ cwd, input, maxBuffer: 1e9, stripFinalNewline: false },
    env: { GOFLAGS: '-mod=mod', GOPROXY: 'off', GOTOOLCHAIN: 'local' }
  })
  return stdout
}

async function runInNode({ source, inputs }: Job): Promise<Json[]> {
  const program = await import(`data:text/javascript,${encodeURIComponent(source)}`)
  return inputs.map(input => {
    try {
      return JSON.parse(JSON.stringify(program.run(input)))
    } catch (error) {
      return { refused: (error as Error).message }
    }
  })
}

/** Each program is a package of its own, so that one compilation takes them all. */
async function writeGo(folder: string, jobs: readonly Job[]): Promise<void> {
  const names = jobs.map((_, i) => `p${i}`)
  for (const [i, { source, beside = [] }] of jobs.entries()) {
    await mkdir(join(folder, names[i]))
    for (const [name, text] of [[languages.go.entry, source], ...beside]) {
      await writeFile(join(folder, names[i], name), text.replace(/^package \w+$/m, `package ${names[i]}`))
    }
  }
  const driver = await readFile(new URL('batch.go.txt', fixtures), 'utf8')
  const imports = names.map(name => `\t"batch/${name}"`).join('\n')
  await writeFile(
    join(folder, 'main.go'),
    driver.replace('IMPORTS', imports).replace('RUNS', names.map(name => `${name}.Run`).join(', '))
  )
  await writeFile(join(folder, 'go.mod'), 'module batch\n\ngo 1.19\n')
}

async function writeCSharp(folder: string, jobs: readonly Job[]): Promise<void> {
  for (const [i, { source, beside = [] }] of jobs.entries()) {
    const renamed = source.replace('public static class Program\n', `public static class Program${i}\n`)
    for (const [name, text] of [['Program.cs', renamed], ...beside]) {
      await writeFile(join(folder, `${i}-${name}`), text.replace(/\bRuntime\b/g, `Runtime${i}`))
    }
  }
  const driver = await readFile(new URL('Batch.cs', fixtures), 'utf8')
  const runs = jobs.map((_, i) => `Program${i}.Run`).join(', ')
  await writeFile(join(folder, 'Batch.cs'), driver.replace('RUNS', runs))
}
