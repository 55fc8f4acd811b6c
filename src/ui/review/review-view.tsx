import { Box } from 'ink'
import type { Json } from '../../domain/json.js'
import { visible } from '../../domain/text/visible.js'
import type { Item } from '../../loop/review/review-queue.js'
import type { Precision } from '../../loop/review/review-session.js'
import { fitted } from '../../terminal/cells.js'
import { wrapHard } from '../../terminal/wrap.js'
import { Text } from '../text.js'
import { accent, alert, bold, cursor, dim } from '../theme.js'
import { proposalsOf } from './proposals.js'
import { filteredLabels, type ReviewForm, shownValue } from './review-form.js'
import type { ReviewState } from './review-keys.js'

interface Props {
  task: string
  by: string
  item: Item
  state: ReviewState
  waiting: number
  precision?: Precision
  /** Why the program answers as it does; the strongest first. */
  reasons: readonly string[]
  width: number
  height: number
}

const why = {
  audit: 'sample',
  uncertain: 'unsure',
  correction: 'looks wrong',
  model: 'model',
  import: 'file'
} as const
/** Lines beside input and answer: title, hints, blank lines. */
const frameLines = 10

/** One item under review: where one is, the input, what is asked, and the keys. */
export function ReviewView({ task, by, item, state, waiting, precision, reasons, width, height }: Props) {
  if (state.help) return <Keys />
  const room = Math.max(4, height - frameLines)
  const inputLines = Math.max(2, Math.floor(room / 2))
  return (
    <Box flexDirection="column">
      <Text wrap="truncate-end">
        {`  ${bold(task)}  ${dim(`${item.rival ? 'duel' : why[item.via]} · ${waiting} waiting · ${by}`)}`}
      </Text>
      {precision && <Text wrap="truncate-end">{dim(`  ${bought(precision)}`)}</Text>}
      <Box marginY={1} marginLeft={2}>
        <Text>{inputText(item, width - 4, inputLines).join('\n')}</Text>
      </Box>
      {!item.hidden && <Proposal item={item} reasons={reasons} width={width} />}
      <Form form={state.form} height={room - inputLines} />
      {state.noting && <Typed label="note" before={state.noting.before} after={state.noting.after} />}
      {state.note !== undefined && !state.noting && (
        <Text>{dim(`  note: ${fitted(state.note, width - 10)}`)}</Text>
      )}
      <Box marginLeft={2}>
        <Text>{state.problem === undefined ? dim(hintOf(state, item)) : alert(`! ${state.problem}`)}</Text>
      </Box>
    </Box>
  )
}

/** What more audits buy. */
function bought(precision: Precision): string {
  const points = (share: number) => (100 * share).toFixed(1)
  return `${precision.more} more of the sample: ± ${points(precision.half)} → ± ${points(precision.after)} points`
}

function Proposal({ item, reasons, width }: Pick<Props, 'item' | 'reasons' | 'width'>) {
  const { proposal, offers } = proposalsOf(item)
  const said = (answer: Json | undefined) =>
    bold(answer === undefined ? 'no answer' : fitted(visible(shownValue(answer)), width - 24))
  const lines = offers?.map(
    (answer, at) => `${dim(at === 0 ? 'one version says' : 'another says')} ${said(answer)}`
  )
  const who = item.row ? 'the row says' : 'the program says'
  return (
    <Box flexDirection="column" marginBottom={1}>
      {(lines ?? [`${dim(who)} ${said(proposal)}`]).map(line => (
        <Text key={line} wrap="truncate-end">{`  ${line}`}</Text>
      ))}
      {reasons.slice(0, 2).map(reason => (
        <Text key={reason} wrap="truncate-end">
          {dim(`    ${fitted(visible(reason), width - 6)}`)}
        </Text>
      ))}
    </Box>
  )
}

