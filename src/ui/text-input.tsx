import { Box, type Key } from 'ink'
import { useRef, useState } from 'react'
import { visible } from '../domain/text/visible.js'
import { useKeys } from './keyboard.js'
import { Text } from './text.js'
import { applyKey, type Edit, firstOf } from './text-edit.js'
import { accent, alert, cursor, dim } from './theme.js'
import { Wrapped } from './wrapped.js'

/** What Tab makes of a text, and what it may be completed to where that is not clear yet. */
export interface Completed {
  text: string
  choices: string[]
}

interface Props {
  /** A proposal: Enter takes it, a first letter replaces it, other keys edit it. */
  initial?: string
  /** Shown below the line as long as there is no problem. */
  hint: string
  /** Columns of the terminal. */
  width: number
  /** Completes the text before the cursor. */
  complete?(text: string): Promise<Completed>
  /** Accepts the text, or returns the problem with it. */
  submit(text: string): Promise<string | undefined> | string | undefined
}

interface Shown {
  edit: Edit
  /** Whether the text is still as it was proposed. */
  proposed?: boolean
  choices?: string[]
  problem?: string
  busy: boolean
}

const mostChoices = 24

/** One line of text, with the problem below it. */
export function TextInput({ initial = '', hint, width, complete, submit }: Props) {
  const [shown, show] = useState<Shown>({
    edit: { before: initial, after: '' },
    proposed: initial !== '',
    busy: false
  })
  // A ref, because several keys may arrive before the next drawing.
  const latest = useRef(shown)

  function update(next: Shown) {
    latest.current = next
    show(next)
  }

  async function enter(edit: Edit) {
    update({ edit, busy: true })
    const problem = await submit((edit.before + edit.after).trim())
    if (problem !== undefined) update({ edit, problem, busy: false })
  }

  async function completeText({ before, after }: Edit, completer: NonNullable<Props['complete']>) {
    const { text, choices } = await completer(before)
    update({ edit: { before: text, after }, choices, busy: false })
  }

  async function take(input: string, key: Key) {
    const { edit, proposed, busy } = latest.current
    if (busy) return
    if (key.tab && complete) return completeText(edit, complete)
    const next = applyKey(proposed && isTyped(input, key) ? { before: '', after: '' } : edit, input, key)
    if (next === 'enter') return enter(edit)
    if (next === undefined) return
    update({ edit: next, busy: false })
  }

  // Fast typing may bring text and Tab together, which then is no key of its own.
  useKeys(async (input, key) => {
    const [first, ...others] = complete ? input.split('\t') : [input]
    await take(first, key)
    for (const text of others) {
      await take('', { ...key, tab: true })
      if (text !== '') await take(text, key)
    }
  })

  return (
    <Box flexDirection="column">
      <Line edit={shown.edit} active={!shown.busy} proposed={shown.proposed ?? false} />
      {shown.choices && shown.choices.length > 0 && <Choices names={shown.choices} />}
      <Box marginLeft={2}>
        <Box flexShrink={0}>
          <Text>{shown.problem === undefined ? '  ' : alert('! ')}</Text>
        </Box>
        <Wrapped
          text={shown.problem === undefined ? hint : visible(shown.problem)}
          width={width - 6}
          paint={shown.problem === undefined ? dim : alert}
        />
      </Box>
    </Box>
  )
}

/** Whether a key is text, which replaces a proposal; the others move in it or shorten it. */
function isTyped(input: string, key: Parameters<typeof applyKey>[2]): boolean {
  const edits = key.backspace || key.delete || key.leftArrow || key.rightArrow || key.home || key.end
  return input !== '' && !edits && !key.return && !key.ctrl && !key.meta && !key.tab
}

function Choices({ names }: { names: readonly string[] }) {
  const more = names.length > mostChoices ? [`and ${names.length - mostChoices} more`] : []
  return (
    <Box marginLeft={4} flexWrap="wrap" columnGap={2}>
      {[...names.slice(0, mostChoices), ...more].map(name => (
        <Text key={name}>{visible(name)}</Text>
      ))}
    </Box>
  )
}

/** The text around the cursor; a text that is too long is cut at its beginning first. */
function Line({
  edit: { before, after },
  active,
  proposed
}: {
  edit: Edit
  active: boolean
  proposed: boolean
}) {
  const under = firstOf(after)
  return (
    <Box>
      <Box flexShrink={0}>
        <Text>{`  ${accent('›')} `}</Text>
      </Box>
      <Box flexShrink={1}>
        <Text wrap="truncate-start">{proposed ? dim(before) : before}</Text>
      </Box>
      <Box flexShrink={0}>
        <Text>{active ? cursor(under || ' ') : under || ' '}</Text>
      </Box>
      <Box flexShrink={1000}>
        <Text wrap="truncate-end">{after.slice(under.length)}</Text>
      </Box>
    </Box>
  )
}
