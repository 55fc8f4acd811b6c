import { interruption } from '../errors.js'
import type { InitAnswers } from '../loop/init-answers.js'
import { type InitContext, InitWizard } from './init-wizard.js'
import { openScreen, type Screen } from './screen.js'

/**
 * Asks on stderr what `init` needs; stdin must be a terminal. Rejects with `interruption()` where the person
 * presses Esc or Ctrl-C, or the signal aborts. The terminal is left as it was.
 */
export async function askInit(
  context: InitContext,
  signal: AbortSignal,
  { stdin, stderr }: Pick<NodeJS.Process, 'stdin' | 'stderr'> = process
): Promise<InitAnswers> {
  if (signal.aborted) throw interruption()
  const answered = new AbortController()
  let screen: Screen | undefined
  try {
    return await new Promise<InitAnswers>((resolve, reject) => {
      const cancel = () => reject(interruption())
      signal.addEventListener('abort', cancel, { signal: answered.signal })
      const wizard = (height: number) => (
        <InitWizard context={context} height={height} done={resolve} cancel={cancel} fail={reject} />
      )
      screen = openScreen(stderr, (_, height) => wizard(height), stdin)
      screen.ended.then(cancel, reject)
    })
  } finally {
    answered.abort()
    await screen?.close(() => null)
  }
}