function Form({ form, height }: { form: ReviewForm; height: number }) {
  switch (form.kind) {
    case 'labels':
      return <Labels form={form} height={height} />
    case 'text':
    case 'value':
      return <Typed label="answer" before={form.edit.before} after={form.edit.after} />
    case 'fields':
      return (
        <Box flexDirection="column">
          {form.names.map((name, at) =>
            at === form.at ? (
              <Typed key={name} label={name} before={form.edits[at].before} after={form.edits[at].after} />
            ) : (
              <Text
                key={name}
                wrap="truncate-end"
              >{`    ${dim(name)}  ${visible(form.edits[at].before + form.edits[at].after)}`}</Text>
            )
          )}
        </Box>
      )
  }
}

function Labels({ form, height }: { form: Extract<ReviewForm, { kind: 'labels' }>; height: number }) {
  const shown = filteredLabels(form)
  const size = Math.max(3, height - 1)
  const marked = Math.max(
    0,
    shown.findIndex(({ index }) => index === form.marked)
  )
  const start = Math.min(Math.max(0, marked - size + 1), Math.max(0, shown.length - size))
  return (
    <Box flexDirection="column">
      {form.filter !== undefined && <Typed label="filter" before={form.filter} after="" />}
      {shown.slice(start, start + size).map(({ label, index }, at) => {
        const number = form.filter === undefined && start + at < 9 ? `${start + at + 1}` : ' '
        const line = `${number} ${visible(shownValue(label))}`
        return (
          <Text key={index} wrap="truncate-end">
            {index === form.marked ? `  ${accent(`› ${line}`)}` : `    ${line}`}
          </Text>
        )
      })}
      {shown.length === 0 && <Text>{dim('    no label contains that')}</Text>}
      {shown.length > size && <Text>{dim(`    ${size} of ${shown.length} labels: type to filter`)}</Text>}
    </Box>
  )
}

function Typed({ label, before, after }: { label: string; before: string; after: string }) {
  return (
    <Text wrap="truncate-start">
      {`  ${accent('›')} ${dim(label)}  ${visible(before)}${cursor(after.slice(0, 1) || ' ')}${visible(after.slice(1))}`}
    </Text>
  )
}

function hintOf({ form, noting }: ReviewState, { hidden }: Item): string {
  if (noting) return 'Enter keeps the note'
  if (form.kind === 'labels') {
    const enter = hidden ? '1–9 answers' : 'Enter accepts, 1–9 another'
    return `${enter}, typing filters · u undo, s skip, x not valid, n note, ? keys · Esc ends`
  }
  const enter = form.kind === 'fields' ? 'Enter goes on, at the last saves' : 'Enter saves'
  return `${enter} · Ctrl with u undo, s skip, x not valid, n note · Esc ends`
}

const keys = [
  ['Enter', 'take the marked label or what is typed; in a structure the next field'],
  ['1–9', 'answer with that label'],
  ['↑ ↓', 'mark another label, go to another field'],
  ['letters', 'only labels that contain them; / begins with any letter'],
  ['u', 'take the last decision back, also one of last week'],
  ['s', 'skip: it waits for another time'],
  ['x', 'not a valid input: it becomes no row'],
  ['n', 'a note, kept with the row'],
  ['Ctrl', 'with one of these letters where letters are text'],
  ['Esc', 'end: rows are made of what was decided']
]

function Keys() {
  return (
    <Box flexDirection="column">
      {keys.map(([name, does]) => (
        <Box key={name} marginLeft={2}>
          <Box width={9} flexShrink={0}>
            <Text>{bold(name)}</Text>
          </Box>
          <Text>{does}</Text>
        </Box>
      ))}
      <Text>{dim('  any key goes back')}</Text>
    </Box>
  )
}

/** The fields of an input, wrapped to the width and cut to some lines. */
function inputText({ input }: Item, width: number, most: number): string[] {
  const fields =
    typeof input === 'object' && input !== null && !Array.isArray(input)
      ? Object.entries(input)
      : [['', input] as const]
  const lines = fields.flatMap(([name, value]) => {
    const text = visible(shownValue(value ?? null))
    return wrapHard(fields.length > 1 ? `${name}: ${text}` : text, width)
  })
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), dim(`… ${lines.length - most + 1} more lines`)]
}
