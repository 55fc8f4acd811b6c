import { isJsonObject } from '../../domain/json.js'
import { type ChatForm, chatFormOf } from '../../domain/rows/raw/chat-rows.js'
import { isBad, readableRows } from '../../domain/rows/raw/raw-row.js'
import { LoopaiError } from '../../errors.js'
import { readRows } from './read-rows.js'

const looked = 100

/** The columns of a file's first rows, and whether these are flat records, of which one must be the output. */
export async function fileColumnsOf(
  path: string
): Promise<{ columns: string[]; flat: boolean } | { problem: string }> {
  const columns = new Set<string>()
  let chat: ChatForm | undefined
  try {
    for await (const rows of readRows(path)) {
      chat = chatFormOf(readableRows(rows.slice(0, 1)))
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
  return { columns: [...columns], flat: !chat && !(columns.has('input') && columns.has('output')) }
}
