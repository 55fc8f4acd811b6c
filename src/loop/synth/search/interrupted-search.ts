import { LoopaiError } from '../../../errors.js'

/** Suggests --resume, as the same command would start a new run and pay for it. */
export function interruptedSearch(task: string): LoopaiError {
  return new LoopaiError('interrupted', 'Interrupted. What was answered is kept and is not paid again.', {
    suggestions: [`loopai synth ${task} --resume   (asks again what was on its way, which may be billed)`]
  })
}
