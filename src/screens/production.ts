import type { Drift } from '../domain/feedback/drift.js'
import type { ProductionAccuracy } from '../domain/feedback/production.js'
import { ordinal, percent, percentWith, plural } from '../domain/text/wording.js'
import type { Production } from '../loop/executions/production.js'

/** The lines of what use has shown, each with its name. */
export function productionLines({ accuracy, slips, drifts, unreviewed }: Production): [string, string][] {
  const [latest] = accuracy
  const slip = slips.rate === undefined ? '' : `; reviewers slip in ${percent(slips.rate)}`
  return [
    [
      'in use',
      latest === undefined
        ? 'not measured: nothing of the sample is reviewed'
        : `${figureText(latest)}${slip}`
    ],
    ...drifts.map((drift): [string, string] => ['drift', driftText(drift)]),
    ...(unreviewed > 0
      ? [['to review', `${plural(unreviewed, 'input')} kept from use`] as [string, string]]
      : [])
  ]
}

function figureText({ version, rows, accuracy, interval }: ProductionAccuracy): string {
  return `${percentWith(accuracy, interval)} of ${plural(rows, 'reviewed input')} of ${version}, a range that holds at every look`
}

function driftText({ feature, before, after, answer, p, since }: Drift): string {
  const chance = p < 0.001 ? 'p < .001' : `p = ${p.toFixed(3).replace(/^0/, '')}`
  const from = `from the ${ordinal(since + 1)} kept input on`
  if (answer !== undefined)
    return `"${answer}" is ${percent(before)} → ${percent(after)} of the answers, ${from} (${chance})`
  const change =
    feature === 'unseen words'
      ? `${percent(before)} → ${percent(after)}`
      : `${round(before)} → ${round(after)}`
  return `${feature} in the middle ${change}, ${from} (${chance})`
}

function round(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-US')
}
