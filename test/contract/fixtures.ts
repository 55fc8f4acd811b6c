import { readFileSync } from 'node:fs'
import { afterAll, afterEach } from 'vitest'
import type { LanguageName } from '../../src/domain/program/language.js'
import { defaultLimits, type Limits } from '../../src/domain/program/limits.js'
import type { Runnable } from '../../src/domain/program/program.js'
import type { Runner } from '../../src/sandboxes/runner.js'
import type { OpenOptions, Sandbox } from '../../src/sandboxes/sandbox.js'

/** Fixture programs; every language has all of them, in test/fixtures/programs/<language>/. */
export type FixtureName =
  | 'acts'
  | 'digest'
  | 'syntax-error'
  | 'throws-at-load'
  | 'no-run'
  | 'hangs-at-load'
  | 'allocates-at-load'

export interface FixtureLanguage {
  entry: string
  extension: string
  /** What the fixtures' own exception is called in this language. */
  exception: string
  /** What the exception of `throws-at-load` is called; Go keeps no type. */
  loadException: string
  /** What the mistake in `syntax-error` is called, and its line. */
  syntaxError: string
  syntaxErrorLine: number
  /** What is said of `no-run`. */
  noRun: string
  /** What becomes of an unpaired surrogate; Go's strings cannot hold one. */
  loneSurrogate: string
  /** Integers beyond 2^53 keep all their digits. */
  wideIntegers: boolean
}

const interpreted = { syntaxError: 'SyntaxError', loneSurrogate: '\ud83d', syntaxErrorLine: 5 }
const compiled = { syntaxError: 'CompileError', syntaxErrorLine: 5, wideIntegers: true }

export const fixtureLanguages: Record<LanguageName, FixtureLanguage> = {
  python: {
    ...interpreted,
    entry: 'program.py',
    extension: 'py',
    exception: 'RangeError',
    loadException: 'RangeError',
    noRun: 'program.py exports no function run',
    wideIntegers: true
  },
  javascript: {
    ...interpreted,
    entry: 'program.mjs',
    extension: 'mjs',
    exception: 'RangeError',
    loadException: 'RangeError',
    noRun: 'program.mjs exports no function run',
    wideIntegers: false
  },
  go: {
    ...compiled,
    entry: 'program.go',
    extension: 'go',
    exception: 'RangeError',
    loadException: 'panic',
    noRun: 'program.go has no func Run(input any) (any, error)',
    loneSurrogate: '\ufffd'
  },
  csharp: {
    ...compiled,
    entry: 'Program.cs',
    extension: 'cs',
    exception: 'RangeError',
    loadException: 'RangeError',
    noRun: 'Program.cs has no public static class Program with public static object Run(object input)',
    loneSurrogate: '\ud83d'
  }
}

export function fixture(language: LanguageName, name: FixtureName): Runnable {
  const { entry, extension } = fixtureLanguages[language]
  const file = new URL(`../fixtures/programs/${language}/${name}.${extension}`, import.meta.url)
  return { language, entry, files: { [entry]: readFileSync(file, 'utf8') } }
}

/** A row that `acts` gives back. */
export const echo = (value: unknown) => ({ do: 'echo', value })

export interface OpenFixture {
  /** A runner for this test alone. */
  (name: FixtureName, options?: Partial<OpenOptions> & { limit?: Partial<Limits> }): Runner
  /** One of `acts` with the usual limits for all tests that leave it as it was. */
  shared(): Runner
}

/**
 * Opens fixtures in a sandbox, with one worker unless told. They are closed after each test, the shared one after
 * all; closing takes long in some sandboxes, and the next test does not wait for it.
 */
export function fixtureOpener(makeSandbox: () => Sandbox, language: LanguageName): OpenFixture {
  const runners: Runner[] = []
  const closing: Promise<void>[] = []
  const close = () => closing.push(...runners.splice(0).map(runner => runner.close()))
  afterEach(() => void close())
  let shared: Runner | undefined
  afterAll(async () => {
    close()
    await Promise.all([...closing, shared?.close()])
  })
  const start: (...options: Parameters<OpenFixture>) => Runner = (name, { limit, ...rest } = {}) => {
    const limits = { ...defaultLimits, ...limit }
    return makeSandbox().open(fixture(language, name), { workers: 1, ...rest, limits })
  }
  const open: (...options: Parameters<OpenFixture>) => Runner = (...options) => {
    const runner = start(...options)
    runners.push(runner)
    return runner
  }
  return Object.assign(open, {
    shared() {
      shared ??= start('acts')
      return shared
    }
  })
}
