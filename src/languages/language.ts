import type { LanguageName } from '../domain/program/language.js'
import type { SourceFiles } from '../domain/program/program.js'
import type { ExportedFile } from './exported-file.js'
import type { InputGuard } from './input-shape.js'
import type { Recipe } from './recipe.js'
import type { Syntax } from './syntax.js'

/**
 * Everything that depends on the language that programs are written in. One file per language, listed in languages.ts.
 */
export interface Language {
  readonly name: LanguageName
  /** The file name of a program: `program.mjs`. */
  readonly entry: string
  /** File extensions, with the dot, of files that people write in this language. */
  readonly extensions: readonly string[]
  /** How programs are written: comments, literals, layout. */
  readonly syntax: Syntax
  /** Files next to a program that are not part of it: neither hashed nor run. */
  readonly companions: SourceFiles
  /** The line of a program that may abstain which says from which lead on it answers. */
  leastLead(lead: number): string
  /** The features of the language that a toolchain supports, judged by its version (`node 20.1.0`). */
  dialect(version: string): string
  /** What a program must contain, so that a block of code in a reply is recognised as one. */
  readonly entryPoint: RegExp
  /** Matches the definition of the entry point, as opposed to calls of it and to programs in other languages. */
  readonly definition: RegExp
  /**
   * A program from a model's reply, with the line that makes it a module where the reply left that out or wrote it for
   * another loader.
   */
  completed(program: string): string
  /**
   * How complex a program is, to compare which of two is simpler: tokens without comments and white space; long
   * literals, such as learned weights, count as one token for each 8 bytes.
   */
  complexity(source: string): number
  /** Makes the same program refuse inputs of another shape, with an error that says what is wrong, and say its types. */
  readonly guard: InputGuard
  /** How a program becomes a file of somebody's code base. */
  readonly exported: ExportedFile
  /** How programs are prepared and run in a container. */
  readonly recipe: Recipe
}
