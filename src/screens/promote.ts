import { scoreText } from '../domain/measure/evaluation.js'
import { asSentence, plural, pValue } from '../domain/text/wording.js'
import type { PromoteResult } from '../loop/gate/settle.js'
import { paint } from '../terminal/colour.js'
import { figureText } from './figures.js'

/** What `loopai promote` prints. */
export function promoteScreen(result: PromoteResult): string {
  return `${promoteLines(result).join('\n')}\n`
}

export function promoteLines(result: PromoteResult): string[] {
  const { task, version, from, promoted, numbers, twins, sentence, notes, wouldDecide } = result
  if (result.decision === 'same') return [`  ${sentence}.`]
  const lines: string[] = []
  if (numbers && from) {
    const test = numbers.test
      ? `; on the sealed test it mends ${numbers.test.fixed} and makes ${numbers.test.broke}`
      : ''
    lines.push(
      `  On ${rowsText(numbers)} ${named(version, twins?.version)} mends ${plural(numbers.fixed, 'mistake')} of ${named(from, twins?.from)} and makes ${numbers.broke} new (by luck alone: ${pValue(numbers.p)})${test}.`
    )
  }
  if (result.dryRun && result.passed) {
    return [
      ...lines,
      `  Dry run: ${version} would be promoted. ${asSentence(sentence)}`,
      ...notes.map(note => `  (${note})`)
    ]
  }
  const verdict = promoted ? paint('green', `Promoted ${version}.`) : paint('yellow', 'Not promoted:')
  lines.push(`  ${verdict} ${promoted ? testLine(result) : `${sentence}.`}`.trimEnd())
  if (promoted && result.decision !== 'better') lines.push(`  ${asSentence(sentence)}`)
  for (const note of notes) lines.push(`  (${note})`)
  for (const text of wouldDecide) lines.push(`  ${asSentence(text)}`)
  if (promoted) {
    if (from !== null) lines.push(`  Undo with: loopai promote ${task} --rollback`)
    if (result.next) lines.push(`  Next: ${result.next.join('      ')}`)
  } else {
    lines.push(`  Or: loopai promote ${task} ${version} --force --reason "…"`)
  }
  return lines
}

/** The rows of a comparison; where validation rows are too few, others too that the model had not seen. */
function rowsText({ rows, among }: NonNullable<PromoteResult['numbers']>): string {
  return among === undefined
    ? plural(rows, 'validation row')
    : `${plural(rows, 'row')} that its model had not seen`
}

/** A version, and its twin if that was used to answer validation rows. */
function named(version: string, twin: string | undefined): string {
  return twin === undefined
    ? version
    : `${version} (measured on its twin ${twin}, which learned without them)`
}

function testLine({ before, after }: PromoteResult): string {
  if (!after) return ''
  const was = before ? `${scoreText(before)} → ` : ''
  return `Sealed test: ${was}${figureText(after)}.`
}
