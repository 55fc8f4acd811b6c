import type { LanguageName } from '../../domain/program/language.js'
import type { Code, LibraryFunction, Statement } from '../print/code.js'
import { onlyWith } from '../print/optional.js'
import { printProgram } from '../print/program.js'
import { answerFunction, giveAnswer } from '../records/answers.js'
import { testPrinter } from '../records/arguments.js'
import type { Test } from '../records/columns.js'
import { doubleText, listOf, rowOf, withItems, withList } from '../records/tables.js'
import { formulaRuntime } from '../runtime/sums/formula.js'
import { type FormulaModel, type FormulaTerm, termName } from './model.js'

/** The source of a formula. `header`: the lines of the first comment. */
export function printFormula(model: FormulaModel, language: LanguageName, header: readonly string[]): string {
  const { terms, answer, letters } = model
  const tests = terms.flatMap((term): Test[] => (term.kind === 'test' ? [term.test] : []))
  const { lets, codeOf, library } = testPrinter(tests, letters)
  const values: Code[] = []
  for (const term of terms) {
    if (term.kind === 'test') values.push({ call: 'oneIf', with: [codeOf(term.test)] })
    else if (term.kind === 'number') values.push(numberCode(term))
  }
  const statements: Statement[] = [...lets, ...giveAnswer(answer, values)]
  return printProgram({ header, statements, library: [...library, sumFunction(model)] }, language)
}

function numberCode({ path, missing }: Extract<FormulaTerm, { kind: 'number' }>): Code {
  return { call: 'numberOr', with: [{ field: path, as: 'number' }, { number: missing }] }
}

/** The function that computes the sums: weights by term, then the ending from `answers.ts`. */
function sumFunction({ terms, constants, weights, answer }: FormulaModel): LibraryFunction {
  const notes = terms.map(term => termName(term, terms))
  const products = terms.flatMap(term => (term.kind === 'product' ? [[term.left, term.right]] : []))
  const [summing] = formulaRuntime
  const entry = onlyWith(summing, new Set(products.length > 0 ? ['products'] : []))
  return answerFunction(entry, answer, constants.length, (part, language, example) => {
    const doubles = (values: readonly number[]) => values.map(value => doubleText(value, language))
    if (part === 'sums') return [withItems(example, doubles(constants))]
    const rows =
      part === 'products'
        ? products.map(pair => pair.map(String))
        : terms.map((_, term) => doubles(weights.map(own => own[term])))
    const items = rows.map(row => rowOf(language, row))
    return withList(language, example, listOf(language, items, part === 'products' ? undefined : notes))
  })
}
