import type { DuelTally } from '../domain/feedback/duels.js'
import { groupBy } from '../domain/group-by.js'
import { labelOf } from '../domain/rows/example.js'
import { labelText } from '../domain/text/label-text.js'
import { visibleJson } from '../domain/text/visible.js'
import { count, plural } from '../domain/text/wording.js'
import type { Settled } from '../loop/executions/settle-reviews.js'
import type { ImportResult } from '../loop/review/exchange-reviews.js'
import type { OtherAnswer } from '../loop/review/kept-answers.js'
import type { ExportedReviews, ReviewResult } from '../loop/review/review.js'
import { snippet } from '../terminal/snippet.js'

const mostConflicts = 5

/** What `loopai review` prints at its end. */
export function reviewScreen(result: ReviewResult): string {
  const { task, decided, waiting, duels, next } = result
  const left =
    waiting === 0 ? 'Nothing waits.' : `${count(waiting)} more ${waiting === 1 ? 'waits' : 'wait'}.`
  const lines = [
    `  ${plural(decided, 'decision')} on ${task}${rowsMade(result)}. ${left}`,
    ...troubleLines(result),
    ...(duels ? duelLines(duels) : []),
    `  Next: ${next}`
  ]
  return `${lines.join('\n')}\n`
}

function duelLines({ version, rival, decided, right, rivalRight }: DuelTally): string[] {
  const said = `  Of ${plural(decided, 'input')} on which they differ, ${version} was right on ${right}, ${rival} on ${rivalRight}. These are no typical inputs, so this is not their accuracy.`
  return [said]
}

/** `v3-9f3a1c and v2-1c0d3e say refunds`: what other versions say instead, the most frequent first. */
export function disagreementLines(others: readonly OtherAnswer[]): string[] {
  const byAnswer = [...groupBy(others, ({ output }) => labelOf(output))]
  return byAnswer
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([answer, said]) => {
      const names = said.map(({ version }) => version.split('-')[0])
      return `${names.join(' and ')} ${names.length > 1 ? 'say' : 'says'} ${labelText(answer)}`
    })
}

/** What `loopai review --import` prints. */
export function importScreen(result: ImportResult): string {
  const { task, read, file, format } = result
  const lines = [`  Read ${plural(read, 'decision')} on ${task} from ${file} (${format})${rowsMade(result)}.`]
  return `${[...lines, ...troubleLines(result)].join('\n')}\n`
}

/** What `loopai review --export` prints. */
export function exportScreen({ task, file, format, items }: ExportedReviews): string {
  return `  Wrote ${plural(items, 'input')} of ${task} to ${file} (${format}).\n  Next: loopai review ${task} --import ${file}   (when they are labeled)\n`
}

function rowsMade({ added, corrected, setAside }: Settled): string {
  const made = [
    ...(added > 0 ? [plural(added, 'new row')] : []),
    ...(corrected > 0 ? [`${plural(corrected, 'row')} corrected`] : []),
    ...(setAside > 0 ? [`${plural(setAside, 'row')} set aside`] : [])
  ]
  return made.length === 0 ? '' : `: ${made.join(', ')}`
}

/** What could not become a row: reviewers who disagree, inputs that lack a field. */
function troubleLines({ conflicts, unusable }: Settled): string[] {
  const lines: string[] = []
  if (conflicts.length > 0) {
    lines.push(`  ! reviewers disagree on ${plural(conflicts.length, 'input')}; no rows until they agree:`)
    for (const { input, reviews } of conflicts.slice(0, mostConflicts)) {
      const words = reviews.map(
        ({ by, answer, invalid }) =>
          `${by}: ${invalid ? 'not valid' : visibleJson(JSON.stringify(answer ?? null))}`
      )
      lines.push(`      ${snippet(visibleJson(JSON.stringify(input)), 60)}   ${words.join(', ')}`)
    }
  }
  if (unusable.length > 0) {
    lines.push(`  ! ${plural(unusable.length, 'input')} cannot be a row: ${unusable[0].message}`)
  }
  return lines
}
