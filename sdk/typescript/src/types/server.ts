export interface HealthResponse {
  status: string
  /** Loopai's own version. */
  version: string
  /** ISO 8601, UTC. */
  timestamp: string
}

export interface Readiness {
  status: 'ready' | 'degraded' | 'loading' | 'stopping'
  /** Why it is not ready, or does not serve what it should. */
  reasons: string[]
  tasks: Record<string, TaskReadiness>
}

export interface TaskReadiness {
  state: 'warm' | 'cold' | 'loading' | 'failed' | 'provisional'
  /** The version that answers. */
  answers: string | null
  /** The version that should answer. */
  active: string | null
  /** The number of inputs that run or wait. */
  pending: number
  /** How long its workers took to start, the last time, in ms. */
  startMs?: number
  note?: string
}

export interface Usage {
  /** When counting began. */
  since: string
  /** The model that costs are compared with. */
  model: string
  estimate: string
  /** By task, then by version. */
  tasks: Record<string, Record<string, VersionUsage>>
}

export interface VersionUsage {
  executions: number
  failed: number
  inputCharacters: number
  outputCharacters: number
  programMs: number
  /** What making the version cost, in USD. */
  spentUsd: number
  /** What a model would have cost for the same. */
  modelUsd?: number
  /** The number of executions after which the version costs less. */
  breakEvenExecutions?: number
}
