import type { Example } from '../../domain/rows/example.js'
import { idOfInput } from './file-inputs.js'

/** One label of a model in so many is shown to a reviewer. */
const reviewedIn = 20

/** The labels of models that a person should look at: a share of them drawn by their inputs, so that none is picked. */
export function labelsToReview<Row extends Pick<Example, 'input' | 'via'>>(rows: readonly Row[]): Row[] {
  return rows.filter(({ input, via }) => via === 'model' && isDrawn(idOfInput(input)))
}

/** Ids are hashes in hex. */
function isDrawn(id: string): boolean {
  return Number.parseInt(id.slice(0, 8), 16) % reviewedIn === 0
}
