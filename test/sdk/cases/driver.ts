import type { Json, JsonObject } from '../../../src/domain/json.js'
import type { ClientOptions } from './table.js'

/** One call of the table, for a client to make. */
export interface Call {
  base_url: string
  call: string
  args: JsonObject
  client: ClientOptions
  cancel_after_ms?: number
}

export type Outcome = { result: Json } | { error: JsonObject }

/** A client that makes the calls of the table. */
export interface Driver {
  name: string
  /** What it can do that a case may need. */
  can: readonly string[]
  make(call: Call): Promise<Outcome>
  close(): Promise<void>
}
