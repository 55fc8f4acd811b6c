import type { Emit } from '../../domain/event.js'
import type { Project } from '../../project.js'

/** Reads the project as it is now; what it tells and what ends its work may be another's than the server's. */
export type OpenProject = (how?: { signal: AbortSignal; emit: Emit }) => Promise<Project>
