import type { LanguageName } from '../domain/program/language.js'
import type { Limits } from '../domain/program/limits.js'
import type { Runnable } from '../domain/program/program.js'
import type { Runner } from './runner.js'

/** What a sandbox can do on this machine, for `doctor` and for choosing one. */
export interface SandboxStatus {
  name: string
  available: boolean
  /** `deno 2.9.6`, as recorded in evaluations. */
  version?: string
  /** What runs each language, where that differs: `python 3.12.1`. */
  versions?: Partial<Record<LanguageName, string>>
  languages: LanguageName[]
  /** What was set up but does not work now; shown when another sandbox is used instead. */
  trouble?: string
  /** What is missing and how to fix it, or what a limit cannot do on this machine. */
  notes: string[]
}

export interface OpenOptions {
  workers: number
  limits: Limits
  /** When aborted, every worker is killed, and every call ends with the signal's reason. */
  signal?: AbortSignal
}

/** Where programs run, isolated. One file per implementation, listed in project.ts. */
export interface Sandbox {
  readonly name: string
  status(): Promise<SandboxStatus>
  /** Starts workers for a program; a program that does not load fails every row with that outcome. */
  open(program: Runnable, options: OpenOptions): Runner
}
