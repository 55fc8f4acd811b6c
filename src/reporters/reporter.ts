import type { Event } from '../domain/event.js'

/** Reports events to people or machines. One file per implementation, chosen in base-command.ts. */
export interface Reporter {
  emit(event: Event): void
  /** Ends drawing and restores the terminal. Safe to call twice. */
  close(): Promise<void>
}
