/** A JSON Schema. */
export type JsonSchema = Record<string, unknown>

/** A labeled row. */
export interface Example {
  input: unknown
  output: unknown
}
