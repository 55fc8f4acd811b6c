import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalJson, type Json } from '../../src/domain/json.js'
import type { Example } from '../../src/domain/rows/example.js'
import { inferKind } from '../../src/domain/task/kind/infer-kind.js'
import type { Family } from '../../src/learners/family.js'
import type { Lesson } from '../../src/learners/lesson.js'
import { loopai } from '../helpers/cli.js'
import { datasets } from './datasets.js'

export interface Problem {
  name: string
  train: Example[]
  test: Example[]
}

export interface Measured {
  /** Share of test rows that are right. */
  accuracy: number
  rows: number
  /** By cross-validation, where the learner told it. */
  crossValidated?: number
  family: string
  /** What it says of what rows leave open. */
  notes?: string[]
  /** Until there was a program. */
  seconds: number
}

function rowsOf<T>(file: string): T[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter(line => line !== '').map(line => JSON.parse(line))
}

/** The problems of a set of many, one a line; none where the set is absent. */
export function problemsOf(set: string): Problem[] {
  const file = join(datasets, set, 'problems.jsonl')
  return existsSync(file) ? rowsOf(file) : []
}

/** The set of a folder with train.jsonl and test.jsonl. */
export function setOf(name: string): Problem {
  const rows = (part: string) => rowsOf<Example>(join(datasets, name, `${part}.jsonl`))
  return { name, train: rows('train'), test: rows('test') }
}

/** Training rows as init and synth hand them to a learner. */
export function lessonOf(train: readonly Example[], kind = inferKind([...train])): Lesson {
  return {
    kind,
    inputs: train.map(({ input }) => input),
    outputs: train.map(({ output }) => output),
    groups: train.map(({ input }) => JSON.stringify(input)),
    minSupport: train.length < 500 ? 1 : 2,
    seed: 1,
    progress: () => {}
  }
}

/** Learned in this process by a family alone, whatever its own choice of settings; undefined where it declines. */
export function inProcess(family: Family, { train, test }: Problem): Measured | undefined {
  const started = performance.now()
  const fitted = family.learn(lessonOf(train))
  if (fitted === undefined) return undefined
  const seconds = (performance.now() - started) / 1000
  const predict = family.predictor(fitted.model)
  return {
    accuracy: shareRight(test, predict),
    rows: test.length,
    crossValidated: fitted.crossValidated?.accuracy,
    family: family.name,
    seconds
  }
}

export function shareRight(rows: readonly Example[], answer: (input: Json) => Json): number {
  const right = rows.filter(({ input, output }) => canonicalJson(answer(input)) === canonicalJson(output))
  return right.length / rows.length
}

/** init, synth and eval --split test through the CLI; undefined where it offers no program. */
export async function throughCli({ train, test }: Problem): Promise<Measured | undefined> {
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
    const { recommended, candidates } = await json('synth', 't')
    if (!recommended) return undefined
    const chosen = candidates.find(({ version }: { version?: string }) => version === recommended.version)
    const seconds = (performance.now() - started) / 1000
    const { results } = await json('eval', 't', recommended.version, '--split', 'test')
    return {
      accuracy: results[0].metrics.accuracy,
      rows: test.length,
      family: recommended.family,
      notes: chosen?.notes,
      seconds
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
