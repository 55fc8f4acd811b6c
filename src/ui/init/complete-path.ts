import { graphemesOf } from '../../terminal/words.js'
import type { Completed } from '../text-input.js'
import { typedPath } from './init-defaults.js'

/** A file or folder by its name. */
export interface FolderEntry {
  name: string
  isFolder: boolean
}

/**
 * Completes a path as far as the names in its folder are certain, and says which there are where it is not whole. Names
 * that begin with a dot are left out unless the dot is typed.
 */
export async function completePath(
  typed: string,
  entriesOf: (folder: string) => Promise<FolderEntry[]>
): Promise<Completed> {
  const path = typed.replace(/^["']/, '').replaceAll('\\ ', ' ')
  const [start] = /[^/]*$/.exec(path) ?? ['']
  const folder = path.slice(0, path.length - start.length)
  const entries = await entriesOf(folder === '' ? '.' : typedPath(folder))
  const names = entries
    .filter(({ name }) => name.startsWith(start) && (start.startsWith('.') || !name.startsWith('.')))
    .map(({ name, isFolder }) => (isFolder ? `${name}/` : name))
    .sort()
  if (names.length === 0) return { text: typed, choices: [] }
  const common = names.reduce(sameStart)
  // What is typed may end inside a character: `e` of `é`.
  const text = common.length < start.length ? typed : folder + common
  return { text, choices: names.length > 1 ? names : [] }
}

/** What two names begin with, in whole characters. */
function sameStart(a: string, b: string): string {
  const [of, other] = [graphemesOf(a), graphemesOf(b)]
  const end = of.findIndex((grapheme, at) => grapheme !== other[at])
  return end < 0 ? a : of.slice(0, end).join('')
}
