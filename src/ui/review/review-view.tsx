import { Box } from 'ink'
import { visible } from '../../domain/text/visible.js'
import type { Precision } from '../../loop/review/review-session.js'
import { displayWidth, fitted } from '../../terminal/cells.js'
import { fitLine } from '../fit-line.js'
import { Text } from '../text.js'
import { accent, alert, bold, dim } from '../theme.js'
import { AllKeys } from './key-hints.js'
import { filteredLabels, type ReviewForm, shownValue } from './review-form.js'
import { digitsOf, labelWindow, type ScreenLayout, type ShownItem } from './review-layout.js'
import { typedLines } from './review-lines.js'

interface Props extends ShownItem {
  task: string
  by: string
  waiting: number
  layout: ScreenLayout
  width: number
}

const why = {
  audit: 'sample',
  uncertain: 'unsure',
  correction: 'looks wrong',
  model: 'model',
  import: 'file'
} as const

/** One item under review: where one is, the input, what is asked, and the keys. */
export function ReviewView({ task, by, item, state, waiting, precision, layout, width }: Props) {
  if (state.help) return <AllKeys />
  const { input, proposal, hints, isPrecise, formLines } = layout
  const title = [
    { text: task, keep: 3, paint: bold },
    {
      text: `${item.rival ? 'duel' : item.isPreview ? 'preview' : why[item.via]} · ${waiting} waiting`,
      keep: 2,
      paint: dim
    },
    { text: `· ${by}`, keep: 1, paint: dim }
  ]
  return (
    <Box flexDirection="column">
      <Lines
        lines={[
          `  ${fitLine(title, width - 4, ' ')}`,
          ...(precision && isPrecise ? [dim(`  ${bought(precision)}`)] : [])
        ]}
      />
      <Box marginY={1}>
        <Lines lines={input.shown.map(line => `  ${line}`)} />
      </Box>
      {proposal.length > 0 && (
        <Box marginBottom={1}>
          <Lines lines={proposal} />
        </Box>
      )}
      <Lines lines={formLinesOf(state.form, formLines, width)} />
      {state.noting && <Lines lines={typedLines('note', state.noting, width, 1)} />}
      {state.note !== undefined && !state.noting && (
        <Lines lines={[dim(`  note: ${fitted(visible(state.note), width - 10)}`)]} />
      )}
      <Lines lines={hints.map(hint => `  ${state.problem === undefined ? dim(hint) : alert(hint)}`)} />
    </Box>
  )
}

/** Lines that fit; what a terminal counts otherwise is cut rather than wrapped. */
function Lines({ lines }: { lines: readonly string[] }) {
  return <Text wrap="truncate-end">{lines.join('\n')}</Text>
}

/** What more audits buy. */
function bought(precision: Precision): string {
  const points = (share: number) => (100 * share).toFixed(1)
  return `${precision.more} more of the sample: ± ${points(precision.half)} → ± ${points(precision.after)} points`
}

function formLinesOf(form: ReviewForm, most: number, width: number): string[] {
  switch (form.kind) {
    case 'labels':
      return labelLines(form, most, width)
    case 'text':
    case 'value':
      return typedLines('answer', form.edit, width, most)
    case 'fields':
      return fieldLines(form, most, width)
  }
}

function labelLines(form: Extract<ReviewForm, { kind: 'labels' }>, most: number, width: number): string[] {
  const shown = filteredLabels(form)
  const window = labelWindow(form, most)
  const { start, size, isCounted } = window
  const lines = shown.slice(start, start + size).map(({ label, index }, at) => {
    const number = form.filter === undefined && at < digitsOf(window) ? `${at + 1}` : ' '
    const line = `${number} ${fitted(visible(shownValue(label)), width - 8)}`
    return index === form.marked ? `  ${accent(`› ${line}`)}` : `    ${line}`
  })
  return [
    ...(form.filter === undefined ? [] : typedLines('filter', { before: form.filter, after: '' }, width, 1)),
    ...lines,
    ...(shown.length === 0 ? [dim('    no label contains that')] : []),
    ...(isCounted ? [dim(`    ${lines.length} of ${shown.length} labels: type to filter`)] : [])
  ]
}

/** The fields around the one that is edited, which may take what lines are left. */
function fieldLines(form: Extract<ReviewForm, { kind: 'fields' }>, most: number, width: number): string[] {
  const { names, edits, at } = form
  const others = Math.min(names.length - 1, Math.max(0, most - 2))
  const start = Math.max(0, Math.min(at - Math.floor(others / 2), names.length - 1 - others))
  const room = Math.max(1, most - others)
  return names.slice(start, start + others + 1).flatMap((name, place) => {
    const edit = edits[start + place]
    if (start + place === at) return typedLines(visible(name), edit, width, room)
    const shown = fitted(visible(name), Math.floor(width / 2))
    const value = fitted(visible(edit.before + edit.after), width - displayWidth(shown) - 8)
    return [`    ${dim(shown)}  ${value}`]
  })
}
