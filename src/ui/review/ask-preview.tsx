import { jsonEqual } from '../../domain/json.js'
import type { ReviewSession } from '../../loop/review/review-session.js'
import { askReview } from './ask-review.js'

/**
 * Shows a person at a terminal what was just learned, one answer each, until one is corrected, nothing is left, or Esc.
 * Returns whether one was corrected, so that there is something to learn.
 */
export async function askPreview(
  session: ReviewSession,
  task: string,
  signal: AbortSignal,
  streams?: Pick<NodeJS.Process, 'stdin' | 'stderr'>
): Promise<boolean> {
  let isCorrected = false
  const endsAfter: NonNullable<Parameters<typeof askReview>[1]['endsAfter']> = ({ output }, word) => {
    isCorrected =
      'answer' in word && (output === undefined || !jsonEqual(word.answer, output, session.task.compare))
    return isCorrected
  }
  await askReview(session, { task, endsAfter }, signal, streams)
  return isCorrected
}
