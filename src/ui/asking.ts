import { interruption } from '../errors.js'
import { openScreen, type Screen, type View } from './screen.js'

/**
 * Shows a view on stderr and returns the person's answer; stdin must be a terminal. Rejects with `interruption()` where
 * the view is cancelled or the signal aborts, and with any error of the drawing. The terminal is left as it was.
 */
export async function asking<Answer>(
  signal: AbortSignal,
  { stdin, stderr }: Pick<NodeJS.Process, 'stdin' | 'stderr'>,
  viewOf: (done: (answer: Answer) => void, cancel: () => void, fail: (error: unknown) => void) => View
): Promise<Answer> {
  if (signal.aborted) throw interruption()
  const answered = new AbortController()
  let screen: Screen | undefined
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const cancel = () => reject(interruption())
      signal.addEventListener('abort', cancel, { signal: answered.signal })
      screen = openScreen(stderr, viewOf(resolve, cancel, reject), stdin)
      screen.ended.then(cancel, reject)
    })
  } finally {
    answered.abort()
    await screen?.close(() => null)
  }
}
