/** The limits of one row; the sandbox enforces all of them. */
export interface Limits {
  /** Memory above the idle worker, in MB. */
  memoryMb: number
  /** Largest output of one row, in KB of JSON. */
  outputKb: number
  /** Time for one row, in ms. */
  timeoutMs: number
}

export const defaultLimits: Limits = { memoryMb: 256, outputKb: 1024, timeoutMs: 1000 }

/** Time that a program has to load, in ms. */
export const loadTimeoutMs = 10_000

/** Largest line in either direction, in bytes. */
export const maxLineBytes = 16 * 1024 * 1024

/** How much of what a program prints is kept, in bytes. */
export const keptPrintBytes = 64 * 1024
