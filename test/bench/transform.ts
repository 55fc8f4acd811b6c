import type { Example } from '../../src/domain/rows/example.js'
import { transform } from '../../src/learners/transform/family.js'
import { datasets } from './datasets.js'
import { lessonOf, type Problem, problemsOf, throughCli } from './measure.js'

const sets = ['sygus_pbe_strings', 'playgol_strings', 'tde_benchmark']

/** Of one problem: whether all test rows are right; how many training rows are, each from the others. */
interface Result {
  right: boolean
  /** Whether it is wrong, and nothing was said to be open. */
  sure: boolean
  heldOut: number
  rows: number
  seconds: number
}

/**
 * String programs learned from the training pairs of each problem and right on all of its test pairs.
 * `transform [cli] [set…]`: in this process, or through init, synth and eval. `transform cv [set…]` reads no test
 * pair: each training pair from the others, of problems with at least three.
 */
export async function transformations(words: string[]): Promise<void> {
  const mode = words.find(word => word === 'cli' || word === 'cv')
  const chosen = words.filter(word => word !== mode)
  console.log(
    `string programs, ${mode === 'cv' ? 'each training pair from the others' : 'right on all test pairs'}`
  )
  console.log(`${'set'.padEnd(24)}problems   right   share   wrong and sure   slowest s   seconds`)
  for (const set of chosen.length > 0 ? chosen : sets) {
    const problems = problemsOf(set)
    if (problems.length === 0) {
      console.log(`${set.padEnd(24)}skipped: not in ${datasets}`)
      continue
    }
    const results: Result[] = []
    for (const problem of problems) {
      if (mode === 'cli') results.push(await rightThroughCli(problem))
      else results.push(mode === 'cv' ? leavingOut(problem) : inProcess(problem))
    }
    console.log(set.padEnd(24) + summary(results, mode === 'cv'))
  }
}

function summary(results: readonly Result[], heldOut: boolean): string {
  const sum = (value: (result: Result) => number) =>
    results.reduce((total, result) => total + value(result), 0)
  const [right, all] = heldOut
    ? [sum(result => result.heldOut), sum(result => result.rows)]
    : [sum(result => Number(result.right)), results.length]
  return [
    String(all).padStart(8),
    String(right).padStart(8),
    `${((100 * right) / all).toFixed(1)} %`.padStart(8),
    (heldOut ? '' : `${((100 * sum(result => Number(result.sure))) / all).toFixed(1)} %`).padStart(17),
    Math.max(...results.map(({ seconds }) => seconds))
      .toFixed(1)
      .padStart(12),
    sum(({ seconds }) => seconds)
      .toFixed(0)
      .padStart(10)
  ].join('')
}

/** Whether all rows are right, and if not, whether nothing was offered or said to be open. */
function judged(train: readonly Example[], rows: readonly Example[]): Pick<Result, 'right' | 'sure'> {
  const fitted = transform.learn(lessonOf(train, 'transform'), '')
  if (fitted === undefined) return { right: false, sure: false }
  const answer = transform.predictor(fitted.model)
  const right = rows.every(({ input, output }) => answer(input) === output)
  return { right, sure: !right && !isOpen(fitted.notes) }
}

const isOpen = (notes: readonly string[] = []) => notes.some(note => note.startsWith('The rows leave open'))

function inProcess({ train, test }: Problem): Result {
  const started = performance.now()
  const { right, sure } = judged(train, test)
  return { right, sure, heldOut: 0, rows: 0, seconds: (performance.now() - started) / 1000 }
}

function leavingOut({ train }: Problem): Result {
  const started = performance.now()
  const rows = train.length >= 3 ? train : []
  const heldOut = rows.filter(
    (row, at) =>
      judged(
        train.filter((_, other) => other !== at),
        [row]
      ).right
  ).length
  return {
    right: false,
    sure: false,
    heldOut,
    rows: rows.length,
    seconds: (performance.now() - started) / 1000
  }
}

async function rightThroughCli(problem: Problem): Promise<Result> {
  const started = performance.now()
  const measured = await throughCli(problem)
  const seconds = measured?.seconds ?? (performance.now() - started) / 1000
  const right = measured?.accuracy === 1
  return {
    right,
    sure: measured !== undefined && !right && !isOpen(measured.notes),
    heldOut: 0,
    rows: 0,
    seconds
  }
}
