import type { Path } from '../fields.js'
import type { LibraryFunction } from '../print/code.js'
import { keysRuntime } from '../runtime/rules/keys.js'

/** A shorter replacement of the function `at` of every program, for paths that consist of keys only. */
export function keyLibrary(paths: readonly Path[]): readonly LibraryFunction[] {
  return paths.every(path => path.every(key => typeof key === 'string')) ? keysRuntime : []
}
