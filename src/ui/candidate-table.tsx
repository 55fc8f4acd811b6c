import { Box } from 'ink'
import { worthOf } from '../domain/measure/evaluation.js'
import { plural } from '../domain/text/wording.js'
import { CandidateRow } from './candidate-row.js'
import { columnsFor } from './columns.js'
import type { CandidateState } from './live-state.js'
import { Text } from './text.js'
import { dim } from './theme.js'

interface Props {
  candidates: readonly CandidateState[]
  /** Characters after the indent. */
  width: number
  /** The most lines. */
  height: number
  now: number
}

/** One row per candidate, in order of arrival. */
export function CandidateTable({ candidates, width, height, now }: Props) {
  const columns = columnsFor(candidates, width)
  const shown = mostTelling(candidates, height)
  const hidden = candidates.length - shown.length
  const best = bestOf(candidates)
  return (
    <Box flexDirection="column">
      {shown.map(candidate => (
        <CandidateRow
          key={candidate.id}
          candidate={candidate}
          columns={columns}
          best={candidate === best}
          width={width}
          now={now}
        />
      ))}
      {hidden > 0 && <Text wrap="truncate-end">{dim(`  … and ${plural(hidden, 'more candidate')}`)}</Text>}
    </Box>
  )
}

/**
 * The candidates to show where not all fit: those still learning, the best, then the latest; in their original order.
 */
function mostTelling(candidates: readonly CandidateState[], height: number): readonly CandidateState[] {
  if (candidates.length <= height) return candidates
  const best = bestOf(candidates)
  const rank = (candidate: CandidateState, index: number) =>
    candidate.state === 'learning' ? -2 * candidates.length : candidate === best ? -candidates.length : -index
  const chosen = candidates
    .map((candidate, index) => ({ candidate, rank: rank(candidate, index) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, Math.max(1, height - 1))
  const kept = new Set(chosen.map(({ candidate }) => candidate))
  return candidates.filter(candidate => kept.has(candidate))
}

/** The best score on held-out rows; scores on training rows are no evidence. */
function bestOf(candidates: readonly CandidateState[]): CandidateState | undefined {
  let best: CandidateState | undefined
  let highest = Number.NEGATIVE_INFINITY
  for (const candidate of candidates) {
    if (candidate.state !== 'scored' || candidate.score.on === 'train') continue
    const worth = worthOf(candidate.score)
    if (worth <= highest) continue
    best = candidate
    highest = worth
  }
  return best
}
