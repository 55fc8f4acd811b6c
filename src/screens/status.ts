import { figuresApart } from '../domain/honesty/figures-apart.js'
import { madeBefore } from '../domain/honesty/round.js'
import { standInText } from '../domain/honesty/stand-in.js'
import { spentWithAssumed } from '../domain/text/money.js'
import { byTwins, count, plural } from '../domain/text/wording.js'
import type { Figure } from '../loop/records/evaluations.js'
import type { TaskStatus } from '../loop/status.js'
import { paint } from '../terminal/colour.js'
import { table } from '../terminal/table.js'
import { readsText, shortFigure, unlikeText } from './figures.js'
import { productionLines } from './production.js'

/** What `loopai status` prints. */
export async function statusScreen({ tasks }: { tasks: TaskStatus[] }): Promise<string> {
  if (tasks.length === 0) return '  No task yet.\n  Next: loopai init <task> rows.jsonl\n'
  return `${(await Promise.all(tasks.map(taskLines))).join('\n')}\n`
}

async function taskLines(status: TaskStatus): Promise<string> {
  const { train, validation, test } = status.rows
  const figure = (value: Figure | undefined) =>
    value
      ? `${shortFigure(value)} on ${plural(value.rows, 'row')}${unlikeText(value.unlike)}`
      : 'not measured'
  const reads = status.test ? readsText(status.test.reads) : ''
  const known = standInText(status)
  const accuracy = known && `${known}${byTwins(status.crossValidated?.measuredAs)}`
  const measured = [
    ['test', `${figure(status.test)}${reads}`],
    ['validation', `${figure(status.validation)}${byTwins(status.validation?.measuredAs)}`]
  ].filter(([name]) => accuracy === undefined || status[name as 'test' | 'validation'] !== undefined)
  const figures = [...measured, ...(accuracy === undefined ? [] : [['accuracy', accuracy]])]
  const facts = [
    ['active', `${status.active ?? 'none'}${status.stale ? `, ${madeBefore}` : ''}`],
    ...(status.active === undefined ? [] : figures),
    ['rows', `${count(train)} train, ${count(validation)} validation, ${count(test)} test`],
    ...(status.setAside === undefined ? [] : [['set aside', conflicts(status.setAside)]]),
    ['versions', count(status.versions)],
    ...(status.production === undefined ? [] : productionLines(status.production, status.active)),
    ...(status.unfinished === undefined ? [] : [['unfinished', runText(status.unfinished)]])
  ]
  const lines = await table(facts, 'll', 4)
  const title = `  ${paint('bold', status.task)}  ${status.kind}`
  const about = status.description === '' ? [] : [`    ${status.description}`]
  const apart = status.validation && status.test && figuresApart(status.validation, status.test)
  const unsure = apart === undefined ? [] : [`    ! ${apart}`]
  return [title, ...about, ...lines, ...unsure, `    Next: ${status.next}`, ''].join('\n')
}

function runText({ run, model, resume, ...spend }: NonNullable<TaskStatus['unfinished']>): string {
  return `run ${run} of ${model}, ${spentWithAssumed(spend)}: ${resume}`
}

function conflicts(rows: number): string {
  return `${plural(rows, 'row')} whose inputs have more than one output, in conflicts.jsonl`
}
