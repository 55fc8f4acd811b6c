import { canonicalJson, type Json } from '../../../src/domain/json.js'
import { likenessOf } from '../../../src/domain/rows/likeness/likeness.js'
import { wilson } from '../../../src/domain/statistics/intervals/wilson.js'
import { type Chance, chanceFrom } from './chance.js'
import { copyKinds, harderKinds, ofTexts, type RowKind, rewrittenKinds } from './copy-kinds.js'
import { make } from './loop.js'

/** Labels dealt by coin over texts that come several times, each time a little differently. */
interface Scene {
  /** Share of the first label. */
  share: number
  /** How often each text comes. */
  times: number
  /** Each copy has a coin of its own. */
  own?: boolean
  /** The copies stand in a file of official test rows. */
  testFile?: boolean
}

interface Row {
  input: Json
  label: string
  /** The text that it is a copy of. */
  of: number
}

/** What one run claims, and what is true. */
interface Claim {
  covered: boolean
  /** The figure on rows unlike those learned from, where there is one, holds what is true. */
  unlike?: boolean
  /** The width of its interval ÷ Wilson's at the effective number of rows. */
  ratio: number
  accuracy: number
  /** The share of texts whose copies all are in one group. */
  grouped: number
}

const words = 'the a my our this that phone box lamp is on at in of for with'.split(' ')
const texts = 80
const least = 276 / 300
const widest = 1.3

const balanced: Scene = { share: 0.5, times: 2 }
const skewed: Scene = { share: 0.9, times: 2 }

/** Runs each kind so many times and says whether the bars are met: only the six kinds have them. */
export async function copies(count: number): Promise<boolean> {
  const kinds = allOfTexts(copyKinds)
  const met = [await table('balanced', kinds, balanced, count), await table('90/10', kinds, skewed, count)]
  const few = Math.ceil(count / 5)
  await table('a coin for each copy', kinds, { ...balanced, own: true }, few)
  await table('triples', kinds, { ...balanced, times: 3 }, few)
  await table('harder', allOfTexts(harderKinds), balanced, few)
  await table('copies in a --test file', kinds, { ...balanced, testFile: true }, few)
  return met.every(Boolean)
}

/** The same for copies that were rewritten, where no bar is set. */
export async function rewritten(count: number): Promise<boolean> {
  await table('balanced', rewrittenKinds, balanced, count)
  await table('90/10', rewrittenKinds, skewed, count)
  return true
}

const allOfTexts = (kinds: typeof copyKinds) =>
  Object.fromEntries(Object.entries(kinds).map(([name, copy]) => [name, ofTexts(copy)]))

async function table(
  title: string,
  kinds: Record<string, RowKind>,
  scene: Scene,
  count: number
): Promise<boolean> {
  console.log(`labels by coin, ${title}: does the interval of the sealed test hold the expected accuracy?`)
  console.log(
    `${'copies differ in'.padEnd(20)}${['runs', 'claims', 'covered', 'or unlike', 'width', 'accuracy', 'grouped'].map(text => text.padStart(10)).join('')}`
  )
  const all: (Claim | undefined)[] = []
  for (const [at, [name, kind]] of Object.entries(kinds).entries()) {
    const claims: (Claim | undefined)[] = []
    for (let seed = 1; seed <= count; seed++)
      claims.push(await claimOf(rowsFor(1000 * at + seed, kind, scene), scene))
    console.log(lineFor(name, claims))
    all.push(...claims)
  }
  console.log(lineFor('all', all))
  const claims = all.filter(claim => claim !== undefined)
  const covered = claims.filter(claim => claim.covered).length
  const ok = covered >= least * claims.length && meanOf(claims.map(({ ratio }) => ratio)) <= widest
  console.log(
    ok ? '' : `MISSED: at least ${(100 * least).toFixed(0)} % covered, mean width at most ${widest} ×\n`
  )
  return ok
}

