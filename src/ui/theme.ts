import { paintError } from '../terminal/colour.js'

// ink's own colours look at stdout and ignore NO_COLOR; everything here is drawn on stderr.

/** The one accent colour: what is happening now. */
export const accent = (text: string) => paintError('cyan', text)
/** What matters less. */
export const dim = (text: string) => paintError('dim', text)
/** What matters most. */
export const bold = (text: string) => paintError('bold', text)
/** What a person should look at. */
export const alert = (text: string) => paintError('yellow', text)

/** The text cursor: inverted even where colours are off, as it could not be seen otherwise. */
export const cursor = (character: string) => `\u001B[7m${character}\u001B[27m`
