import type { Preview } from '../../../domain/feedback/preview.js'
import { labelOf } from '../../../domain/rows/example.js'
import type { Project } from '../../../project.js'
import { idOfInput } from '../../records/file-inputs.js'
import { ReviewSession } from '../review-session.js'

/**
 * Opens the review of what a program that was just learned answers to unlabeled inputs, the doubtful first. What is
 * said of them becomes rows that stay in train.
 */
export function openPreview(
  project: Project,
  { task, preview, recommended }: { task: string; preview?: Preview; recommended: { version: string } | null }
): Promise<ReviewSession> {
  const items = (preview?.answers ?? []).map(({ input, output, others, doubts }) => {
    const otherwise = others.length > 0 ? `; or ${others.map(labelOf).join(', ')}` : ''
    return {
      id: idOfInput(input),
      via: 'correction' as const,
      input,
      version: recommended?.version,
      output,
      hidden: false,
      isPreview: true as const,
      reason: doubts.length > 0 ? `${doubts.join(', ')}${otherwise}` : undefined
    }
  })
  return ReviewSession.open(project, project.task(task), { items, once: true })
}
