import { jsonEqual } from '../../domain/json.js'
import type { CurvePoint, Forecast, Probe } from '../../domain/measure/learning-curve.js'
import { hasLabels } from '../../domain/measure/tally.js'
import { labelOf } from '../../domain/rows/example.js'
import type { Task } from '../../domain/task/task.js'
import { cut } from '../../domain/text/wording.js'
import type { Project } from '../../project.js'
import type { StoredExample } from '../../store/examples-file.js'
import { briefFor } from '../brief.js'
import { curveOf } from '../measure/curve.js'
import { type Candidate, isLearned, type SearchRequest } from './candidate.js'

/** A row that programs made without it are unsure of, or contradict. */
export interface DoubtfulRow {
  /** The line in examples.jsonl. */
  line: number
  /** Raw JSON, cut to 200 characters. */
  input: string
  label: string
  /** The answer of the program that learned from most rows; it differs from the label where the row is contradicted. */
  answer: string
}

/** How the accuracy of programs grows with rows, and which rows may be worth checking. */
export interface Outlook {
  /** Accuracy of programs that learned from part of the rows, measured on rows that they did not learn from. */
  curve: CurvePoint[]
  /** The number of rows that the curve was measured on. */
  asked: number
  /**
   * The gain that more labels would likely bring beyond the present rows; absent where the data does not suffice to
   * say.
   */
  forecast?: Forecast
  /**
   * Rows whose label all programs made without them contradict, with the same answer: mislabeled, or difficult. Largest
   * margin first.
   */
  contradicted: DoubtfulRow[]
  /** Rows that programs made without them answer with the smallest margin; smallest first. */
  leastSure: DoubtfulRow[]
}

/** The number of rows to list of either kind. */
const mostListed = 10
const longestInput = 200

/**
 * The outlook of a chosen candidate: programs of its family, learned again from parts of its training and validation
 * rows, show how its accuracy grew and which rows look doubtful. Undefined where rows are too few, and for programs
 * that were not learned. `signal` stops it early.
 */
export async function outlookFor(
  project: Project,
  request: SearchRequest,
  chosen: Candidate,
  signal: AbortSignal
): Promise<Outlook | undefined> {
  if (!isLearned(chosen)) return undefined
  const rows = [...request.rows.train, ...request.rows.validation]
  // No progress is emitted, as its warnings were already given when the candidate was first learned.
  const brief = { ...briefFor(project, request, rows), signal, progress: () => {} }
  return outlookOf(await chosen.generator.probe(chosen.proposal, brief), rows, request.task)
}

/** The outlook that probes give. Undefined without probes, or without a row that all of them answered. */
export function outlookOf(
  probes: readonly Probe[],
  rows: readonly StoredExample[],
  task: Task
): Outlook | undefined {
  const curve = curveOf(probes, rows, task)
  if (curve === undefined) return undefined
  const doubts = hasLabels(task) ? doubtsAbout(probes, rows, task) : { contradicted: [], leastSure: [] }
  return { curve: curve.points, asked: curve.asked, forecast: curve.forecast(rows.length), ...doubts }
}

/**
 * Doubtful rows by the answers and margins of the program that learned from most rows (filtering by committee: Brodley
 * and Friedl 1999).
 */
function doubtsAbout(probes: readonly Probe[], rows: readonly StoredExample[], { compare }: Task) {
  const { answers, margins } = probes.at(-1)!
  const marginOf = (row: number) => margins?.[row] ?? 1
  const known = [...rows.keys()].filter(row => answers[row] !== undefined)
  const doubtful = (row: number): DoubtfulRow => ({
    line: rows[row].line,
    input: cut(JSON.stringify(rows[row].input), longestInput),
    label: labelOf(rows[row].output),
    answer: labelOf(answers[row]!)
  })
  const contradicted = known.filter(row => {
    const agrees = (probe: Probe) => {
      const said = probe.answers[row]
      return said === undefined || jsonEqual(said, answers[row]!, compare)
    }
    return probes.every(agrees) && !jsonEqual(answers[row]!, rows[row].output, compare)
  })
  return {
    contradicted: contradicted
      .sort((a, b) => marginOf(b) - marginOf(a) || a - b)
      .slice(0, mostListed)
      .map(doubtful),
    leastSure: margins
      ? known
          .toSorted((a, b) => margins[a] - margins[b] || a - b)
          .slice(0, mostListed)
          .map(doubtful)
      : []
  }
}