function lineFor(name: string, all: (Claim | undefined)[]): string {
  const claims = all.filter(claim => claim !== undefined)
  const count = (is: (claim: Claim) => boolean | undefined) => `${claims.filter(is).length}`
  return [
    name.padEnd(20),
    `${all.length}`.padStart(10),
    `${claims.length}`.padStart(10),
    count(({ covered }) => covered).padStart(10),
    count(({ covered, unlike }) => covered || unlike).padStart(10),
    `${meanOf(claims.map(({ ratio }) => ratio)).toFixed(2)} ×`.padStart(10),
    `${(100 * meanOf(claims.map(({ accuracy }) => accuracy))).toFixed(1)} %`.padStart(10),
    `${(100 * meanOf(claims.map(({ grouped }) => grouped))).toFixed(1)} %`.padStart(10)
  ].join('')
}

function rowsFor(seed: number, kind: RowKind, scene: Scene): Row[][] {
  const chance = chanceFrom(seed)
  const coin = () => (chance.unit() < scene.share ? 'x' : 'y')
  // Half of the time the first of them is a copy too: none is the clean one.
  const clean = chance.unit() < 0.5
  const rows = Array.from({ length: texts }, (_, of) => {
    const text = sentence(chance)
    const label = coin()
    return Array.from({ length: scene.times }, (_, time) => ({
      input: time === 0 && clean ? kind.row(text, chance) : kind.copy(text, chance),
      label: scene.own ? coin() : label,
      of
    }))
  })
  if (scene.testFile)
    return [rows.map(([first]) => first), rows.flatMap(([, ...others]) => others).slice(0, texts / 2)]
  return [chance.unit() < 0.5 ? rows.flat() : chance.shuffled(rows.flat())]
}

function sentence({ many, integer }: Chance): string {
  return many(words, 6 + integer(3)).join(' ')
}

async function claimOf([rows, testRows]: Row[][], scene: Scene): Promise<Claim | undefined> {
  const linesOf = (some: Row[]) =>
    some.map(({ input, label }) => `${JSON.stringify({ input, output: label })}\n`).join('')
  const made = await make({
    name: 'rows.jsonl',
    text: linesOf(rows),
    ...(testRows && { test: linesOf(testRows) })
  })
  if (!made?.test) return undefined
  const { metrics, rows: measured } = made.test
  const answers = new Map(
    Object.entries(metrics.perLabel ?? {}).map(([label, { recall, support }]) => [
      label,
      (recall ?? 0) * support
    ])
  )
  for (const { got, rows } of metrics.confusions ?? []) answers.set(got, (answers.get(got) ?? 0) + rows)
  const expected =
    ((answers.get('x') ?? 0) * scene.share + (answers.get('y') ?? 0) * (1 - scene.share)) / measured
  const holds = ([low, high]: [number, number]) => low <= expected + 1e-9 && expected <= high + 1e-9
  const width = ([low, high]: [number, number]) => high - low
  const independent = () => textsIn(made.examples, [...rows, ...(testRows ?? [])]) ?? measured / scene.times
  const effective = scene.own ? measured : independent()
  const test = made.synth.recommended?.test
  const unlike = (test as { unlike?: { interval: [number, number] } } | undefined)?.unlike
  return {
    covered: holds(metrics.interval),
    ...(unlike && { unlike: holds(unlike.interval) }),
    ratio: width(metrics.interval) / width(wilson(metrics.accuracy, effective)),
    accuracy: metrics.accuracy,
    grouped: groupedOf([...rows, ...(testRows ?? [])])
  }
}

/** How many different texts the test rows are copies of; undefined where splits are not written on rows. */
function textsIn(examples: { input: unknown; split?: string }[], rows: Row[]): number | undefined {
  const known = new Map(rows.map(({ input, of }) => [canonicalJson(input), of]))
  const tested = examples.filter(({ split }) => split === 'test')
  if (tested.length === 0) return undefined
  return new Set(tested.map(({ input }) => known.get(canonicalJson(input as Json)))).size
}

function groupedOf(rows: readonly Row[]): number {
  const { groups } = likenessOf(rows.map(({ input, label }) => ({ input, output: label })))
  const groupsWith = new Map<number, Set<number>>()
  for (const [at, { of }] of rows.entries()) {
    const known = groupsWith.get(of) ?? new Set()
    groupsWith.set(of, known.add(groups[at] < 0 ? -1 - at : groups[at]))
  }
  return [...groupsWith.values()].filter(({ size }) => size === 1).length / groupsWith.size
}

function meanOf(values: number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length
}
