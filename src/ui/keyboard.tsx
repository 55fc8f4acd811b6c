import { type Key, useInput } from 'ink'
import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useLayoutEffect,
  useRef,
  useState
} from 'react'

/** Handles a key; the next key waits until this is done. */
type KeyHandler = (input: string, key: Key) => Promise<void> | void

const Focus = createContext<RefObject<KeyHandler | undefined>>({ current: undefined })

interface Props {
  cancel(): void
  back?: () => void
  children: ReactNode
}

/**
 * Reads keys for the components inside. There is one permanent listener: with a listener per question, keys would be
 * lost while one question replaces another. Ctrl-C cancels; Esc goes back, and cancels where there is nothing before.
 */
export function Keyboard({ cancel, back = cancel, children }: Props) {
  const focus = useRef<KeyHandler>(undefined)
  const leave = useRef({ cancel, back })
  useLayoutEffect(() => {
    leave.current = { cancel, back }
  })
  const handled = useRef(Promise.resolve())
  const [drawing, draw] = useState(0)
  const drawn = useRef(() => {})
  // React applies all changes of a key together, so the next key reaches the next question.
  useLayoutEffect(() => {
    if (drawing > 0) drawn.current()
  }, [drawing])
  const handle = useCallback((input: string, key: Key) => {
    const controlC = (key.ctrl && input === 'c') || input.includes('\u0003')
    if (controlC) return leave.current.cancel()
    if (key.escape) return leave.current.back()
    for (const [text, part] of separate(input, key)) {
      handled.current = handled.current.then(async () => {
        await focus.current?.(text, part)
        await new Promise<void>(resolve => {
          drawn.current = resolve
          draw(count => count + 1)
        })
      })
    }
  }, [])
  useInput(handle)
  return <Focus value={focus}>{children}</Focus>
}

/** Splits input at Enter keys: a paste, or fast typing, may begin or end with Enter; line ends inside it are text. */
function separate(input: string, key: Key): [string, Key][] {
  const [, before, text, after] = /^([\r\n]*)([\s\S]*?)([\r\n]*)$/.exec(input) ?? ['', '', input, '']
  const enter: [string, Key] = ['', { ...key, return: true }]
  if (text === '') return [before ? enter : [input, key]]
  return [...(before ? [enter] : []), [text, key], ...(after ? [enter] : [])]
}

/** Receives the keys of the surrounding Keyboard, until another component does. */
export function useKeys(handler: KeyHandler): void {
  const focus = useContext(Focus)
  useLayoutEffect(() => {
    focus.current = handler
  })
}
