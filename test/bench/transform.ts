import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Example } from '../../src/domain/example.js'
import type { Lesson } from '../../src/learners/lesson.js'
import { transform } from '../../src/learners/transform/family.js'
import { loopai } from '../helpers/cli.js'
import { datasets } from './datasets.js'

const sets = ['sygus_pbe_strings', 'playgol_strings', 'tde_benchmark']

interface Problem {
  name: string
  train: Example[]
  test: Example[]
}

/** Of one problem: whether all test rows are right; how many training rows are, each from the others. */
interface Result {
  right: boolean
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
  console.log(`${'set'.padEnd(24)}problems   right   share   slowest s   seconds`)
  for (const set of chosen.length > 0 ? chosen : sets) {
    const file = join(datasets, set, 'problems.jsonl')
    if (!existsSync(file)) {
      console.log(`${set.padEnd(24)}skipped: not in ${datasets}`)
      continue
    }
    const lines = readFileSync(file, 'utf8').split('\n')
    const problems: Problem[] = lines.filter(line => line !== '').map(line => JSON.parse(line))
    const results: Result[] = []
    for (const problem of problems) {
      if (mode === 'cli') results.push(await throughCli(problem))
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
    Math.max(...results.map(({ seconds }) => seconds))
      .toFixed(1)
      .padStart(12),
    sum(({ seconds }) => seconds)
      .toFixed(0)
      .padStart(10)
  ].join('')
}

function lessonOf(rows: readonly Example[]): Lesson {
  return {
    kind: 'transform',
    inputs: rows.map(({ input }) => input),
    outputs: rows.map(({ output }) => output),
    groups: rows.map(({ input }) => JSON.stringify(input)),
    minSupport: 1,
    seed: 1,
    progress: () => {}
  }
}

function isRight(train: readonly Example[], rows: readonly Example[]): boolean {
  const fitted = transform.learn(lessonOf(train), '')
  if (fitted === undefined) return false
  const answer = transform.predictor(fitted.model)
  return rows.every(({ input, output }) => answer(input) === output)
}

function inProcess({ train, test }: Problem): Result {
  const started = performance.now()
  const right = isRight(train, test)
  return { right, heldOut: 0, rows: 0, seconds: (performance.now() - started) / 1000 }
}

function leavingOut({ train }: Problem): Result {
  const started = performance.now()
  const rows = train.length >= 3 ? train : []
  const heldOut = rows.filter((row, at) =>
    isRight(
      train.filter((_, other) => other !== at),
      [row]
    )
  ).length
  return { right: false, heldOut, rows: rows.length, seconds: (performance.now() - started) / 1000 }
}

async function throughCli({ train, test }: Problem): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'loopai-bench-'))
  const started = performance.now()
  const json = async (...words: string[]) =>
    JSON.parse((await loopai([...words, '--json'], { cwd: folder })).stdout)
  const write = (name: string, rows: readonly Example[]) =>
    writeFileSync(join(folder, name), rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  try {
    write('train.jsonl', train)
    write('test.jsonl', test)
    await json('init', 't', 'train.jsonl', '--test', 'test.jsonl')
    const { recommended } = await json('synth', 't')
    const seconds = (performance.now() - started) / 1000
    if (recommended === undefined) return { right: false, heldOut: 0, rows: 0, seconds }
    const { results } = await json('eval', 't', recommended.version, '--split', 'test')
    return { right: results?.[0].metrics.accuracy === 1, heldOut: 0, rows: 0, seconds }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
