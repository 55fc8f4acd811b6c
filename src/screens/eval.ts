import { madeBefore } from '../domain/honesty/round.js'
import { labelText } from '../domain/text/label-text.js'
import { byTwins, count, duration, inPercent, percentWith, plural } from '../domain/text/wording.js'
import type { EvalAnswer, EvalResult } from '../loop/eval/eval.js'
import { paint } from '../terminal/colour.js'
import { snippet } from '../terminal/snippet.js'
import { table } from '../terminal/table.js'
import { answerText, rangeNote, readable, shortFigure, unlikeText } from './figures.js'

const mostLabels = 12

/** What `loopai eval` prints for people. */
export async function evalScreen({ results }: EvalAnswer): Promise<string> {
  const screens = await Promise.all(results.map(resultLines))
  return `${screens.map(lines => lines.join('\n')).join('\n\n')}\n`
}

async function resultLines(result: EvalResult): Promise<string[]> {
  const { metrics, task, version, language, split, runtime } = result
  const where = split === 'data' ? 'file' : split
  const rows = allRows(result)
  return [
    `  ${paint('bold', `${task} ${version}`)} · ${language} · ${where} · ${plural(rows, 'row')} · ${runtime.version ?? runtime.sandbox}`,
    ...provenance(result),
    '',
    headline(result),
    ...macroF1(result),
    ...(metrics.mae === undefined
      ? []
      : [`  exact      ${percentWith(metrics.accuracy, metrics.interval)}${ofWhat(result)}`]),
    ...seenLine(result),
    ...(await labelTable(result)),
    `  latency    ${latency(result)}`,
    `  outcomes   ${Object.entries(result.outcomes)
      .map(([name, n]) => `${count(n)} ${name}`)
      .join(', ')}`,
    ...stability(result),
    ...confusions(result),
    ...worst(result),
    ...(metrics.interval || metrics.maeInterval ? [`  ${paint('dim', rangeNote)}`] : []),
    ...result.checks.map(({ ok, text }) => `  ${ok ? paint('green', '✓') : paint('red', '✗')} ${text}`),
    ...(result.checks.length === 0 ? sentences(nothingRequired(result)) : [])
  ]
}

/** The accuracy; for numbers the mean error and the share of explained variance. */
function headline(result: EvalResult): string {
  const { metrics } = result
  const name = metrics.mae === undefined ? '  accuracy   ' : '  '
  return `${name}${paint('bold', shortFigure(metrics))}${ofWhat(result)}${unlikeText(metrics.unlike)}`
}

/** The number of all rows that were run: those that were measured, and training rows. */
function allRows({ rows, measuredAs, seenRows }: EvalResult): number {
  return rows + (measuredAs === undefined ? (seenRows?.rows ?? 0) : 0)
}

/** Which rows or program a figure belongs to, where that is not the version itself on all rows. */
function ofWhat({ measuredAs, seenRows, rows }: EvalResult): string {
  if (measuredAs !== undefined) return ` of ${measuredAs}`
  return seenRows === undefined ? '' : ` on ${rows === 1 ? 'the other one' : `the ${count(rows)} others`}`
}

function seenLine({ version, seenRows }: EvalResult): string[] {
  if (seenRows === undefined) return []
  const { rows, metrics } = seenRows
  const figure = shortFigure(metrics)
  return [`  seen rows  ${figure} of ${version} itself on the ${plural(rows, 'row')} that it was made from`]
}

function provenance(result: EvalResult): string[] {
  const { version, measuredAs, seen, stale, seenRows, testReads, testRows, effectiveRows, rows } = result
  const lines: string[] = []
  if (measuredAs) {
    lines.push(
      `  ${version} learned from these rows too, so its twin was measured: ${measuredAs}, learned without them`
    )
  } else if (seen) {
    lines.push(
      `  ${paint('yellow', '!')} ${version} was ${stale ? madeBefore : 'made from these rows'}: this says nothing about new rows`
    )
  } else if (seenRows) {
    const share = `${count(seenRows.rows)} of ${plural(allRows(result), 'row')}`
    lines.push(
      `  ${paint('yellow', '!')} ${share} ${seenRows.rows === 1 ? 'was' : 'were'} used to make ${version}: they say nothing about new rows`
    )
  }
  if (testRows !== undefined) {
    const are = testRows === 1 ? 'is a sealed test row' : 'are sealed test rows'
    lines.push(
      `  ${paint('yellow', '!')} ${count(testRows)} of them ${are}, which ${plural(testReads ?? 1, 'version')} ${(testReads ?? 1) === 1 ? 'was' : 'were'} measured on by now`
    )
  } else if (testReads !== undefined && testReads > 1) {
    lines.push(`  ${testReads} versions were measured on the sealed test by now, which widens the range`)
  }
  if (result.newRead) lines.push('  evaluations.jsonl counts this use of the sealed test: commit it')
  if (effectiveRows < 0.95 * rows) {
    lines.push(
      `  many of them are nearly the same: they tell as much as about ${count(effectiveRows)} different rows`
    )
  }
  return lines
}

