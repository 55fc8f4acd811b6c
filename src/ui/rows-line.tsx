import { count, plural } from '../domain/text/wording.js'
import { displayWidth, fitted, padded } from '../terminal/cells.js'
import { bar } from './bar.js'
import { fitLine, type Part } from './fit-line.js'
import type { RowsState } from './live-state.js'
import { eta, pace, share } from './pace.js'
import { Text } from './text.js'
import { alert, bold, dim } from './theme.js'

/** After this time without new rows the rate is no longer shown. */
const staleAfterMs = 5000

interface Props {
  rows: RowsState
  /** The width of the label, so that several lines align. */
  labelWidth: number
  /** Characters after the indent. */
  width: number
  now: number
}

/** `support v2  ████····  66%  168/254 rows  41/s  eta 2 s  3 failed`; without a total, only what is known. */
export function RowsLine({ rows, labelWidth, width, now }: Props) {
  const label = padded(fitted(rows.label, labelWidth), labelWidth)
  const moving = rows.rate !== undefined && now - rows.at < staleAfterMs
  const parts: Part[] = [
    { text: label, keep: 9, paint: bold },
    ...shareParts(rows, width - displayWidth(label)),
    { text: countOf(rows), keep: 6 },
    { text: moving ? pace(rows.rate ?? 0) : '', keep: 4 },
    { text: moving ? eta(rows.endsAt, now) : '', keep: 5, paint: dim },
    { text: rows.failed > 0 ? `${count(rows.failed)} failed` : '', keep: 7, paint: alert }
  ]
  return <Text wrap="truncate-end">{`  ${fitLine(parts, width)}`}</Text>
}

/** The most characters for percentage, rate, remaining time and failures, so that the bar keeps its length. */
const roomForNumbers = 38

function shareParts(rows: RowsState, room: number): Part[] {
  const { done, total } = rows
  if (!total) return []
  const cells = Math.min(20, Math.max(8, room - roomForNumbers - countOf(rows).length))
  return [
    { text: ' '.repeat(cells), keep: 3, paint: () => bar(done / total, cells) },
    { text: share(Math.min(1, done / total)).padStart(4), keep: 8 }
  ]
}

function countOf({ done, total }: RowsState): string {
  if (total === undefined) return plural(done, 'row')
  return `${count(done).padStart(count(total).length)}/${plural(total, 'row')}`
}
