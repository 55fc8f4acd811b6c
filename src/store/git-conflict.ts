import type { Json } from '../domain/json.js'
import { LoopaiError } from '../errors.js'

/** Where git has left a conflict in a file, and the text of each side as it would be without the other. */
export interface GitConflict {
  /** The line of the first mark. */
  line: number
  ours: string
  theirs: string
}

/** What is to be told of both sides of a file, in place of that there is a conflict. */
export type DescribeConflict = (ours: Json, theirs: Json) => { what: string; next: string[] } | undefined

/** Whether a line is one of those that git puts around the sides of a conflict; no line of JSON is. */
export function isConflictMark(line: string): boolean {
  return /^(?:[<>|]{7}(?: .*)?|={7})\r?$/.test(line)
}

/** The conflict in a text; undefined where there is none. The style with the common ancestor is read, too. */
export function conflictIn(text: string): GitConflict | undefined {
  const ours: string[] = []
  const theirs: string[] = []
  let first: number | undefined
  let side: 'both' | 'ours' | 'base' | 'theirs' = 'both'
  for (const [index, line] of text.split('\n').entries()) {
    if (isConflictMark(line)) {
      first ??= index + 1
      side = ({ '<': 'ours', '|': 'base', '=': 'theirs' } as const)[line[0]] ?? 'both'
      continue
    }
    if (side === 'both' || side === 'ours') ours.push(line)
    if (side === 'both' || side === 'theirs') theirs.push(line)
  }
  return first === undefined ? undefined : { line: first, ours: ours.join('\n'), theirs: theirs.join('\n') }
}

/** The error about a conflict in a file: with what its two sides say, where both can be read. */
export function conflictError(
  path: string,
  { line, ours, theirs }: GitConflict,
  describe?: DescribeConflict
): LoopaiError {
  let told: ReturnType<DescribeConflict>
  try {
    told = describe?.(JSON.parse(ours), JSON.parse(theirs))
  } catch {
    // a side that is no JSON by itself is not told of
  }
  const what = told?.what ?? 'git left a conflict of two branches here.'
  return new LoopaiError('bad-config', `${path}:${line}: ${what}`, {
    suggestions: [
      'keep the lines of one side, and remove those that begin with <<<<<<<, ======= or >>>>>>>',
      ...(told?.next ?? [])
    ]
  })
}
