import type { ProgramShape } from './input-shape.js'

/** Where an exported file is to lie; without `file`, nobody knows yet. */
export interface FilePlace {
  task: string
  /** The name of the file, and of its folder. */
  file?: string
  folder?: string
  /** The sources of the same language in that folder, other than the file. */
  beside: readonly string[]
}

/** How a program becomes a file of somebody's code base. */
export interface ExportedFile {
  /** The first comment of a file, by which tools know what is generated; in addition to the first line of all headers. */
  readonly mark?: string
  /** The name that the file gives itself: of its package, or of its class. */
  readonly naming?: {
    /** Whether people may choose it. */
    readonly isChosen: boolean
    isName(name: string): boolean
    nameFor(place: FilePlace, source: string): string
    named(source: string, name: string): string
    /** The name that programs of Loopai have. */
    readonly ofPrograms: string
  }
  /**
   * The file of types beside one of this name: declarations for another compiler than the language's own. Undefined
   * where that looks for none beside such a file.
   */
  types?(file: string, shape: ProgramShape, isGuarded: boolean): { file: string; text: string } | undefined
  /** Why other code cannot use a file of this name; undefined where it can. */
  problem?(place: FilePlace & { file: string }): string | undefined
}
