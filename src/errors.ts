/** The exit codes of the process. 1 always is a negative verdict, never a failure. */
export const exitCodes = {
  yes: 0,
  no: 1,
  usage: 2,
  environment: 3,
  bug: 70,
  interrupted: 130
} as const

/** All expected failures with their exit codes. */
const errorTable = {
  'active-missing': exitCodes.usage,
  'bad-config': exitCodes.usage,
  'bad-file': exitCodes.usage,
  'bad-input': exitCodes.usage,
  'bad-program': exitCodes.usage,
  'bad-rows': exitCodes.usage,
  'bad-threshold': exitCodes.usage,
  'cannot-abstain': exitCodes.usage,
  busy: exitCodes.environment,
  disk: exitCodes.environment,
  'edited-program': exitCodes.usage,
  'empty-file': exitCodes.usage,
  interrupted: exitCodes.interrupted,
  'missing-argument': exitCodes.usage,
  'missing-output-field': exitCodes.usage,
  'model-failed': exitCodes.environment,
  'no-key': exitCodes.environment,
  'no-price': exitCodes.usage,
  'no-project': exitCodes.usage,
  'no-sandbox': exitCodes.environment,
  'no-rows': exitCodes.usage,
  'not-served': exitCodes.usage,
  'not-trusted': exitCodes.usage,
  offline: exitCodes.environment,
  'one-label': exitCodes.usage,
  'run-changed': exitCodes.usage,
  'rows-failed': exitCodes.no,
  'sandbox-failed': exitCodes.environment,
  'task-exists': exitCodes.usage,
  'too-large': exitCodes.environment,
  'unknown-format': exitCodes.usage,
  'unknown-run': exitCodes.usage,
  'unknown-task': exitCodes.usage,
  'unknown-template': exitCodes.usage,
  'unknown-version': exitCodes.usage,
  usage: exitCodes.usage
} as const

export type ErrorCode = keyof typeof errorTable

/**
 * An expected failure. Its message says what failed and where, its suggestions what to try. Anything else thrown is a
 * bug.
 */
export class LoopaiError extends Error {
  readonly code: ErrorCode
  readonly exitCode: number
  readonly suggestions: string[]

  constructor(code: ErrorCode, message: string, options: { suggestions?: string[]; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'LoopaiError'
    this.code = code
    this.exitCode = errorTable[code]
    this.suggestions = options.suggestions ?? []
  }
}

/** The reason used for every AbortSignal of this project; commands say what it left behind. */
export function interruption(message = 'Interrupted.'): LoopaiError {
  return new LoopaiError('interrupted', message)
}

/** The code of a Node system error (`ENOENT`), if it is one. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
