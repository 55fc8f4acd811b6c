import type { Code } from '../print/code.js'
import { anyCase, changedTerms } from './changed-terms.js'
import { concatenate, joined, type WholeAnswer } from './concatenate.js'
import { countedTerms } from './counted-terms.js'
import { dateTerms } from './date-terms.js'
import { numberTerms } from './number-terms.js'
import { type Reading, readingOf, textBetween } from './reading.js'
import { plainParts, slicesOf, type TextColumn } from './slices.js'
import { Target } from './target.js'
import type { Terms } from './terms.js'
import { texts } from './texts.js'
import { tokensOf } from './tokens.js'
import { valueTerms } from './values/value-terms.js'

/** The texts of one field, by row. */
export interface FieldTexts {
  code: Code
  texts: readonly string[]
}

/** The most substrings to which further changes are applied. */
const mostBases = 120

/** Finds terms whose values are part of every row's output. */
function findTerms(fields: readonly FieldTexts[], target: Target): void {
  countedTerms(fields, (code, cost, values) => {
    if (target.holds(values)) target.give(code, cost, values)
  })
  numberTerms(fields, target)
  dateTerms(fields, target)
  valueTerms(fields, target)
  for (const field of fields) {
    const readings = field.texts.map(readingOf)
    const column: TextColumn = { code: field.code, readings, tokens: tokensOf(readings) }
    const bases = plainParts(column)
    for (const term of bases) anyCase(term, target)
    for (const term of bases.slice(0, mostBases)) changedTerms(term, target)
    const isUseful = isPartOf(readings[0], target.outputs[0], target.folded[0])
    slicesOf(column, isUseful, (code, cost, values) => anyCase({ code, cost, values }, target))
  }
}

/** Whether a part of the first row's text occurs in its output, in any case. */
function isPartOf(reading: Reading, output: string, folded: string): (from: number, to: number) => boolean {
  const lower = readingOf(texts.lower(reading.text))
  return (from, to) =>
    output.includes(textBetween(reading, from, to)) || folded.includes(textBetween(lower, from, to))
}

/** The most likely expression for every row's output; undefined where there is none. */
export function answerFor(
  fields: readonly FieldTexts[],
  outputs: readonly string[]
): RankedAnswer | undefined {
  const target = new Target(outputs)
  findTerms(fields, target)
  const answer = concatenate(
    [...target.terms.alike.values()].map(([first]) => first),
    outputs,
    outputs.map((_, row) => fields.map(field => field.texts[row]).join('\n'))
  )
  return answer && { ...answer, rivals: rivalsOf(answer, target.terms) }
}

/** An answer, and expressions that fit the rows as well and differ from it in one part, in order of cost. */
export interface RankedAnswer extends WholeAnswer {
  rivals: Code[]
}

function rivalsOf({ parts }: WholeAnswer, terms: Terms): Code[] {
  const rivals = parts.flatMap((part, at) =>
    terms.alikeTo(part).map(other => ({
      code: joined(parts.map(({ code }, i) => (i === at ? other.code : code))),
      more: other.cost - part.cost
    }))
  )
  return rivals.sort((a, b) => a.more - b.more).map(({ code }) => code)
}
