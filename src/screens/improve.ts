import type { Forecast } from '../domain/measure/learning-curve.js'
import { visibleJson } from '../domain/text/visible.js'
import { count, inPercent, plural, roughly } from '../domain/text/wording.js'
import type { Correction } from '../loop/improve/corrections.js'
import type { ImprovePlan } from '../loop/improve/plan-improve.js'
import type { Prospect } from '../loop/improve/prospect.js'
import type { SynthResult } from '../loop/synth/synth-result.js'
import { snippet } from '../terminal/snippet.js'

/** What came of `loopai improve`; without a result nothing was learned. */
export interface Improved extends ImprovePlan {
  dryRun: boolean
  result?: SynthResult
  corrections?: Correction[]
}

const mostCorrections = 5

/** What `loopai improve` prints. */
export function improveScreen(improved: Improved): string {
  const { task, active, worthwhile, result, cannotShow, corrections = [], dryRun, mayReadTest } = improved
  const lines = [`  Since ${active} of ${task}: ${newsOf(improved)}.`]
  if (improved.prospect !== undefined)
    lines.push(...prospectTexts(improved.prospect).map(text => `  ${text}`))
  if (cannotShow !== undefined) lines.push(`  ! ${cannotShow}`)
  if (!worthwhile) lines.push(`  Nothing to learn from: ${active} stays.`)
  else if (result === undefined) {
    const test = mayReadTest
      ? 'used if it wins on validation rows'
      : 'left alone, since too few of its rows are new'
    lines.push(`  Would learn again; the sealed test would be ${test}.`)
    if (dryRun) lines.push(`  Next: loopai improve ${task}`)
  } else lines.push(...resultLines(improved, result, corrections))
  return `${lines.join('\n')}\n`
}

/** What new rows may bring, and whether it could be shown, as sentences. */
export function prospectTexts({ learned, rows, expected, unknown, provable, canMatter }: Prospect): string[] {
  const from = `Learning from ${plural(rows, 'row')} instead of ${count(learned)}`
  const texts = [
    expected === undefined
      ? `What they bring is not known: ${unknown}.`
      : `${from} ${gainText(expected, provable === undefined)}.`
  ]
  if (provable === undefined) return texts
  const least = `${plural(provable.rows, 'validation row')} can prove a gain of ${inPercent(provable.gain)} points or more, if nothing gets worse`
  return [
    ...texts,
    canMatter === false
      ? `${least}: that is more than is to be expected, so it may not be provable.`
      : `${least}.`
  ]
}

function gainText({ gain, low, high }: Forecast, isError: boolean): string {
  if (isError)
    return `would likely bring the mean error down by ${roughly(gain)} (${roughly(low)} to ${roughly(high)})`
  const [likely, least, most] = [gain, low, high].map(inPercent)
  return `would likely bring +${likely} points (${least} to ${most})`
}

function newsOf(plan: ImprovePlan): string {
  const { newRows, newValidation, correctedValidation, newTest, toSettle = 0, reviewed, wrong } = plan
  const names = {
    labeled: 'added',
    audit: 'from the random sample',
    uncertain: 'that programs were unsure of',
    correction: 'corrected',
    model: 'labeled by a model',
    import: 'imported'
  }
  const train = Object.entries(newRows).map(
    ([via, rows]) => `${count(rows)} ${names[via as keyof typeof names]}`
  )
  const total = Object.values(newRows).reduce((sum, rows) => sum + rows, 0)
  const parts = [
    ...(train.length > 0 ? [`${plural(total, 'new training row')} (${train.join(', ')})`] : []),
    ...(newValidation > 0 ? [`${count(newValidation)} for validation`] : []),
    ...(correctedValidation > 0 ? [`${plural(correctedValidation, 'validation row')} corrected`] : []),
    ...(newTest > 0 ? [`${count(newTest)} for the sealed test`] : []),
    ...(toSettle > 0 ? [`${plural(toSettle, 'reviewed input')} to make rows of`] : []),
    ...(reviewed > 0 ? [`${plural(reviewed, 'answer')} reviewed, ${count(wrong)} wrong`] : [])
  ]
  return parts.length === 0 ? 'nothing new' : parts.join(', ')
}

function resultLines(
  { active }: Improved,
  result: SynthResult,
  corrections: readonly Correction[]
): string[] {
  const version = result.recommended?.version
  if (version === undefined) return [`  Nothing worth keeping was found: ${active} stays.`]
  const { promotion } = result
  const said = promotion?.promoted ? `${version} is active now` : `${version} was made; ${active} stays`
  const lines = [`  ${said}: ${promotion?.sentence ?? 'not compared'}`]
  if (corrections.length > 0) {
    lines.push(`  ${correctedText(corrections, active, version)}`)
    for (const { input, answer, now } of corrections.filter(each => !each.right).slice(0, mostCorrections)) {
      const got = now === undefined ? '(failed)' : visibleJson(JSON.stringify(now))
      lines.push(
        `      ${got}, not ${visibleJson(JSON.stringify(answer))}: ${snippet(visibleJson(JSON.stringify(input)), 60)}`
      )
    }
  }
  return lines
}

function correctedText(corrections: readonly Correction[], active: string, version: string): string {
  const right = corrections.filter(each => each.right).length
  const unlearned = corrections.filter(each => !each.learned)
  const others = unlearned.filter(each => each.right).length
  const apart =
    unlearned.length === corrections.length
      ? ''
      : unlearned.length === 0
        ? '; it learned from all of them'
        : `; of the ${count(unlearned.length)} that it did not learn from, ${count(others)}`
  return `Of ${plural(corrections.length, 'mistake')} that reviewers found in ${active}, ${version} mends ${count(right)}${apart}.`
}
