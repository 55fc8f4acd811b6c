import { madeBefore } from '../domain/round.js'
import type { Figure } from '../loop/evaluations.js'
import type { TaskStatus } from '../loop/status.js'
import { ofTwin, shortFigure, unlikeText } from './figures.js'
import { count, paint, plural, table } from './format.js'

/** What `loopai status` prints. */
export function statusScreen({ tasks }: { tasks: TaskStatus[] }): string {
  if (tasks.length === 0) return '  No task yet.\n  Next: loopai init <task> rows.jsonl\n'
  return `${tasks.map(taskLines).join('\n')}\n`
}

/** Figures are of the active version; rows are set aside where some are. */
function isKnown({ active, setAside }: TaskStatus, line: string): boolean {
  if (line === 'test' || line === 'validation') return active !== undefined
  return line !== 'set aside' || setAside !== undefined
}

function taskLines(status: TaskStatus): string {
  const { train, validation, test } = status.rows
  const figure = (value: Figure | undefined) =>
    value
      ? `${shortFigure(value)} on ${plural(value.rows, 'row')}${unlikeText(value.unlike)}`
      : 'not measured'
  const reads = status.test && status.test.reads > 1 ? `, read by ${status.test.reads} versions` : ''
  const lines = table(
    [
      ['active', `${status.active ?? 'none'}${status.stale ? `, ${madeBefore}` : ''}`],
      ['test', `${figure(status.test)}${reads}`],
      [
        'validation',
        `${figure(status.validation)}${ofTwin(status.validation?.measuredAs)}${status.validation ? ', chosen on these rows' : ''}`
      ],
      ['rows', `${count(train)} train, ${count(validation)} validation, ${count(test)} test`],
      [
        'set aside',
        `${plural(status.setAside ?? 0, 'row')} of inputs with several outputs, in conflicts.jsonl`
      ],
      ['versions', count(status.versions)]
    ].filter(([name]) => isKnown(status, name)),
    'll',
    4
  )
  const title = `  ${paint('bold', status.task)}  ${status.kind}`
  const about = status.description === '' ? [] : [`    ${status.description}`]
  return [title, ...about, ...lines, `    Next: ${status.next}`, ''].join('\n')
}
