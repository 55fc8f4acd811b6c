import { plural } from '../domain/text/wording.js'
import type { ForgetResult } from '../loop/forget.js'

/** What `loopai forget` prints. */
export function forgetScreen(result: ForgetResult): string {
  const { task, executions, reviews, rows, runs, madeFrom, holding, dryRun } = result
  const parts = [
    ...(executions > 0 ? [plural(executions, 'execution')] : []),
    ...(reviews > 0 ? [plural(reviews, 'review')] : []),
    ...(rows > 0 ? [plural(rows, 'row')] : []),
    ...(runs.length > 0 ? [`the journals of ${runs.join(', ')}`] : [])
  ]
  const lines = [`  ${dryRun ? 'Would erase' : 'Erased'} from ${task}: ${parts.join(', ')}.`]
  if (madeFrom.length > 0)
    lines.push(`  ! versions that may have learned from this input: ${madeFrom.join(', ')}`)
  if (holding.length > 0)
    lines.push(
      `  ! text of this input is in the source of ${holding.join(', ')}: remove ${holding.length === 1 ? 'its folder' : 'their folders'} in programs, and make new ones: loopai synth ${task}`
    )
  if (rows + reviews > 0)
    lines.push('  ! what git has committed stays in its history: git filter-repo --replace-text')
  return `${lines.join('\n')}\n`
}
