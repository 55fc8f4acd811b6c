import { withPictures } from '../domain/text/visible.js'
import { editorDirectives, scriptMarks } from './escapes.js'

/**
 * What tools interpret in comments: encoding declarations (PEP 263), build constraints of Go, ends of other comments.
 */
const commentDirectives = /(?<=coding)[:=]|(?<=^|\s)\+(?=build)|\*(?=\/)|(?<="")"/g

/** A text for a comment, on one line: hidden characters are visible, and tools find no directives in it. */
export function commentText(text: string): string {
  return withPictures(text)
    .replace(commentDirectives, part => (part === '+' || part === '*' ? `${part} ` : ` ${part}`))
    .replace(editorDirectives, ' $&')
    .replace(scriptMarks, part => (part === '<' ? '< ' : ` ${part}`))
}
