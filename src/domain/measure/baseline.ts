import { evenly } from '../evenly.js'
import { canonicalJson, isJsonObject, type Json, jsonEqual } from '../json.js'
import { wholeCohortsOf } from '../rows/likeness/cohorts.js'
import { leavesOf, nearestAmong } from '../rows/nearest-row.js'
import { f1, meanF1 } from '../statistics/intervals/macro-f1.js'
import type { Task } from '../task/task.js'

/** How good the constant answer is on some rows. */
export interface ConstantAnswer {
  /** Share of the rows with the most frequent output. */
  accuracy: number
  /** Mean F1 over the outputs that occur. */
  macroF1: number
  /** Mean absolute distance to the median; only where all outputs are numbers. */
  mae?: number
}

/** How good a program without learning is; a program must beat the best of these. */
export interface Baseline extends ConstantAnswer {
  kind: 'constant' | 'copy' | 'fields' | 'nearest'
  /** The name used in sentences: `always the same answer`, `copying text`. */
  name: string
}

type Row = { input: Json; output: Json }
type Judged = Pick<Task, 'compare' | 'metric'>

/** Where one label has a larger share, accuracy hardly separates a program from the constant answer. */
const skewedFrom = 0.75
/** With more rows, only this many, evenly spread, are compared with each other. */
const mostRows = 2000
const mostCopied = 50

/**
 * The best constant answer to rows with these outputs; for numbers the median, which has the least absolute error.
 */
export function constantAnswer(outputs: readonly Json[]): ConstantAnswer {
  const counts = new Map<string, number>()
  for (const output of outputs) {
    const key = canonicalJson(output)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const rows = outputs.length
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0)
  const accuracy = rows === 0 ? 0 : most / rows
  const macroF1 = rows === 0 ? 0 : f1(most, most, rows) / counts.size
  if (rows === 0 || !outputs.every(output => typeof output === 'number')) return { accuracy, macroF1 }
  const sorted = Float64Array.from(outputs).sort()
  const median = sorted[Math.floor(rows / 2)]
  return { accuracy, macroF1, mae: sorted.reduce((sum, value) => sum + Math.abs(value - median), 0) / rows }
}

/** Whether labels are so unequal that macro-F1 decides about a first promotion. */
export function isSkewed({ accuracy }: Pick<ConstantAnswer, 'accuracy'>): boolean {
  return accuracy > skewedFrom
}

/**
 * How good trivial programs that know the rows of `seen` are on held-out rows; without `held`, on `seen` itself,
 * with each row answered from rows of other groups. The constant answer comes first, and is the best one for these
 * very rows, so that a program does not beat it too easily.
 */
export function baselinesOn(task: Judged, seen: readonly Row[], held?: readonly Row[]): Baseline[] {
  const asked = evenly(held ?? seen, mostRows)
  const list = [alwaysTheSame(task, held ?? seen)]
  if (asked.length === 0 || seen.length === 0) return list
  const known = evenly(seen, mostRows)
  const worth = (answers: Json[], rows: readonly Row[] = asked) => figuresOf(task, answers, rows)
  const copied = bestCopied(known, worth)
  if (copied !== undefined) {
    const what = copied === '' ? 'the input' : copied
    const answers = asked.map(row => leavesIn(row).get(copied) ?? null)
    list.push({ kind: 'copy', name: `copying ${what}`, ...worth(answers) })
  }
  const fields = fieldsConstant(known)
  if (fields) {
    list.push({
      kind: 'fields',
      name: "giving each field's most frequent value",
      ...worth(asked.map(() => fields))
    })
  }
  list.push({
    kind: 'nearest',
    name: 'giving the answer of the most similar training row',
    ...worth(nearestAnswers(known, asked, held === undefined))
  })
  return list
}

