import { drawUnseen } from '../../../domain/honesty/draw-unseen.js'
import { isByModel } from '../../../domain/rows/split/via.js'
import type { Brief, TrainingRow } from '../../generator.js'
import type { Feedback } from '../../proposal.js'

/**
 * The units of rows that a new run holds out: none that the version that it starts from was made from, and none that a
 * model labeled, since they tell how good programs are.
 */
export function unitsFor({ train, task, seed, parent }: Brief): number[][] {
  const byModels = new Set(train.flatMap(row => (isByModel(row) ? (row.group ?? []) : [])))
  const isOfPeople = ({ via, group }: TrainingRow) =>
    !isByModel({ via }) && !(group !== undefined && byModels.has(group))
  const places = [...train.keys()].filter(row => isOfPeople(train[row]))
  const made = parent ? (parent.seenRows ?? train.length) : 0
  const unseen = new Set(parent?.unseen)
  const free = (at: number) => places[at] >= made || unseen.has(places[at])
  const drawn = drawUnseen(
    places.map(row => train[row]),
    task,
    { seed, free }
  )
  return drawn.map(unit => unit.map(at => places[at]))
}

/** At least this share of the rows that are unseen at first stays so. */
const leastKept = 0.5
/** This share of them is shown at a time. */
const shareMoved = 0.25

/**
 * The training rows that requests may show. Requests are made from `brief` and from feedback of `onShown` alone, so
 * that nothing of another row can enter them.
 */
export class ShownRows {
  /** The brief with these training rows only. */
  readonly brief: Brief
  /** All others, ascending. */
  readonly unseen: readonly number[]
  /** For each training row its index among those of `brief`; −1 for one that is not shown. */
  readonly #places: Int32Array

  /** `units`: the units of near-duplicates that are not shown, of `first` rows that were not shown at first. */
  constructor(
    private readonly whole: Brief,
    private readonly units: readonly (readonly number[])[],
    private readonly first = units.flat().length
  ) {
    const hidden = new Set(units.flat().filter(row => row < whole.train.length))
    const train: TrainingRow[] = []
    this.unseen = [...hidden].sort((a, b) => a - b)
    this.#places = Int32Array.from(whole.train, (row, at) => (hidden.has(at) ? -1 : train.push(row) - 1))
    this.brief = { ...whole, train }
    const { parent } = whole
    if (parent?.seenRows === undefined) return
    const seenRows = this.#places.subarray(0, parent.seenRows).filter(place => place >= 0).length
    this.brief = { ...this.brief, parent: { ...parent, seenRows } }
  }

  /**
   * The same with a quarter of the unseen rows shown: the last drawn ones, whatever programs make of them, so that the
   * others stay a fair sample. Undefined where too few would be left.
   */
  withMore(): ShownRows | undefined {
    let left = this.unseen.length
    let units = this.units.length
    const goal = left - Math.max(1, Math.floor(shareMoved * this.first))
    while (units > 0 && left > goal) left -= this.units[--units].length
    if (left < leastKept * this.first || left === 0) return undefined
    return new ShownRows(this.whole, this.units.slice(0, units), this.first)
  }

  /** The results on these rows only, with their indexes. The prints are of these rows already. */
  onShown(feedback: Feedback): Feedback {
    const right = new Uint8Array(this.brief.train.length)
    let rightRows = 0
    for (const [row, place] of this.#places.entries()) {
      if (place < 0 || feedback.right[row] !== 1) continue
      right[place] = 1
      rightRows++
    }
    const wrong = feedback.wrong.flatMap(mistake => {
      const row = this.#places[mistake.row]
      return row < 0 ? [] : [{ ...mistake, row }]
    })
    const ran = rightRows + wrong.length
    return { ...feedback, right, wrong, ran, accuracy: ran === 0 ? 0 : rightRows / ran }
  }
}
