import { figuresApart } from '../domain/honesty/figures-apart.js'
import { madeBefore } from '../domain/honesty/round.js'
import { standInText } from '../domain/honesty/stand-in.js'
import { spentWithAssumed } from '../domain/text/money.js'
import { byTwins, count, plural } from '../domain/text/wording.js'
import type { RowChanges } from '../loop/records/changes-since.js'
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
  const warnings = [...(apart === undefined ? [] : [apart]), ...outdatedFigures(status)]
  const unsure = warnings.map(text => `    ! ${text}`)
  return [title, ...about, ...lines, ...unsure, `    Next: ${status.next}`, ''].join('\n')
}

/** Which figures are of rows that have changed since, and how they are measured again. */
function outdatedFigures({ task, test, validation }: TaskStatus): string[] {
  return (['test', 'validation'] as const).flatMap(split => {
    const since = { test, validation }[split]?.since
    if (since === undefined) return []
    return [
      `${split} was measured before ${changesText(since)}: loopai eval ${task}${split === 'validation' ? '' : ' --split test'} measures again`
    ]
  })
}

/** `3 rows were corrected and 1 was added` */
function changesText({ counts }: RowChanges): string {
  if (counts === undefined) return 'its rows were changed'
  const { corrected, added } = counts
  const parts = [
    [corrected, 'corrected'],
    [added, 'added']
  ] as const
  const [first, second] = parts.filter(([rows]) => rows > 0)
  const were = (rows: number) => (rows === 1 ? 'was' : 'were')
  const more = second === undefined ? '' : ` and ${count(second[0])} ${second[1]}`
  return `${plural(first[0], 'row')} ${were(first[0])} ${first[1]}${more}`
}

function runText({ run, model, resume, ...spend }: NonNullable<TaskStatus['unfinished']>): string {
  return `run ${run} of ${model}, ${spentWithAssumed(spend)}: ${resume}`
}

function conflicts(rows: number): string {
  return `${plural(rows, 'row')} whose inputs have more than one output, in conflicts.jsonl`
}
