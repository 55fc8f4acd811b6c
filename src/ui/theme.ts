import { paintError } from '../terminal/colour.js'

// ink's own colours check stdout and ignore NO_COLOR, but everything here is drawn on stderr.

/** The only accent colour, for the current activity. */
export const accent = (text: string) => paintError('cyan', text)
/** For less important texts. */
export const dim = (text: string) => paintError('dim', text)
/** For the most important texts. */
export const bold = (text: string) => paintError('bold', text)
/** For what needs attention. */
export const alert = (text: string) => paintError('yellow', text)

/** The text cursor: inverted even without colours, since it would be invisible otherwise. */
export const cursor = (character: string) => `\u001B[7m${character}\u001B[27m`
