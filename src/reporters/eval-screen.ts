import type { EvalAnswer, EvalResult } from '../loop/eval.js'
import { readable, scoreText } from './figures.js'
import { count, duration, paint, percentWith, plural, snippet, table } from './format.js'

const mostLabels = 12

/** What `loopai eval` prints for people. */
export function evalScreen({ results }: EvalAnswer): string {
  return `${results.map(result => resultLines(result).join('\n')).join('\n\n')}\n`
}

function resultLines(result: EvalResult): string[] {
  const { metrics, task, version, language, split, rows, runtime } = result
  const where = split === 'data' ? 'file' : split
  return [
    `  ${paint('bold', `${task} ${version}`)} · ${language} · ${where} · ${plural(rows, 'row')} · ${runtime.version ?? runtime.sandbox}`,
    ...provenance(result),
    '',
    `  accuracy   ${paint('bold', percentWith(metrics.accuracy, metrics.interval))}${macroF1(result)}`,
    ...(metrics.mae === undefined
      ? []
      : [`  mean absolute error   ${metrics.mae.toPrecision(4)}${explained(metrics)}`]),
    ...labelTable(result),
    `  latency    ${latency(result)}`,
    `  outcomes   ${Object.entries(result.outcomes)
      .map(([name, n]) => `${count(n)} ${name}`)
      .join(', ')}`,
    ...stability(result),
    ...confusions(result),
    ...worst(result),
    ...result.checks.map(({ ok, text }) => `  ${ok ? paint('green', '✓') : paint('red', '✗')} ${text}`)
  ]
}

/** How much of the variance the answers explain. */
function explained({ r2 }: EvalResult['metrics']): string {
  return r2 === undefined ? '' : `   R² ${r2.toFixed(3)}`
}

function provenance({ version, measuredAs, seen, testReads, effectiveRows, rows }: EvalResult): string[] {
  const lines: string[] = []
  if (measuredAs) {
    lines.push(`  ${version} has seen these rows; measured on its train-only twin ${measuredAs}`)
  } else if (seen) {
    lines.push(`  ${paint('yellow', '!')} ${version} was made from these rows: not held out`)
  }
  if (testReads !== undefined && testReads > 1) {
    lines.push(`  the sealed test was read by ${testReads} versions, so the interval is wider`)
  }
  if (effectiveRows < 0.95 * rows) {
    lines.push(`  near-duplicates among them: worth about ${count(effectiveRows)} independent rows`)
  }
  return lines
}

function macroF1({ metrics, fewRows }: EvalResult): string {
  if (metrics.macroF1 === undefined) return ''
  const few = fewRows.length > 0 && !metrics.macroF1Interval
  const note = few
    ? `  ("${fewRows[0].label}": ${plural(fewRows[0].rows, 'row')}, too few for an interval)`
    : ''
  return `    macro-F1   ${percentWith(metrics.macroF1, metrics.macroF1Interval)}${note}`
}

function labelTable({ metrics }: EvalResult): string[] {
  const labels = Object.entries(metrics.perLabel ?? {}).sort((a, b) => b[1].support - a[1].support)
  if (labels.length === 0) return ['']
  const share = (value: number | null) => (value === null ? '–' : (100 * value).toFixed(1))
  const shown = labels.length > mostLabels ? labels.slice(0, mostLabels - 1) : labels
  const cells = shown.map(([label, { precision, recall, support }]) => [
    snippet(label, 32),
    share(precision),
    share(recall),
    count(support)
  ])
  const rest = labels.length - shown.length
  const more = rest > 0 ? [`  … and ${plural(rest, 'label')} with fewer rows (all with --json)`] : []
  return ['', ...table([['label', 'precision', 'recall', 'rows'], ...cells], 'lrrr'), ...more, '']
}

function latency({ latencyUs }: EvalResult): string {
  if (!latencyUs) return 'not measured'
  return `p50 ${duration(latencyUs.p50)}   p95 ${duration(latencyUs.p95)}   p99 ${duration(latencyUs.p99)} a row`
}

function stability({ stability }: EvalResult): string[] {
  if (!stability || stability.unstable === 0) return []
  return [
    `  ${paint('yellow', '!')} unstable: ${stability.unstable} of ${plural(stability.repeated, 'repeated row')} came out differently in another order`
  ]
}

function confusions({ metrics }: EvalResult): string[] {
  const pairs = (metrics.confusions ?? []).slice(0, 4)
  if (pairs.length === 0) return []
  return [
    `  confusions ${pairs.map(({ expected, got, rows }) => `${expected} → ${got} ${rows} ×`).join(', ')}`
  ]
}

function worst({ worst }: EvalResult): string[] {
  return worst.map(({ line, input, expected, got, error }, index) => {
    const place = line === undefined ? '' : `line ${line}  `
    const answer = error
      ? `${error.type}: ${snippet(error.message, 60)}`
      : `got ${snippet(readable(got), 24)}`
    const text = `${place}"${snippet(readable(input), 40)}"  expected ${snippet(readable(expected), 24)}, ${answer}`
    return `  ${index === 0 ? 'worst     ' : '          '} ${text}`
  })
}

/** Accuracies as one line each, for summaries. */
export function evalLine({ task, version, split, metrics, rows }: EvalResult): string {
  return `${task} ${version}: ${scoreText(metrics)} on ${plural(rows, `${split} row`)}`
}
