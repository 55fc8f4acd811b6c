import type { Path } from '../fields.js'
import type { Code, LibraryFunction, Statement } from '../print/code.js'
import { factCode } from '../print/facts.js'
import { inNormalForm, normalFormLibrary } from '../print/normal-form.js'
import { tokensFunction } from '../print/text-library.js'
import { phrasesRuntime } from '../runtime/phrases.js'
import { recordsRuntime } from '../runtime/records.js'
import { type Letters, lettersFor } from '../text/letters.js'
import type { Test } from './columns.js'

/** Variables for the texts that tests use, and the tests as expressions. */
export interface TestPrinter {
  lets: Statement[]
  codeOf(test: Test): Code
  library: LibraryFunction[]
}

export function testPrinter(tests: readonly Test[], letters: Letters): TestPrinter {
  const paths = new Map<string, Path>()
  for (const test of tests) if (test.kind === 'has') paths.set(JSON.stringify(test.path), test.path)
  const names = new Map([...paths.keys()].map((key, i) => [key, paths.size === 1 ? 'text' : `text${i + 1}`]))
  const words = tests.flatMap(test => (test.kind === 'has' ? [test.word] : []))
  const used = lettersFor(words, letters)
  return {
    lets: [...paths].map(([key, path]) => ({
      let: names.get(key)!,
      be: { call: 'tokens', with: [inNormalForm({ field: path, as: 'text' })] }
    })),
    codeOf(test) {
      if (test.kind !== 'has') return factCode(test)
      return { call: 'has', with: [{ name: names.get(JSON.stringify(test.path))! }, { text: test.word }] }
    },
    library: [...normalFormLibrary(used), tokensFunction(used), ...phrasesRuntime, ...recordsRuntime]
  }
}

/** A path in words; keys that are no identifiers are quoted. */
export function pathName(path: Path): string {
  if (path.length === 0) return 'input'
  return path.map(key => (/^[\p{L}\p{N}_-]+$/u.test(String(key)) ? key : JSON.stringify(key))).join('.')
}

/** The subject of a test in words. */
export function testName(test: Test): string {
  const where = pathName(test.path)
  if (test.kind === 'has') return `${where} has ${JSON.stringify(test.word)}`
  if (test.kind === 'present') return `${where} is there`
  return test.kind === 'equals' ? `${where} is ${JSON.stringify(test.value)}` : `${where} ≤ ${test.limit}`
}
