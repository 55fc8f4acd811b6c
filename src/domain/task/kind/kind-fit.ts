import { type Json, jsonTypeName } from '../../json.js'
import type { RowProblem } from '../../rows/raw/raw-row.js'
import type { CellType } from '../../rows/table/cells.js'
import type { Kind } from '../task-schema.js'

/** The types of outputs that a kind allows; kinds that are not listed allow any value. */
const taken: Partial<Record<Kind, { types: readonly string[]; called: string; cells: CellType }>> = {
  boolean: { types: ['boolean'], called: 'true or false', cells: 'boolean' },
  extraction: { types: ['string'], called: 'a text', cells: 'string' },
  number: { types: ['number'], called: 'a number', cells: 'number' },
  transform: { types: ['string'], called: 'a text', cells: 'string' }
}

/** The type of a table's output cells where the kind is given; undefined: by their content. */
export function outputCellsOf(kind: Kind | undefined): CellType | undefined {
  return kind && taken[kind]?.cells
}

/** Why an output does not fit the kind that was asked for; undefined where it does. */
export function kindProblem(kind: Kind, output: Json): RowProblem | undefined {
  const needed = taken[kind]
  if (needed === undefined || needed.types.includes(typeof output)) return undefined
  const found = typeof output === 'string' ? `the text ${shortened(output)}` : jsonTypeName(output)
  return {
    message: `the output is ${found}: kind ${kind} takes ${needed.called}`
  }
}

const longest = 40

function shortened(text: string): string {
  return JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text)
}
