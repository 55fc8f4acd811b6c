import type { LanguageName } from '../domain/program/language.js'
import type { Limits } from '../domain/program/limits.js'

/** Where a container finds things; all of it is read-only there. */
export const inContainer = {
  /** The files of templates/workers/<language>. */
  worker: '/loopai/worker',
  /** While compiling: the program's files, by name. */
  program: '/loopai/program',
  /** While compiling: what `warm` printed. */
  warm: '/loopai/warm',
  /** What the compile step made, as one executable file. */
  artifact: '/loopai/artifact'
} as const

/** How a language is made ready and run in a container. */
export interface Recipe {
  readonly language: LanguageName
  /** The stock image where loopai.json names no other. */
  readonly image: string
  /** Debian packages of an image built with `loopai setup --from-debian`. */
  readonly packages: string[]
  /**
   * A command that prints the toolchain and its version as it is shown and recorded: `python 3.12.1`.
   * It runs once per image, at set-up; the other members get what it printed.
   */
  readonly toolchain: string[]
  /** What an idle worker takes, in MB, a little more than was ever seen; a program's limit comes on top. */
  readonly idleMb: number
  /** Its worker can start while others are still there, and takes `idleMb` more then: it writes no file. */
  readonly startsBeside?: true
  /** Environment of the worker, beside PATH, HOME, LANG and TZ. */
  readonly env?: Record<string, string>
  /** The worker's command line. It reads the protocol from stdin and answers on stdout. */
  worker(limits: Limits, toolchain: string): string[]
  /** For a language that is compiled; its worker runs `inContainer.artifact`. */
  readonly compile?: CompileStep
}

/** What is wrong with a program's source, and in which line of it. */
export interface CompileProblem {
  message: string
  line?: number
}

/** Turns the program's files into one file, in a container without network, once per source and toolchain. */
export interface CompileStep {
  /**
   * Reads `inContainer.program` and `inContainer.worker`, may write to /tmp (from where things can be
   * executed here), prints the artifact to stdout and errors to stderr; exits with 0 only if it compiled.
   */
  command(toolchain: string): string[]
  /** Prints what later compilations need anyway, as one file: it is made once per toolchain. */
  warm?(toolchain: string): string[]
  /** Why a source is not even compiled, if so. */
  refuse?(source: string): CompileProblem | undefined
  /** The first error of the program's own file in what was printed to stderr; undefined: not the program's fault. */
  readError(stderr: string, entry: string): CompileProblem | undefined
  readonly memoryMb: number
  readonly processes: number
  readonly timeoutMs: number
}
