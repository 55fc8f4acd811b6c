/** What kinds of tasks there are: what their outputs are to their inputs. */
export const kinds = ['classification', 'extraction', 'transform', 'number', 'boolean', 'structured'] as const

export type Kind = (typeof kinds)[number]
