import type { Drift, DriftFeature } from '../domain/feedback/drift.js'
import { ordinal, percent, percentWith, plural, pValue } from '../domain/text/wording.js'
import type { DriftWatch, Production } from '../loop/executions/production.js'
import { snippet } from '../terminal/snippet.js'
import { answerText, readable } from './figures.js'

/** The lines of what use has shown, each with its name. */
export function productionLines(production: Production, active?: string): [string, string][] {
  const { drift, unreviewed } = production
  return [
    ['in use', accuracyText(production, active)],
    ...(drift === undefined ? [] : driftLines(drift)),
    ...(unreviewed > 0
      ? [['to review', `${plural(unreviewed, 'input')} kept from use`] as [string, string]]
      : [])
  ]
}

/** The figure of the active version; where it has none yet, that of the version that was reviewed last. */
function accuracyText({ accuracy, slips }: Production, active: string | undefined): string {
  const own = accuracy.find(({ version }) => version === active)
  const [latest] = own === undefined ? accuracy : [own]
  if (latest === undefined) return 'not measured: no input of the random sample is reviewed yet'
  const { version, rows, accuracy: right, interval } = latest
  const slip = slips.rate === undefined ? '' : `; reviewers are wrong in ${percent(slips.rate)}`
  const figure = `${percentWith(right, interval)} of ${plural(rows, 'reviewed input')} of ${version}, a range that stays valid however often you look${slip}`
  return active === undefined || own !== undefined ? figure : `not measured yet; before: ${figure}`
}

function driftLines({ version, inputs, rows, least, changes, typical }: DriftWatch): [string, string][] {
  const beside = `${plural(inputs, 'kept input')} of ${version}, beside ${plural(rows, 'held-out row')}`
  if (changes.length === 0) return [['drift', `not looked for: ${beside}; at least ${least} of each needed`]]
  const drifted = changes.filter(change => change.drifted)
  if (drifted.length === 0) return [['drift', `none in ${beside}`]]
  return [
    ...drifted.map((each): [string, string] => ['drift', driftText(each)]),
    ...typical.map(({ input, output, count }, at): [string, string] => {
      const answer = output === undefined ? 'failed' : answerText(JSON.stringify(output), 24)
      const times = count > 1 ? `, ${count} ×` : ''
      return [
        at === 0 ? 'such as' : '',
        `"${snippet(readable(JSON.stringify(input)), 44)}" → ${answer}${times}`
      ]
    })
  ]
}

function driftText({ feature, before, after, answer, effect, byChance, p, since }: Drift): string {
  const from = since === 0 ? '' : ` since the ${ordinal(since + 1)} kept input`
  const apart = `${from}: a shift of ${effect.toFixed(2)} (0 none, 1 the most; chance alone ${byChance.toFixed(2)}, ${pValue(p)})`
  if (answer !== undefined)
    return `"${snippet(answer, 24)}" went from ${percent(before)} to ${percent(after)} of the answers${apart}`
  const change = `${round(before)} → ${round(after)}`
  const texts: Record<DriftFeature, string> = {
    length: `median length ${change} characters`,
    fields: `median number of given fields ${change}`,
    'unseen words': `words that no row has went from ${percent(before)} to ${percent(after)} of a median input`,
    answers: `median answer, or its length, ${change}`,
    leads: `an answer's lead over the next likely one is ${change} in the median`
  }
  return `${texts[feature]}${apart}`
}

function round(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-US')
}
