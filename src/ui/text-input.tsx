import { Box } from 'ink'
import { useRef, useState } from 'react'
import { visible } from '../domain/text/visible.js'
import { useKeys } from './keyboard.js'
import { Text } from './text.js'
import { applyKey, type Edit, firstOf } from './text-edit.js'
import { accent, alert, cursor, dim } from './theme.js'

interface Props {
  initial?: string
  /** Shown below the line as long as there is no problem. */
  hint: string
  /** Accepts the text, or returns the problem with it. */
  submit(text: string): Promise<string | undefined> | string | undefined
}

interface Shown {
  edit: Edit
  problem?: string
  busy: boolean
}

/** One line of text, with the problem below it. */
export function TextInput({ initial = '', hint, submit }: Props) {
  const [shown, show] = useState<Shown>({ edit: { before: initial, after: '' }, busy: false })
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

  useKeys((input, key) => {
    const { edit, busy } = latest.current
    if (busy) return
    const next = applyKey(edit, input, key)
    if (next === 'enter') return enter(edit)
    if (next === undefined) return
    update({ edit: next, busy: false })
  })

  return (
    <Box flexDirection="column">
      <Line edit={shown.edit} active={!shown.busy} />
      <Box marginLeft={2}>
        <Box flexShrink={0}>
          <Text>{shown.problem === undefined ? '  ' : alert('! ')}</Text>
        </Box>
        <Text>{shown.problem === undefined ? dim(hint) : alert(visible(shown.problem))}</Text>
      </Box>
    </Box>
  )
}

/** The text around the cursor; a text that is too long is cut at its beginning first. */
function Line({ edit: { before, after }, active }: { edit: Edit; active: boolean }) {
  const under = firstOf(after)
  return (
    <Box>
      <Box flexShrink={0}>
        <Text>{`  ${accent('›')} `}</Text>
      </Box>
      <Box flexShrink={1}>
        <Text wrap="truncate-start">{before}</Text>
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
