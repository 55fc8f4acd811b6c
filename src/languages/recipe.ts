import type { LanguageName } from '../domain/program/language.js'
import type { Limits } from '../domain/program/limits.js'

/** Paths inside a container; all of them are read-only there. */
export const inContainer = {
  /** The files of templates/workers/<language>. */
  worker: '/loopai/worker',
  /** The program's files, by name; only while compiling. */
  program: '/loopai/program',
  /** The output of `warm`; only while compiling. */
  warm: '/loopai/warm',
  /** The result of the compile step, one executable file. */
  artifact: '/loopai/artifact'
} as const

/** How programs of a language are prepared and run in a container. */
export interface Recipe {
  readonly language: LanguageName
  /** The default image, used where loopai.json names no other. */
  readonly image: string
  /** Debian packages of an image built with `loopai setup --from-debian`. */
  readonly packages: string[]
  /**
   * A command that prints the toolchain and its version as it is shown and recorded: `python 3.12.1`.
   * It runs once per image, at set-up; the other members get what it printed.
   */
  readonly toolchain: string[]
  /** Memory of an idle worker in MB, slightly more than the maximum measured; a program's limit is added to it. */
  readonly idleMb: number
  /**
   * Set where a worker can start while others still run in the container (it writes no file); it then takes another
   * `idleMb`.
   */
  readonly startsBeside?: true
  /** Environment of the worker, in addition to PATH, HOME, LANG and TZ. */
  readonly env?: Record<string, string>
  /** The worker's command line. It reads the protocol from stdin and answers on stdout. */
  worker(limits: Limits, toolchain: string): string[]
  /** Set for compiled languages, whose worker runs `inContainer.artifact`. */
  readonly compile?: CompileStep
}

/** A problem in a program's source, and its line. */
export interface CompileProblem {
  message: string
  line?: number
}

/** Turns the program's files into one file, in a container without network, once per source and toolchain. */
export interface CompileStep {
  /**
   * Reads `inContainer.program` and `inContainer.worker`, may write to /tmp (where files may be executed during this
   * step), prints the artifact to stdout and errors to stderr; exits with 0 only if it compiled.
   */
  command(toolchain: string): string[]
  /** Prints one file with what all later compilations need; it is made once per toolchain. */
  warm?(toolchain: string): string[]
  /** Why a source is refused before compiling, if it is. */
  refuse?(source: string): CompileProblem | undefined
  /**
   * The first error in the program's own file, from what was printed to stderr; undefined if the program is not at
   * fault.
   */
  readError(stderr: string, entry: string): CompileProblem | undefined
  readonly memoryMb: number
  readonly processes: number
  readonly timeoutMs: number
}
