import type { LanguageName } from '../../domain/program/language.js'
import type { Code, LibraryFunction, Statement } from '../print/code.js'
import { printProgram } from '../print/program.js'
import { answerFunction, giveAnswer } from '../records/answers.js'
import { testPrinter } from '../records/arguments.js'
import type { Test } from '../records/columns.js'
import { doubleText, listOf, rowOf, withItems, withList } from '../records/tables.js'
import { boostedRuntime } from '../runtime/sums/boosted.js'
import type { BoostedModel } from './model.js'

/** The source of boosted trees. `header`: the lines of the first comment. */
export function printBoosted(model: BoostedModel, language: LanguageName, header: readonly string[]): string {
  const { tests, answer, letters } = model
  const { lets, codeOf, library } = testPrinter(tests, letters)
  const asked = askedOf(tests)
  const values = asked.values.map((test): Code => {
    if (test.kind === 'at-most') return { field: test.path, as: 'number' }
    return { call: 'oneIf', with: [{ not: codeOf(test) }] }
  })
  const statements: Statement[] = [...lets, ...giveAnswer(answer, values)]
  return printProgram({ header, statements, library: [...library, sumFunction(model, asked)] }, language)
}

/** The values that tests use: one for each number, and one for each other test (0 where it is met). */
interface Asked {
  values: Test[]
  /** For each test the index of its value, and the limit up to which it is met. */
  places: number[]
  limits: number[]
}

function askedOf(tests: readonly Test[]): Asked {
  const values: Test[] = []
  const known = new Map<string, number>()
  const asked: Asked = { values, places: [], limits: [] }
  for (const test of tests) {
    const key = JSON.stringify(test.kind === 'at-most' ? [test.path] : test)
    const place = known.get(key) ?? values.push(test) - 1
    known.set(key, place)
    asked.places.push(place)
    asked.limits.push(test.kind === 'at-most' ? test.limit : 0)
  }
  return asked
}

/** The function that adds up the trees for given values. */
function sumFunction(
  { nodes, roots, biases, answer }: BoostedModel,
  { places, limits }: Asked
): LibraryFunction {
  const columns = nodes.map(({ test }) => String(test < 0 ? -1 : places[test]))
  const bounds = nodes.map(({ test }) => (test < 0 ? 0 : limits[test]))
  const items: Record<string, (language: LanguageName) => string[]> = {
    columns: () => columns,
    limits: language => bounds.map(bound => doubleText(bound, language)),
    yes: () => nodes.map(({ yes }) => String(yes)),
    no: () => nodes.map(({ no }) => String(no)),
    roots: language => roots.map(trees => rowOf(language, trees.map(String)))
  }
  const [summing] = boostedRuntime
  return answerFunction(summing, answer, biases.length, (part, language, example) => {
    if (part === 'sums') return [withItems(example, biases.map(String))]
    return withList(language, example, listOf(language, items[part](language)))
  })
}
