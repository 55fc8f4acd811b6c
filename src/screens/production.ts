import type { Drift } from '../domain/feedback/drift.js'
import type { ProductionAccuracy } from '../domain/feedback/production.js'
import { ordinal, percent, percentWith, plural, pValue } from '../domain/text/wording.js'
import type { DriftWatch, Production } from '../loop/executions/production.js'
import { snippet } from '../terminal/snippet.js'
import { readable } from './figures.js'

/** The lines of what use has shown, each with its name. */
export function productionLines({ accuracy, slips, drift, unreviewed }: Production): [string, string][] {
  const [latest] = accuracy
  const slip = slips.rate === undefined ? '' : `; reviewers slip in ${percent(slips.rate)}`
  return [
    [
      'in use',
      latest === undefined
        ? 'not measured: nothing of the sample is reviewed'
        : `${figureText(latest)}${slip}`
    ],
    ...(drift === undefined ? [] : driftLines(drift)),
    ...(unreviewed > 0
      ? [['to review', `${plural(unreviewed, 'input')} kept from use`] as [string, string]]
      : [])
  ]
}

function figureText({ version, rows, accuracy, interval }: ProductionAccuracy): string {
  return `${percentWith(accuracy, interval)} of ${plural(rows, 'reviewed input')} of ${version}, a range that holds at every look`
}

function driftLines({ version, inputs, rows, least, changes, typical }: DriftWatch): [string, string][] {
  const beside = `${plural(inputs, 'kept input')} of ${version}, beside ${plural(rows, 'held-out row')}`
  if (changes.length === 0) return [['drift', `not looked for: ${beside}; at least ${least} of each needed`]]
  const drifted = changes.filter(change => change.drifted)
  if (drifted.length === 0) return [['drift', `none in ${beside}`]]
  return [
    ...drifted.map((each): [string, string] => ['drift', driftText(each)]),
    ...typical.map(({ input, output, count }, at): [string, string] => {
      const answer = output === undefined ? 'failed' : snippet(readable(JSON.stringify(output)), 24)
      const times = count > 1 ? `, ${count} ×` : ''
      return [
        at === 0 ? 'new are' : '',
        `"${snippet(readable(JSON.stringify(input)), 44)}" → ${answer}${times}`
      ]
    })
  ]
}

function driftText({ feature, before, after, answer, effect, byChance, p, since }: Drift): string {
  const about = `since the ${ordinal(since + 1)} kept input: apart by ${effect.toFixed(2)}, by chance ${byChance.toFixed(2)} (${pValue(p)})`
  if (answer !== undefined)
    return `${percent(before)} → ${percent(after)} of the answers are "${snippet(answer, 24)}", ${about}`
  const middle =
    feature === 'unseen words'
      ? `${percent(before)} → ${percent(after)}`
      : `${round(before)} → ${round(after)}`
  return `${feature} in the middle ${middle}, ${about}`
}

function round(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-US')
}
