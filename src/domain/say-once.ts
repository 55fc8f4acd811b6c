import type { Emit } from './event.js'

/** Passes events on, each warning one time: a file may be read again and again. */
export function sayOnce(emit: Emit): Emit {
  const said = new Set<string>()
  return event => {
    const text = event.type === 'warning' ? JSON.stringify(event) : undefined
    if (text === undefined || !said.has(text)) emit(event)
    if (text !== undefined) said.add(text)
  }
}
