import { count, exactPercent, plural, size } from '../domain/text/wording.js'
import type { AdoptResult } from '../loop/adopt.js'

/** What `loopai adopt` prints. */
export function adoptScreen(result: AdoptResult): string {
  const { file, version, language, bytes, lines, checked, seen, parents, existed, runtime } = result
  const outcomes = Object.entries(checked.outcomes).map(([outcome, rows]) => `${count(rows)} ${outcome}`)
  const from = parents.length > 0 ? `, a changed copy of ${parents.join(', ')}` : ''
  return [
    existed
      ? `  ${file} is ${version} already.`
      : `  Adopted ${file} as ${version}: ${language}, ${size(bytes)}, ${plural(lines, 'line')}${from}.`,
    `  Tried on ${plural(checked.rows, 'training row')} in ${runtime.sandbox}: ${outcomes.join(', ')}; ${exactPercent(checked.accuracy)} right.`,
    `  Its author may have read the rows of ${seen.splits.join(' and ')}, so it counts as learned from them: only other rows measure it.`,
    `  Next: ${result.next}`,
    ''
  ].join('\n')
}