function macroF1({ metrics, fewRows }: EvalResult): string[] {
  if (metrics.macroF1 === undefined) return []
  const few = fewRows.length > 0 && !metrics.macroF1Interval
  const note = few
    ? `  ("${fewRows[0].label}": ${plural(fewRows[0].rows, 'row')}, too few for an interval)`
    : ''
  return [`  macro-F1   ${percentWith(metrics.macroF1, metrics.macroF1Interval)}${note}`]
}

async function labelTable({ metrics }: EvalResult): Promise<string[]> {
  const labels = Object.entries(metrics.perLabel ?? {}).sort((a, b) => b[1].support - a[1].support)
  if (labels.length === 0) return ['']
  const share = (value: number | null) => (value === null ? '–' : inPercent(value))
  const shown = labels.length > mostLabels ? labels.slice(0, mostLabels - 1) : labels
  const cells = shown.map(([label, { precision, recall, support }]) => [
    labelText(snippet(label, 32)),
    share(precision),
    share(recall),
    count(support)
  ])
  const rest = labels.length - shown.length
  const more = rest > 0 ? [`  … and ${plural(rest, 'label')} with fewer rows (all with --json)`] : []
  return ['', ...(await table([['label', 'precision', 'recall', 'rows'], ...cells], 'lrrr')), ...more, '']
}

function latency({ latencyUs, latencyRuns }: EvalResult): string {
  if (!latencyUs) return 'not measured'
  const runs = latencyRuns === undefined ? '' : `, median of ${latencyRuns} runs`
  return `p50 ${duration(latencyUs.p50)}   p95 ${duration(latencyUs.p95)}   p99 ${duration(latencyUs.p99)} a row${runs}`
}

function stability({ stability }: EvalResult): string[] {
  if (!stability || stability.unstable === 0) return []
  return [
    `  ${paint('yellow', '!')} unstable: ${stability.unstable} of ${plural(stability.repeated, 'row')} asked again in another order got another answer`
  ]
}

function confusions({ metrics }: EvalResult): string[] {
  const pairs = (metrics.confusions ?? []).slice(0, 4)
  if (pairs.length === 0) return []
  return [
    `  mistakes   ${pairs.map(({ expected, got, rows }) => `${labelText(expected)} answered as ${labelText(got)} ${rows} ×`).join(', ')}`
  ]
}

function worst({ worst }: EvalResult): string[] {
  return worst.map(({ line, input, expected, got, error }, index) => {
    const place = line === undefined ? '' : `line ${line}  `
    const answer = error ? `${error.type}: ${snippet(error.message, 60)}` : `got ${answerText(got, 24)}`
    const text = `${place}"${snippet(readable(input), 40)}"  expected ${answerText(expected, 24)}, ${answer}`
    return `  ${index === 0 ? 'such as   ' : '          '} ${text}`
  })
}

/** A result in one line, for summaries. */
export function evalLine(result: EvalResult): string {
  const { task, version, split, metrics, rows, measuredAs, seen, seenRows } = result
  const made = seen ? ' that it was made from' : ''
  const apart =
    seenRows && !measuredAs ? `; ${plural(seenRows.rows, 'row')} that it was made from not counted` : ''
  return `${task} ${version}: ${shortFigure(metrics)} on ${plural(rows, `${split} row`)}${byTwins(measuredAs)}${made}${apart}${unlikeText(metrics.unlike)}`
}

/** What to say where no threshold was compared, since exit code 0 then means nothing. */
export function nothingRequired({ metrics, split }: EvalResult): string {
  const [figure, flag] =
    metrics.mae === undefined ? ['accuracy', '--min accuracy=90%'] : ['mean error', '--max mae=1']
  const passes = `Nothing is required: this passes whatever the ${figure} is.`
  // Rows of a file are not held to task.json.
  return split === 'data' ? `${passes} Set ${flag}.` : `${passes} Set "require" in task.json, or ${flag}.`
}

/** Each sentence on a line of its own. */
function sentences(text: string): string[] {
  return text
    .split(/(?<=\.) (?=[A-Z])/)
    .map((line, at) => `  ${at === 0 ? paint('yellow', '!') : ' '} ${line}`)
}
