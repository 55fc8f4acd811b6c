import type { Json } from '../json.js'
import type { CellType } from '../rows/cells.js'
import type { RowProblem } from '../rows/raw/raw-row.js'
import { jsonTypeName } from '../text/name-of.js'
import type { Kind } from './task-schema.js'

/** What outputs of a kind may be; kinds that are not listed take any value. */
const taken: Partial<Record<Kind, { types: readonly string[]; called: string; cells: CellType }>> = {
  boolean: { types: ['boolean'], called: 'true or false', cells: 'boolean' },
  extraction: { types: ['string'], called: 'a text', cells: 'string' },
  number: { types: ['number'], called: 'a number', cells: 'number' },
  transform: { types: ['string'], called: 'a text', cells: 'string' }
}

/** How the cells of a table's output are read where the kind is said; undefined: as they look. */
export function outputCellsOf(kind: Kind | undefined): CellType | undefined {
  return kind && taken[kind]?.cells
}

/** Why an output can't be that of a task of the kind that somebody asked for; undefined where it can. */
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
