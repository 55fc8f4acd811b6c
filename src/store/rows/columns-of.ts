import { isJsonObject } from '../../domain/json.js'
import { isBad } from '../../domain/rows/raw/raw-row.js'
import { LoopaiError } from '../../errors.js'
import { readRows } from './read-rows.js'

const looked = 100

/** The columns of a file's first rows, and whether they are flat records, of which one must be the output. */
export async function fileColumnsOf(
  path: string
): Promise<{ columns: string[]; flat: boolean } | { problem: string }> {
  const columns = new Set<string>()
  try {
    for await (const rows of readRows(path)) {
      for (const row of rows.slice(0, looked)) {
        if (!isBad(row) && isJsonObject(row.value))
          for (const name of Object.keys(row.value)) columns.add(name)
      }
      break
    }
  } catch (error) {
    if (error instanceof LoopaiError) return { problem: error.message }
    throw error
  }
  return { columns: [...columns], flat: !(columns.has('input') && columns.has('output')) }
}
