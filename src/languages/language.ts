import type { LanguageName } from '../domain/language.js'
import type { InputGuard } from './guards/input-shape.js'

/** A language that programs are written in. One file per implementation, listed in project.ts. */
export interface Language {
  readonly name: LanguageName
  /** The file name of a program: `program.mjs`. */
  readonly entry: string
  /** What the names of files that people write end in, with the dot. */
  readonly extensions: readonly string[]
  /**
   * How complex a program is, to compare which of two is simpler: tokens without comments and
   * white space; long literals, such as learned weights, count a token for each 8 bytes.
   */
  complexity(source: string): number
  /** The same program, which refuses inputs of another shape with what is wrong with them. */
  readonly guard: InputGuard
}
