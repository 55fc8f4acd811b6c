import type { Path } from '../fields.js'
import type { LibraryFunction } from '../print/code.js'
import { keysRuntime } from '../runtime/rules/keys.js'

/** What takes the place of the `at` that every program has where paths are keys alone: shorter. */
export function keyLibrary(paths: readonly Path[]): readonly LibraryFunction[] {
  return paths.every(path => path.every(key => typeof key === 'string')) ? keysRuntime : []
}
