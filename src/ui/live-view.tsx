import { Box, Static } from 'ink'
import type { Event } from '../domain/event.js'
import { spentText } from '../domain/text/money.js'
import { count, plural } from '../domain/text/wording.js'
import { displayWidth } from '../terminal/cells.js'
import { CandidateTable } from './candidate-table.js'
import { fitLine } from './fit-line.js'
import { isComplete, type LiveState, type RowsState } from './live-state.js'
import { RowsLine } from './rows-line.js'
import { Text } from './text.js'
import { alert, bold, dim } from './theme.js'

/** The indent, and an empty last column: some terminals wrap when it is written. */
const margins = 3

export interface LiveViewProps {
  state: LiveState
  /** Columns and lines of the terminal. */
  width: number
  height: number
  now: number
  /** Draws only the lines that stay after the end. */
  finished?: boolean
}

/** Warnings, which stay, above the current progress. */
export function LiveView({ state, width, height, now, finished = false }: LiveViewProps) {
  return (
    <>
      <Static items={[...state.warnings]}>
        {(lines, index) => <Text key={index}>{alert(lines.join('\n'))}</Text>}
      </Static>
      {!finished && <Progress state={state} width={width - margins} height={height} now={now} />}
    </>
  )
}

function Progress({ state, width, height, now }: LiveViewProps) {
  const rows = shownRows(state)
  const labelWidth = Math.min(
    Math.floor(width / 3),
    Math.max(0, ...rows.map(each => displayWidth(each.label)))
  )
  // The view must be lower than the terminal: for a frame of full height ink clears the whole screen.
  const room = Math.max(1, height - 2 - (state.synth ? 2 : 0) - (state.spend ? 2 : 0))
  const visible = rows.slice(-Math.max(1, Math.floor(room / (state.synth ? 3 : 1))))
  return (
    <Box flexDirection="column">
      {state.synth && <SynthHeader synth={state.synth} width={width} />}
      {state.candidates.length > 0 && (
        <CandidateTable
          candidates={state.candidates}
          width={width}
          height={Math.max(1, room - visible.length)}
          now={now}
        />
      )}
      {state.spend && <SpendLine spend={state.spend} width={width} />}
      {visible.map(each => (
        <RowsLine key={each.label} rows={each} labelWidth={labelWidth} width={width} now={now} />
      ))}
    </Box>
  )
}

/** Programs that still have unanswered rows; if there are none and no candidates, the last program. */
function shownRows(state: LiveState): readonly RowsState[] {
  const unfinished = state.rows.filter(rows => !isComplete(rows))
  return unfinished.length > 0 || state.synth ? unfinished : state.rows.slice(-1)
}

/** `round 2/4  $0.31 of $2.00 spent  3 answers under way  measuring 2.1` */
function SpendLine({ spend, width }: { spend: Extract<Event, { type: 'spent' }>; width: number }) {
  const { round, rounds, calls, note } = spend
  const parts = [
    { text: round === undefined ? '' : `round ${round}/${rounds}`, keep: 8, paint: bold },
    { text: spentText(spend), keep: 9 },
    { text: calls > 0 ? `${plural(calls, 'answer')} under way` : '', keep: 5 },
    { text: note, keep: 4, paint: dim }
  ]
  return (
    <Box marginTop={1}>
      <Text wrap="truncate-end">{`  ${fitLine(parts, width)}`}</Text>
    </Box>
  )
}

function SynthHeader({ synth, width }: { synth: Extract<Event, { type: 'synth-started' }>; width: number }) {
  const full = [
    { text: synth.task, keep: 9 },
    {
      text: `${count(synth.trainRows)} training rows, ${count(synth.validationRows)} validation rows`,
      keep: 8
    },
    { text: `sandbox ${synth.sandbox}`, keep: 2 },
    { text: `seed ${synth.seed}`, keep: 1 }
  ]
  const short = { text: `${count(synth.trainRows)} + ${count(synth.validationRows)} rows`, keep: 8 }
  const parts = width < 60 ? [full[0], short, ...full.slice(2)] : full
  return (
    <Box flexDirection="column" marginBottom={1}>
      <Text wrap="truncate-end">{`  ${fitLine(parts, width, ' · ')}`}</Text>
    </Box>
  )
}
