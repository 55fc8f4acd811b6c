import type { Event } from '../domain/event.js'

/** Who tells people or machines what happens. One file per implementation, chosen in base-command.ts. */
export interface Reporter {
  emit(event: Event): void
  /** Ends drawing and leaves the terminal as it was. Safe to call twice. */
  close(): Promise<void>
}
