import { LoopaiError } from '../../errors.js'

export function badHeader(message: string, suggestion: string): LoopaiError {
  return new LoopaiError('bad-rows', message, { suggestions: [suggestion] })
}
