import type { Event } from '../domain/event.js'
import { crossValidatedText } from '../domain/honesty/cross-validated.js'
import { scoreText } from '../domain/measure/evaluation.js'
import { spentText, usdText } from '../domain/text/money.js'
import { visibleIn } from '../domain/text/visible.js'
import { count, duration, size } from '../domain/text/wording.js'
import { unreachable } from '../domain/unreachable.js'
import { paintError } from '../terminal/colour.js'
import { tell } from '../terminal/out.js'
import type { Reporter } from './reporter.js'

/** The lines of one event for a log or a pipe; progress within a candidate gives none. */
export function plainLines(untrusted: Event): string[] {
  const event = visibleIn(untrusted)
  switch (event.type) {
    case 'warning':
      return [`! ${event.message}`, ...(event.suggestions ?? []).map(text => `  Try: ${text}`)]
    case 'synth-started':
      return [
        `${event.task} · ${count(event.trainRows)} training rows, ${count(event.validationRows)} validation rows · ` +
          `sandbox ${event.sandbox} · seed ${event.seed}`
      ]
    case 'candidate-progress':
      return []
    case 'candidate-scored': {
      const scores = [`train ${scoreText(event.train)}`]
      if (event.validation !== undefined) scores.push(`validation ${scoreText(event.validation)}`)
      if (event.crossValidated !== undefined) scores.push(crossValidatedText(event.crossValidated))
      const shape = event.bytes > 20_000 ? size(event.bytes) : `${event.lines} lines`
      return [
        `${event.family} ${event.language}: ${scores.join(', ')}, ${shape}, ${duration(event.p50Us)} a row${event.usd ? `, ${usdText(event.usd)}` : ''}`
      ]
    }
    case 'candidate-dropped':
      return [`${event.family} ${event.language}: dropped, ${event.reason}`]
    case 'spent':
      if (!event.begins) return []
      return [
        `${event.round === undefined ? '' : `round ${event.round} of ${event.rounds}: `}${event.note}, ${spentText(event)}`
      ]
    case 'step':
      return [`${event.label}: ${event.note}`]
    case 'rows':
      return []
    default:
      return unreachable('event', event)
  }
}

/** Writes lines to stderr, without animation, suitable for logs. `quiet` keeps warnings only. */
export function plainReporter(options: { quiet: boolean }): Reporter {
  let told = Promise.resolve()
  return {
    emit(event) {
      if (options.quiet && event.type !== 'warning') return
      for (const line of plainLines(event)) {
        told = tell([event.type === 'warning' ? paintError('yellow', line) : line])
      }
    },
    close: () => told
  }
}
