/** The kinds of tasks, by how outputs relate to inputs. */
export const kinds = ['classification', 'extraction', 'transform', 'number', 'boolean', 'structured'] as const

export type Kind = (typeof kinds)[number]
