import type { InitAnswers } from '../loop/init/init-answers.js'
import { asking } from './asking.js'
import { type InitContext, InitWizard } from './init-wizard.js'

/**
 * Asks on stderr what `init` needs; stdin must be a terminal. Rejects with `interruption()` where the person
 * presses Esc or Ctrl-C, or the signal aborts. The terminal is left as it was.
 */
export async function askInit(
  context: InitContext,
  signal: AbortSignal,
  streams: Pick<NodeJS.Process, 'stdin' | 'stderr'> = process
): Promise<InitAnswers> {
  return asking<InitAnswers>(signal, streams, (done, cancel, fail) => (_, height) => (
    <InitWizard context={context} height={height} done={done} cancel={cancel} fail={fail} />
  ))
}
