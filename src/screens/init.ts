import { join } from 'node:path/posix'
import { labelText } from '../domain/text/label-text.js'
import { count, plural } from '../domain/text/wording.js'
import type { InitResult } from '../loop/init/init-task.js'
import { paint } from '../terminal/colour.js'
import { table } from '../terminal/table.js'
import { findingLines } from './findings.js'

const mostLabels = 12
const mostInputs = 100

/**
 * What `loopai init` prints: what the rows are, how they are split, findings, and the files that were written. Their
 * paths begin at the folder where the command was typed; `up`: from there to the project's, where it is another.
 */
export async function initScreen(result: InitResult, up = ''): Promise<string> {
  const { read, kind, table: labels, splitBy } = result
  const test = read.testFile ? ` and ${count(read.testRows)} test rows from ${read.testFile}` : ''
  const what = labels.length > 0 ? `${kind}, ${plural(labels.length, 'label')}` : kind
  const lines = [
    `  Read ${plural(read.rows, 'row')} from ${read.file}${test}`,
    ...inputLines(result),
    `  Kind   ${paint('bold', what)}`,
    `  Split  ${splitText(splitBy)}`,
    ...formLines(result),
    ...wordLines(result),
    '',
    ...(await splitTable(result)),
    ''
  ]
  const findings = findingLines(result.findings, result.skipped)
  if (findings.length > 0) lines.push(...findings, '')
  lines.push(
    result.dryRun
      ? '  Dry run: nothing was written.'
      : `  Wrote ${result.wrote.map(path => join(up, path)).join(', ')}`
  )
  if (result.unasked !== undefined && !result.dryRun) lines.push(`  The same in one line: ${result.unasked}`)
  lines.push(`  Next: ${result.next}`)
  return `${lines.join('\n')}\n`
}

/** What the splits are for, and what decides in which one a row is. */
function splitText(by: InitResult['splitBy']): string {
  const alike = by === 'exact' ? '' : ', nearly the same rows together'
  return `train to learn from, validation to choose by, test for the last measure${alike}`
}

/** The form of structured outputs, and the commands of generators that can produce it. */
function formLines({ form, servedBy = [] }: InitResult): string[] {
  if (form === undefined) return []
  const way = form.learned
    ? 'each combination is learned as a label; for programs that put outputs together instead:'
    : 'too seldom the same to be learned as labels; for programs that make them:'
  return [`  Outputs  ${form.told}`, `    ${way}`, ...servedBy.map(command => `      ${command}`)]
}

/** Whether programs may know more words than the rows have. */
function wordLines({ english }: InitResult): string[] {
  if (english === undefined) return []
  return english
    ? ['  Words  English: programs may know words that no row has; synth --no-word-knowledge: they know none']
    : ['  Words  not English: programs know the words of the rows alone']
}

/** The input fields and what they contain; all are listed up to 100. */
function inputLines({ inputs, outputField = 'output' }: InitResult): string[] {
  if (inputs.length === 0) return []
  const shown = inputs.length > mostInputs ? inputs.slice(0, mostInputs - 1) : inputs
  const fields = shown.map(({ field, what }) => `${field} (${what})`)
  if (shown.length < inputs.length) fields.push(`and ${plural(inputs.length - shown.length, 'field')} more`)
  return [`  Input  ${fields.join(', ')} → ${outputField}`]
}

async function splitTable({ table: labels, splits, findings }: InitResult): Promise<string[]> {
  const { train, validation, test } = splits
  const total = ['all', ...[train + validation + test, train, validation, test].map(count)]
  const header = [labels.length > 0 ? 'label' : '', 'rows', 'train', 'validation', 'test']
  // Spellings of one answer look alike without quotes.
  const similar = findings.find(finding => finding.type === 'similar-labels')
  const isVariant = new Set(similar?.groups.flat())
  const shown = labels.length > mostLabels ? labels.slice(0, mostLabels - 1) : labels
  const rows = shown.map(counts => [
    isVariant.has(counts.label) ? `"${counts.label}"` : labelText(counts.label),
    ...[counts.rows, counts.train, counts.validation, counts.test].map(count)
  ])
  const rest = labels.slice(shown.length)
  const sum = (key: 'rows' | 'train' | 'validation' | 'test') =>
    count(rest.reduce((total, counts) => total + counts[key], 0))
  if (rest.length > 0) {
    rows.push([
      `… ${plural(rest.length, 'label')} more`,
      sum('rows'),
      sum('train'),
      sum('validation'),
      sum('test')
    ])
  }
  return table([header, ...rows, ...(labels.length > 0 ? [total] : [total])], 'lrrrr', 4)
}