/** The best constant answer to rows, as a baseline. */
export function alwaysTheSame({ metric }: Pick<Task, 'metric'>, rows: readonly Row[]): Baseline {
  const constant = constantAnswer(rows.map(({ output }) => output))
  // Numbers that name classes have no median.
  const name =
    metric === 'mae' && constant.mae !== undefined
      ? 'always giving the median'
      : 'always giving the same answer'
  return { kind: 'constant', name, ...constant }
}

/** The field that most often equals the answer, or is nearest to it; chosen on rows of `seen`. */
function bestCopied(
  seen: readonly Row[],
  worth: (answers: Json[], rows: readonly Row[]) => ConstantAnswer
): string | undefined {
  const leaves = seen.map(leavesIn)
  const paths = [...new Set(leaves.slice(0, 100).flatMap(each => [...each.keys()]))]
  let best: { path: string; worth: number } | undefined
  for (const path of paths.slice(0, mostCopied)) {
    const { accuracy, mae = accuracy === 0 ? Number.POSITIVE_INFINITY : -accuracy } = worth(
      leaves.map(each => each.get(path) ?? null),
      seen
    )
    if (mae < Number.POSITIVE_INFINITY && (best === undefined || -mae > best.worth))
      best = { path, worth: -mae }
  }
  return best?.path
}

const leavesIn = ({ input }: Row) => new Map(leavesOf(input))

/** For outputs that are all objects: the most frequent value of each field. */
function fieldsConstant(seen: readonly Row[]): Json | undefined {
  const counts = new Map<string, Map<string, number>>()
  for (const { output } of seen) {
    if (!isJsonObject(output)) return undefined
    for (const [name, value] of Object.entries(output)) {
      const values = counts.get(name) ?? new Map<string, number>()
      const key = canonicalJson(value)
      counts.set(name, values.set(key, (values.get(key) ?? 0) + 1))
    }
  }
  const most = (values: Map<string, number>) => [...values].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
  return Object.fromEntries([...counts].map(([name, values]) => [name, JSON.parse(most(values))]))
}

/** With `within`, no row is answered from one that cross-validation as evidence keeps together with it. */
function nearestAnswers(seen: readonly Row[], asked: readonly Row[], within: boolean): Json[] {
  const nearest = nearestAmong(seen.map(({ input }) => input))
  const groups = within ? wholeCohortsOf(seen) : []
  return asked.map(({ input }, at) => {
    const row = nearest(input, within ? other => groups[other] === groups[at] : undefined)
    return row === undefined ? null : seen[row].output
  })
}

function figuresOf({ compare }: Judged, answers: readonly Json[], rows: readonly Row[]): ConstantAnswer {
  const numberOf = new Map<string, number>()
  const support: number[] = []
  const right: number[] = []
  const predicted: number[] = []
  const index = (value: Json) => {
    const key = canonicalJson(value)
    const known = numberOf.get(key)
    if (known !== undefined) return known
    numberOf.set(key, numberOf.size)
    for (const list of [support, right, predicted]) list.push(0)
    return numberOf.size - 1
  }
  let [hits, error, largest, unanswered] = [0, 0, 0, 0]
  let numbers = true
  rows.forEach(({ output }, at) => {
    const expected = index(output)
    const hit = jsonEqual(output, answers[at], compare)
    support[expected]++
    predicted[hit ? expected : index(answers[at])]++
    if (hit) {
      hits++
      right[expected]++
    }
    if (typeof output !== 'number') numbers = false
    else if (typeof answers[at] !== 'number') unanswered++
    else {
      const off = Math.abs(output - answers[at])
      error += off
      largest = Math.max(largest, off)
    }
  })
  const accuracy = hits / Math.max(1, rows.length)
  const figures = { accuracy, macroF1: meanF1(right, support, predicted) }
  if (!numbers || unanswered === rows.length)
    return numbers ? { ...figures, mae: Number.POSITIVE_INFINITY } : figures
  return { ...figures, mae: (error + unanswered * largest) / rows.length }
}
