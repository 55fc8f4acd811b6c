import type { Emit } from '../../domain/event.js'
import type { Project } from '../../project.js'

/**
 * Reads the project in its present state. `how` replaces the signal and the receiver of events of the server, for work
 * that can be stopped separately.
 */
export type OpenProject = (how?: { signal: AbortSignal; emit: Emit }) => Promise<Project>
