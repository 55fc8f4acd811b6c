import type { LanguageName } from '../domain/program/language.js'
import type { SourceFiles } from '../domain/program/program.js'
import type { InputGuard } from './input-shape.js'
import type { Recipe } from './recipe.js'
import type { Syntax } from './syntax.js'

/** All that is known of a language that programs are written in. One file each, listed in languages.ts. */
export interface Language {
  readonly name: LanguageName
  /** The file name of a program: `program.mjs`. */
  readonly entry: string
  /** What the names of files that people write end in, with the dot. */
  readonly extensions: readonly string[]
  /** How programs are written: comments, literals, layout. */
  readonly syntax: Syntax
  /** Files beside a program that are no part of it: neither hashed nor run. */
  readonly companions: SourceFiles
  /** How a program that can leave an answer open says from which lead on it answers. */
  leastLead(lead: number): string
  /** What of the language a toolchain understands, as far as its version (`node 20.1.0`) tells. */
  dialect(version: string): string
  /** What a program must have, so that a block of code in a reply is known for one. */
  readonly entryPoint: RegExp
  /** Where that is defined: told from calls, and from programs in other languages. */
  readonly definition: RegExp
  /** A program of a reply with the line that makes a file one, where it was left out or is for another loader. */
  completed(program: string): string
  /**
   * How complex a program is, to compare which of two is simpler: tokens without comments and
   * white space; long literals, such as learned weights, count a token for each 8 bytes.
   */
  complexity(source: string): number
  /** The same program, which refuses inputs of another shape with what is wrong with them. */
  readonly guard: InputGuard
  /** How it is made ready and run in a container. */
  readonly recipe: Recipe
}
