import { unreachable } from '../domain/unreachable.js'
import { displayWidth, fitted, padded } from '../terminal/cells.js'
import { bar } from './bar.js'
import { type Columns, costText, labelledScore, leadWidth, sizeText, timeText, trainText } from './columns.js'
import type { CandidateState, Scored } from './live-state.js'
import { eta, share } from './pace.js'
import { Text } from './text.js'
import { bold, dim } from './theme.js'

interface Props {
  candidate: CandidateState
  columns: Columns
  /** The best of those measured so far. */
  best: boolean
  /** Characters after the indent. */
  width: number
  now: number
}

/** One candidate: its name and progress, then its measurements or current state. */
export function CandidateRow({ candidate, columns, best, width, now }: Props) {
  const room = Math.max(0, width - leadWidth(columns))
  const cells = [
    padded(fitted(candidate.family, columns.family), columns.family),
    columns.language && candidate.language.padEnd(columns.language),
    ...progressCells(candidate, columns),
    ...detailCells(candidate, columns, best, room, now)
  ]
  return <Text wrap="truncate-end">{`  ${cells.filter(Boolean).join('  ').trimEnd()}`}</Text>
}

function progressCells(candidate: CandidateState, columns: Columns): string[] {
  if (candidate.state === 'dropped') return [' '.repeat(columns.bar), dim('   –')]
  const done = candidate.state === 'scored' ? 1 : candidate.done
  return [columns.bar ? bar(done, columns.bar) : '', share(done).padStart(4)]
}

function detailCells(
  candidate: CandidateState,
  columns: Columns,
  best: boolean,
  room: number,
  now: number
): string[] {
  switch (candidate.state) {
    case 'scored':
      return scoredCells(candidate, columns, best)
    case 'dropped':
      return [dim(fitted(`dropped: ${candidate.reason}`, room))]
    case 'learning': {
      const left = eta(candidate.endsAt, now)
      const noteRoom = left ? room - displayWidth(left) - 2 : room
      return [noteRoom < 8 ? '' : fitted(candidate.note, noteRoom), left && dim(left)]
    }
    default:
      return unreachable('candidate', candidate)
  }
}

function scoredCells(candidate: Scored, columns: Columns, best: boolean): string[] {
  const score = labelledScore(candidate.score, columns.longLabels).padEnd(columns.score)
  return [
    columns.train ? dim(trainText(candidate).padEnd(columns.train)) : '',
    best ? bold(score) : score,
    columns.size ? sizeText(candidate).padStart(columns.size) : '',
    columns.time ? timeText(candidate).padStart(columns.time) : '',
    columns.cost ? costText(candidate).padStart(columns.cost) : ''
  ]
}
