import { asking } from '../asking.js'
import { type InitContext, InitWizard, type WizardAnswers } from './init-wizard.js'

/**
 * Asks on stderr what `init` needs, or again where a person has gone back from what was `given`; stdin must be a
 * terminal. Rejects with `interruption()` where the person presses Ctrl-C, or Esc at the first question, or the signal
 * aborts. The terminal is left as it was.
 */
export async function askInit(
  context: InitContext,
  signal: AbortSignal,
  given?: WizardAnswers,
  streams: Pick<NodeJS.Process, 'stdin' | 'stderr'> = process
): Promise<WizardAnswers> {
  return asking<WizardAnswers>(signal, streams, (done, cancel, fail) => (width, height) => (
    <InitWizard
      context={context}
      given={given}
      height={height}
      width={width}
      done={done}
      cancel={cancel}
      fail={fail}
    />
  ))
}
