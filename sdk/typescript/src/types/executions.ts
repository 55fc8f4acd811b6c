export interface ExecuteRequest {
  /** The id of the task, or its name. */
  taskId: string
  input: unknown
  /** The number of a version, or its name; the active one if absent. */
  version?: number | string
  /** How long the server may take, in ms, from 1 to 60,000. */
  timeoutMs?: number
  /** Whether this execution is sampled in any case. */
  forceValidation?: boolean
}

export interface ExecutionResult<Output = unknown> {
  id: string
  executionId?: string
  taskId: string
  programId?: string
  /** The full name of the version that answered; absent where the answer was made up. */
  program?: string
  version: number
  status: string
  output: Output
  /** The whole time on the server, in ms. */
  latencyMs: number
  /** The time in the program, in ms. */
  programMs?: number
  sampledForValidation: boolean
  /** True where the task has no version: the output was made up from its schema. */
  provisional?: boolean
  /** ISO 8601, UTC. */
  executedAt: string
}

export interface BatchExecuteItem {
  id: string
  input: unknown
  forceValidation?: boolean
}

export interface BatchExecuteRequest {
  /** The id of the task, or its name. */
  taskId: string
  items: BatchExecuteItem[]
  /** The number of a version, or its name; the active one if absent. */
  version?: number | string
  /** How many items run at once, from 1 to 100; 10 if absent. */
  maxConcurrency?: number
  /** Whether items after one that failed are left out. */
  stopOnFirstError?: boolean
  /** How long the server may take for all of them, in ms. */
  timeoutMs?: number
}

export interface BatchExecuteResult<Output = unknown> {
  id: string
  executionId: string
  success: boolean
  output?: Output
  errorMessage?: string
  latencyMs: number
  sampledForValidation: boolean
}

export interface BatchExecuteResponse<Output = unknown> {
  batchId: string
  taskId: string
  /** The full name of the version that answered; absent where answers were made up. */
  program?: string
  version: number
  totalItems: number
  successCount: number
  failureCount: number
  totalDurationMs: number
  avgLatencyMs: number
  /** In the order of the items. */
  results: BatchExecuteResult<Output>[]
  provisional?: boolean
  startedAt: string
  completedAt: string
}

export interface BatchValidateItem {
  id: string
  input?: unknown
  output: unknown
  expectedOutput: unknown
}

export interface BatchValidateRequest {
  /** The id of the task, or its name. */
  taskId: string
  items: BatchValidateItem[]
}

export interface BatchValidateResult {
  id: string
  isValid: boolean
  message: string
  confidenceScore: number
}

export interface BatchValidateResponse {
  batchId: string
  taskId: string
  totalItems: number
  validCount: number
  invalidCount: number
  accuracyRate: number
  results: BatchValidateResult[]
  totalDurationMs: number
}
