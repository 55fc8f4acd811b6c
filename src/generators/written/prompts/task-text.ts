import { hasLabels } from '../../../domain/measure/tally.js'
import { labelOf } from '../../../domain/rows/example.js'
import type { Brief } from '../../generator.js'
import type { Form } from './form.js'
import { inventoriesOf } from './inventories.js'
import { cutMiddle, dataText } from './row-text.js'
import { sampleRows } from './sample.js'
import { shownOutput } from './shown-labels.js'
import { wordBaseline } from './word-baseline.js'
import { numbersByLabel, tellingWords } from './words.js'

/** The estimated tokens that notes beside the rows may take. */
const noteTokens = { words: 2500, baseline: 400, numbers: 1000, values: 1000 }

const longestSchema = 6000

/** The values of the template `task`: what a model is told of the task, with a sample of its rows and counts over all. */
export function taskValues(brief: Brief, form: Form): Record<string, string | number> {
  const { task, train, taskName, seed, parent } = brief
  const added = parent?.seenRows === undefined ? [] : rangeOf(parent.seenRows, train.length)
  const sample = sampleRows(train, task, { seed, tokens: form.tokens.rows, first: added })
  const labels = hasLabels(task)
  const notes = labels && form.notes
  const counted = notes ? wordBaseline(train, noteTokens.baseline) : undefined
  const words = counted?.tells
    ? tellingWords(train, { tokens: noteTokens.words, minSupport: task.minSupport })
    : ''
  const baseline = counted?.text
  const { schema, withoutRows } = shownOutput(brief)
  const numbers = notes ? numbersByLabel(train, noteTokens.numbers) : ''
  const values = !labels && form.notes ? inventoriesOf(train, noteTokens.values) : ''
  return {
    name: taskName,
    kind: task.kind,
    description: task.description || '(no description)',
    shown: sample.lines.length,
    total: train.length,
    rows: sample.lines.join('\n'),
    input: cutMiddle(JSON.stringify(task.input), longestSchema),
    output: cutMiddle(JSON.stringify(schema), longestSchema),
    compare: comparison(brief),
    counts: labels ? countsOf(brief, withoutRows) : '',
    words: words
      ? `\nWords and pairs that mark an answer, counted on training rows, as "rows with that answer/rows". They are evidence, not rules:\n${words}\n`
      : '',
    baseline: baseline
      ? `\n${baseline} Your program should be right more often: find what tells these apart.\n`
      : '',
    numbers: numbers
      ? `\nNumeric fields: for each answer the 10th, 50th and 90th percentile:\n${numbers}\n`
      : '',
    values: values
      ? `\nOutput fields with few different values: each value and its number of rows:\n${values}\n`
      : ''
  }
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}

function comparison({ task }: Brief): string {
  const { ignoreCase, tolerance } = task.compare
  const lines: string[] = []
  if (ignoreCase) lines.push('Texts are compared without regard to case.')
  if (tolerance > 0) lines.push(`Numbers may be off by ${tolerance}.`)
  if (task.metric === 'mae') lines.push('What counts is the mean absolute error: come as close as you can.')
  if (task.metric === 'macro-f1') {
    lines.push('What counts is macro-F1: rare answers weigh as much as frequent ones.')
  }
  return lines.length > 0 ? `${lines.join(' ')}\n` : ''
}

function countsOf({ train }: Brief, withoutRows: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const { output } of train) counts.set(labelOf(output), (counts.get(labelOf(output)) ?? 0) + 1)
  const list = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 200)
  const none = withoutRows.map(label => dataText(label)).join(', ')
  const decide =
    none === '' ? '' : `No row of these has the answer ${none}: decide on purpose when to give it.\n`
  return `Rows by answer: ${list.map(([label, n]) => `${dataText(label)} ${n}`).join(', ')}\n${decide}`
}
