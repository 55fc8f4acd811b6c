import type { Code } from '../print/code.js'
import { gluesOf } from './changed-terms.js'
import { costs } from './rank.js'
import { Terms } from './terms.js'
import { texts } from './texts.js'

/** The outputs to be learned, and the terms found so far that are parts of them. */
export class Target {
  readonly terms = new Terms()
  readonly folded: readonly string[]
  /** Characters of the outputs, the most frequent first. */
  readonly characters: readonly string[]
  readonly glues: readonly string[]

  constructor(readonly outputs: readonly string[]) {
    this.folded = outputs.map(output => texts.lower(output))
    this.characters = [...new Set(outputs.flatMap(output => Array.from(output)))]
    this.glues = gluesOf(outputs)
  }

  /** Whether each value is part of its row's output, and one is not empty. */
  holds(values: readonly string[]): boolean {
    return (
      values.some(value => value !== '') && values.every((value, row) => this.outputs[row].includes(value))
    )
  }

  holdsFolded(values: readonly string[]): boolean {
    return values.every((value, row) => this.folded[row].includes(texts.lower(value)))
  }

  /**
   * Every value changed; undefined as soon as a row's output does not contain the result, in any case or exactly.
   */
  rows(
    values: readonly string[],
    change: (value: string, row: number) => string,
    exactly: boolean
  ): string[] | undefined {
    const result: string[] = []
    for (let row = 0; row < values.length; row++) {
      const value = change(values[row], row)
      if (!this.outputs[row].includes(value) && (exactly || !this.folded[row].includes(texts.lower(value))))
        return undefined
      result.push(value)
    }
    return result
  }

  /** Adds a term that the outputs contain. */
  give(code: Code, cost: number, values: readonly string[]): void {
    if (values.every(value => value === '')) return
    const empty = values.filter((value, row) => value === '' && this.outputs[row] !== '').length
    this.terms.add(code, cost + costs.emptyRow * empty, values)
  }
}
