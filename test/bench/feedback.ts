import { driftsOf } from '../../src/domain/feedback/drift.js'
import { wilson } from '../../src/domain/statistics/intervals/wilson.js'
import { type Random, seededRandom } from '../../src/domain/statistics/random.js'
import { confidenceSequence } from '../../src/domain/statistics/sequences/confidence-sequence.js'
import { means } from './feedback/means.js'
import { sampling } from './feedback/sampling.js'
import { type Met, type Scene, sceneOf } from './feedback/scene.js'

/** The sets, each with the one whose inputs come in when its own change. */
const sets: [set: string, other: string][] = [
  ['banking77', 'ag_news'],
  ['ag_news', 'sms_spam'],
  ['sms_spam', 'ag_news']
]
const runs = 100
const days = 30
const auditsPerDay = 25
const slip = 0.02
/** Kept executions of the sample: 5 % of 20,000. */
const keptRows = 1000

/**
 * What is said of programs in use, how few rows reviews in mixed order need, and whether held-out rows stay fair; all
 * parts or some: `npm run bench feedback watch means`, `npm run bench feedback sampling ag_news`.
 */
export async function feedback(words: string[] = []): Promise<void> {
  const parts: Record<string, (words: readonly string[]) => string[][]> = { watch, sampling, means }
  for (const [name, part] of Object.entries(parts)) {
    if (words.length > 0 && !words.includes(name)) continue
    const since = performance.now()
    const table = part(words)
    if (table.length === 1) {
      console.log(`feedback ${name}: skipped, there are no such labeled sets`)
      continue
    }
    for (const cells of table) console.log(`| ${cells.join(' | ')} |`)
    console.log(`feedback ${name}: ${Math.round((performance.now() - since) / 1000)} s\n`)
  }
}

/**
 * On simulated use of learned programs: whether the range of the accuracy in use holds at all looks, how wide it is, how
 * fast a change is found and how often a still stream alarms; beside a detector that always alarms.
 */
function watch(): string[][] {
  return [
    [
      'set',
      'accuracy',
      'range holds at all looks',
      'width / Wilson',
      'change found in 500',
      'still streams alarm',
      'always alarming'
    ],
    ...sets.flatMap(([set, other]) => {
      const scene = sceneOf(set, other)
      return scene === undefined ? [] : [row(scene)]
    })
  ]
}

function row(scene: Scene): string[] {
  const accuracy = shareRight(scene.usual)
  let [holds, ratio, detected, alarms] = [0, 0, 0, 0]
  for (let seed = 0; seed < runs; seed++) {
    const ranges = watchAccuracy(scene, seed)
    if (ranges.holds) holds++
    ratio += ranges.ratio / runs
    const { still, changed } = watchDrift(scene, seed)
    if (still) alarms++
    if (changed) detected++
  }
  return [
    scene.set,
    `${(100 * accuracy).toFixed(1)} %`,
    `${holds} of ${runs}`,
    ratio.toFixed(2),
    `${detected} of ${runs}`,
    `${alarms} of ${runs}`,
    `found ${runs} of ${runs}, alarms ${runs} of ${runs}`
  ]
}

/** A month of reviews, the inputs changed in its last third; looked at after each day. */
function watchAccuracy({ usual, changed }: Scene, seed: number): { holds: boolean; ratio: number } {
  const random = seededRandom(seed)
  const agrees = (rows: readonly Met[]) => {
    const share = shareRight(rows)
    return share * (1 - slip) + (1 - share) * slip
  }
  const chances = [agrees(usual), agrees(changed)]
  let [right, rows, chance, holds] = [0, 0, 0, true]
  for (let day = 0; day < days; day++) {
    const late = day >= (2 * days) / 3
    for (let review = 0; review < auditsPerDay; review++) {
      const met = pick(late ? changed : usual, random)
      const agreed = random.unit() < slip ? !met.right : met.right
      if (agreed) right++
      rows++
      chance += chances[late ? 1 : 0]
    }
    const [low, high] = confidenceSequence(right, rows)
    holds &&= low <= chance / rows && chance / rows <= high
  }
  const [low, high] = confidenceSequence(right, rows)
  const [from, to] = wilson(right / rows, rows)
  return { holds, ratio: (high - low) / (to - from) }
}

/** Whether a still stream alarms, and whether a change of its last 500 rows is found. */
function watchDrift({ reference, usual, changed, known }: Scene, seed: number) {
  const random = seededRandom(seed + 1000)
  const stream = Array.from({ length: keptRows }, () => pick(usual, random))
  const after = Array.from({ length: 500 }, () => pick(changed, random))
  return {
    still: driftsOf(reference, stream, known).length > 0,
    changed: driftsOf(reference, [...stream.slice(0, keptRows - 500), ...after], known).length > 0
  }
}

function pick<T>(rows: readonly T[], random: Random): T {
  return rows[Math.floor(random.unit() * rows.length)]
}

function shareRight(rows: readonly Met[]): number {
  return rows.filter(({ right }) => right).length / rows.length
}
