import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json, JsonObject } from '../../../src/domain/json.js'
import { root } from '../../helpers/cli.js'

/** The folder of the table: see its README for what each member means. */
export const casesFolder = join(root, 'sdk', 'cases')

export interface Table {
  format: 1
  /** The folder that servers run in a copy of, and what is run there first. */
  project: string
  commands: string[][]
  /** The flags of each server. */
  servers: Record<string, string[]>
  cases: Case[]
}

export interface Case {
  name: string
  server?: string
  client?: ClientOptions
  /** What a client must be able to do for this case. */
  needs?: string[]
  slow?: boolean
  steps: (Step | { parallel: Step[] })[]
}

export interface ClientOptions {
  timeout_ms?: number
  max_retries?: number
}

export interface Step {
  call: string
  args?: JsonObject
  as?: string
  after_ms?: number
  cancel_after_ms?: number
  result?: Json
  error?: JsonObject
  took_ms?: { at_least?: number; less_than?: number }
}

export function readTable(): Table {
  return JSON.parse(readFileSync(join(casesFolder, 'cases.json'), 'utf8'))
}
