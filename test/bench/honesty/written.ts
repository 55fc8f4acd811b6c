import { gate } from '../../../src/domain/gate/gate.js'
import { firstGate } from '../../../src/domain/gate/gate-first.js'
import { unseenFigure } from '../../../src/domain/honesty/stand-in.js'
import { baselinesOn } from '../../../src/domain/measure/baseline.js'
import type { RowResults } from '../../../src/domain/measure/evaluation.js'
import type { Task } from '../../../src/domain/task/task.js'
import { type Chance, chanceFrom } from './chance.js'

/** Programs that a run of 2 rounds of 2 programs measures. */
const programs = 4
/** How often each kind is made for one that `count` asks for: no program has to be learned. */
const times = 100
/** The gate of a first version is one-sided at 2.5 %, a comparison two-sided at 5 %. */
const level = 0.05

/** Outputs that nothing tells, on rows that no program was written from, with programs that answer by chance. */
interface Scene {
  name: string
  labels: number
  /** The first label has this share; absent: all have the same. */
  share?: number
  /** Unseen rows, a third of training rows and all of validation. */
  rows: (chance: Chance) => number
  /** Each of these rows has so many copies, which have its output and its answer. */
  copies?: number
  /** Programs of a run answer alike but for this share of rows: later ones are made from earlier ones. */
  own?: number
}

const between = (least: number, most: number) => (chance: Chance) => least + chance.integer(most - least + 1)

const scenes: Scene[] = [
  ...[2, 3, 5].map(labels => ({ name: `${labels} labels, 5–12 rows`, labels, rows: between(5, 12) })),
  ...[2, 5].map(labels => ({ name: `${labels} labels, 13–60 rows`, labels, rows: between(13, 60) })),
  { name: '2 labels, 80/20', labels: 2, share: 0.8, rows: between(5, 60) },
  { name: '2 labels, made from another', labels: 2, rows: between(5, 60), own: 0.2 },
  { name: '2 labels, 6–12 × 4 copies', labels: 2, rows: between(6, 12), copies: 4 }
]

/**
 * How often the best of a run's programs, none of which knows anything, becomes the first version or replaces an active
 * one that knows nothing either: at most `level` of all, beyond chance in so many runs (two standard errors).
 */
export async function written(count: number): Promise<boolean> {
  const runs = count * times
  console.log(`the best of ${programs} programs that answer by chance: how often does it pass the gate?`)
  console.log(`${'unseen rows'.padEnd(30)}${['runs', 'first', 'replaces'].map(cell).join('')}`)
  const most = runs * level + 2 * Math.sqrt(runs * level * (1 - level))
  let ok = true
  for (const [at, scene] of scenes.entries()) {
    let [first, replaces] = [0, 0]
    for (let seed = 1; seed <= runs; seed++) {
      const chance = chanceFrom(1_000_000 * (at + 1) + seed)
      const { best, rows, active } = made(scene, chance)
      if (isFirst(best, rows)) first++
      if (isBetter(best, active)) replaces++
    }
    console.log(`${scene.name.padEnd(30)}${[runs, first, replaces].map(n => cell(`${n}`)).join('')}`)
    ok &&= first <= most && replaces <= most
  }
  console.log(`at most ${Math.floor(most)} of each may pass${ok ? '' : '\nMISSED'}\n`)
  return ok
}

const cell = (text: string) => text.padStart(10)

function made({ labels, share, rows, copies = 1, own = 1 }: Scene, chance: Chance) {
  const count = rows(chance)
  const label = () => {
    if (share === undefined) return chance.integer(labels)
    return chance.unit() < share ? 0 : 1 + chance.integer(labels - 1)
  }
  const spread = (list: number[]) => list.flatMap(each => Array<number>(copies).fill(each))
  const messages = Array.from({ length: count }, label)
  const expected = spread(messages)
  const group = copies === 1 ? undefined : Int32Array.from(expected, (_, at) => 1 + Math.floor(at / copies))
  const resultsOf = (answers: number[]): RowResults => {
    const got = Int32Array.from(spread(answers))
    return { got, right: Uint8Array.from(got, (each, at) => Number(each === expected[at])), group }
  }
  const first = messages.map(label)
  const all = Array.from({ length: programs }, (_, at) =>
    resultsOf(at === 0 ? first : first.map(each => (chance.unit() < own ? label() : each)))
  )
  const rightIn = ({ right }: RowResults) => right.reduce((sum, bit) => sum + bit, 0)
  return {
    best: all.toSorted((a, b) => rightIn(b) - rightIn(a))[0],
    active: resultsOf(messages.map(label)),
    rows: expected.map((output, at) => ({ input: { text: `row ${at}` }, output: `label ${output}` }))
  }
}

const task: Pick<Task, 'kind' | 'metric' | 'margin' | 'compare'> = {
  kind: 'classification',
  metric: 'accuracy',
  margin: 0.01,
  compare: { ignoreCase: false, tolerance: 0 }
}
const rest = { checks: [], earlier: [] }

function isFirst(best: RowResults, rows: { input: { text: string }; output: string }[]): boolean {
  const unseen = { ...unseenFigure(best, programs), baselines: baselinesOn(task, [], rows) }
  const metrics = { accuracy: 0, interval: [0, 1] as [number, number] }
  const first = { rows: 0, metrics, baselines: [], unseen }
  return firstGate({ task, challenger: { version: 'v1' }, first, ...rest }).decision === 'promote'
}

function isBetter(best: RowResults, active: RowResults): boolean {
  const contender = { language: 'javascript', complexity: 100 } as const
  const input = {
    ...rest,
    task,
    challenger: { ...contender, version: 'v2', validation: best },
    active: { ...contender, version: 'v1', validation: active },
    testReads: 1
  }
  return gate({ ...input, among: programs }).decision === 'promote'
}
