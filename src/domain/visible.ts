/**
 * Characters that a terminal, a log, a compiler or a reader acts on rather than shows: controls, line separators,
 * marks that change the direction of text, those of no width (but variants of the character before), and halves of pairs.
 */
export const unseen =
  /[\p{Cc}\p{Cs}\u2028\u2029\uFFF9-\uFFFB\uFFFE\uFFFF]|(?![\u180B-\u180D\u180F\uFE00-\uFE0F\u{E0100}-\u{E01EF}])\p{DI}/gu
/** Emoji are joined by a character of no width. */
const joined =
  /(?<=\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)\u200D(?=\p{Extended_Pictographic})/gu
const keptJoint = '\uE0FF'

/** What makes a line of a log a command of GitHub's runner, which looks past spaces at its start. */
const commands = /(?<=^|[\s␊␍]):(?=:)|#(?=#\[)/g

/**
 * A text from data as one line that shows what it is: an escape reads ␛, a line end ␊, a mark of direction
 * <202E>, and `::` or `##[`, which a log of GitHub's obeys, are parted.
 */
export function visible(text: string): string {
  return withPictures(text).replace(commands, '$& ')
}

/** A text as one line whose every character is to be seen, as in `visible`. */
export function withPictures(text: string): string {
  if (!hasUnseen(text)) return text
  return text.replace(joined, keptJoint).replace(unseen, picture).replaceAll(keptJoint, '\u200D')
}

/** All texts of a value, those of its keys too, as `visible` gives them. What has no such text is given back as it is. */
export function visibleIn<T>(value: T): T {
  if (typeof value === 'string') return visible(value) as T
  if (Array.isArray(value)) return value.map(visibleIn) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [visible(key), visibleIn(each)])) as T
}

/** A whole screen: its line ends and colours stay, anything else that is not to be seen is shown as what it is. */
export function visibleScreen(text: string): string {
  if (!hasUnseen(text)) return text
  return text
    .split(kept)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(unseen, picture)))
    .join('')
}

/** Line ends, colours, and joints of emoji. */
const kept = new RegExp(`(\\n|${String.fromCharCode(0x1b)}\\[[\\d;]*m|${joined.source})`, 'u')

function hasUnseen(text: string): boolean {
  return text.search(unseen) >= 0
}

function picture(char: string): string {
  const code = char.codePointAt(0)!
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '␡' : `<${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
