import { tellJson } from '../terminal/out.js'
import type { Reporter } from './reporter.js'

/** For machines: writes warnings as JSON lines to stderr and nothing else; the answer is the one document on stdout. */
export function jsonReporter(): Reporter {
  return {
    emit(event) {
      if (event.type === 'warning') tellJson(event)
    },
    close: async () => {}
  }
}
