import type { UnlikeScore } from '../../measure/evaluation.js'
import { GroupedRows } from '../../statistics/effective-rows.js'
import { wilson } from '../../statistics/intervals/wilson.js'

/** Measures a program on the rows that are unlike all rows it was made from, where others are not. */
export class UnlikeRows {
  readonly #groups = new GroupedRows()
  #alike = 0
  #rows = 0
  #right = 0
  #failed = 0
  #errors = 0

  /** `error`: the absolute error, NaN for a failed row, where answers are numbers. */
  add(right: boolean, error: number, { alike, group }: { alike?: boolean; group?: string }): void {
    if (alike) {
      this.#alike++
      return
    }
    this.#rows++
    if (right) this.#right++
    if (Number.isNaN(error)) this.#failed++
    else this.#errors += error
    this.#groups.add(right, group)
  }

  /**
   * Empty where no row was alike. `largest`: the error that a failed row counts with, for numbers. `all`: the number
   * of rows, examined or not.
   */
  score(z: number, largest: number | undefined, all = 0): { unlike?: UnlikeScore } {
    if (this.#alike === 0) return {}
    const rows = this.#rows
    const accuracy = rows === 0 ? 0 : this.#right / rows
    const interval = wilson(accuracy, this.#groups.effective(), z)
    const mae =
      largest === undefined || rows === 0 ? undefined : (this.#errors + this.#failed * largest) / rows
    const looked = this.#alike + rows
    return {
      unlike: {
        rows,
        accuracy,
        interval,
        ...(mae !== undefined && { mae }),
        ...(looked < all && { looked })
      }
    }
  }
}
