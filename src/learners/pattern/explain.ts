import type { Json } from '../../domain/json.js'
import type { Explanation } from '../../domain/program/explanation.js'
import { textAt } from '../fields.js'
import { type Check, type PatternModel, testOf } from './model.js'

/** Each check in turn and whether it passes; the first that fails decides. */
export function explainPattern({ path, checks, rejected }: PatternModel, input: Json): Explanation {
  const text = textAt(input, path)
  const held = checks.map(check => testOf(check)(text))
  const failed = held.indexOf(false)
  const of = checks.length === 1 ? 'The only check' : `All ${checks.length} checks`
  const how =
    failed === -1
      ? `${of} of ${path.join('.') || 'the text'} hold${checks.length === 1 ? 's' : ''}.`
      : `Check ${failed + 1} of ${checks.length} does not hold, so the answer is ${JSON.stringify(rejected)}.`
  const reasons = checks.map((check, at) => ({
    text: `${held[at] ? 'holds' : 'fails'}: ${checkName(check)}`
  }))
  return { how, reasons }
}

/** A check in words. */
function checkName(check: Check): string {
  if (check.kind === 'matches') {
    const shape = check.name ?? `of the shape ${check.pattern}`
    return check.not ? `it is not ${shape}` : `it is ${shape}`
  }
  if (check.kind === 'has') return `${check.not ? 'nothing' : 'something'} in it matches ${check.pattern}`
  if (check.kind === 'length') return `its length is ${bounds(check)}`
  if (check.kind === 'within') return `it is a number ${bounds(check)}`
  if (check.kind === 'divides') return `it is an integer that ${check.divisor} divides`
  return `it fulfils ${check.name}`
}

function bounds({ least, most }: { least?: number; most?: number }): string {
  if (least === undefined) return `of at most ${most}`
  if (most === undefined) return `of at least ${least}`
  return least === most ? `of ${least}` : `from ${least} to ${most}`
}
