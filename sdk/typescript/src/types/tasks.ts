import type { Example, JsonSchema } from './json.js'

export interface Task {
  /** A UUID, which stays the same over restarts of the server. */
  id: string
  /** As whoever made the task calls it. */
  name: string
  /** The name of its folder, and of the task in `ask`, `stream` and the like. */
  slug?: string
  description: string
  kind?: string
  inputSchema: JsonSchema
  outputSchema: JsonSchema
  accuracyTarget: number
  latencyTargetMs: number
  samplingRate: number
  /** The number of the version that answers; absent where there is none. */
  activeVersion?: number
  /** Its full name, as `v3-9f3a1c`. */
  activeProgram?: string
  totalVersions?: number
  /** Whether there is no version: answers are made up from the output schema. */
  provisional?: boolean
  /** ISO 8601, UTC. */
  createdAt: string
  updatedAt?: string
}

export interface CreateTaskRequest {
  name: string
  description?: string
  inputSchema: JsonSchema
  outputSchema: JsonSchema
  examples?: Example[]
  /** The share of right answers that is asked for, from 0 to 1; 0.9 if absent. */
  accuracyTarget?: number
  /** 10 if absent. */
  latencyTargetMs?: number
  /** The share of executions that is sampled, from 0 to 1; 0.1 if absent. */
  samplingRate?: number
}

/** One version of a task. */
export interface Artifact {
  id: string
  taskId: string
  version: number
  /** Its full name, as `v3-9f3a1c`. */
  program: string
  language: string
  /** The source of the file that has the entry; with `getArtifact` only. */
  code?: string
  /** The name of that file. */
  entry?: string
  /** The source of each file, by its name. */
  files?: Record<string, unknown>
  synthesisStrategy?: string
  llmProvider?: string
  /** In USD. */
  generationCost?: number
  status: string
  deploymentPercentage?: number
}
