/** Variation selectors, which belong to the character before them; none follows another one, nor begins a text. */
const variant = '[\\u180B-\\u180D\\u180F\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]'
/**
 * Characters that a terminal, a log, a compiler or a reader interprets rather than shows: controls, line separators,
 * marks that change the direction of text, those of no width (except variation selectors), and halves of surrogate
 * pairs.
 */
export const unseen = new RegExp(
  `[\\p{Cc}\\p{Cs}\\u2028\\u2029\\uFFF9-\\uFFFB\\uFFFE\\uFFFF]|(?!${variant})\\p{DI}|(?<=^|\\s|${variant})${variant}`,
  'gu'
)
/** A faster test without surrogate pairs: a text that does not match has no unseen characters. */
const maybeUnseen = new RegExp(
  '[\\0-\\x1F\\x7F-\\x9F\\xAD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u2028-\\u202E' +
    '\\u2060-\\u206F\\u3164\\uD800-\\uDFFF\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFF]'
)
/** The joiner between the parts of an emoji, which has no width. */
const joint = /(?<=\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)\u200D(?=\p{Extended_Pictographic})/u
  .source

/**
 * What is kept, in addition to joiners of emoji: nothing; line ends; line ends and tabs; line ends and the colours
 * of screens.
 */
const ofLine = new RegExp(`(${joint})`, 'u')
const ofJson = new RegExp(`(\\n|${joint})`, 'u')
const ofText = new RegExp(`([\\n\\t]|${joint})`, 'u')
const ofScreen = new RegExp(`(\\n|\\u001B\\[(?:[127]|2[27]|3[12369])m|${joint})`, 'u')

/** What makes a line of a log a command for GitHub's runner, which skips spaces at its start, or for others. */
const commands = /(?<=^|[\s␊␍]):(?=:)|#(?=#\w*\[)/g
const commandsOfLines = /:(?<=^[^\S\n]*:)(?=:)|#(?=#\w*\[)/gm

/**
 * A text from data as one line in which every character is visible: an escape is shown as ␛, a line end as ␊, a mark
 * of direction as <202E>; `::`, `##[` and `##vso[`, which are commands in the log of a job, are broken up.
 */
export function visible(text: string): string {
  return withPictures(text).replace(commands, '$& ')
}

/** A text as one line in which every character is visible, as in `visible`, but with commands of logs unchanged. */
export function withPictures(text: string): string {
  return shown(text, ofLine, picture)
}

/** Applies `visible` to all texts of a value, including keys. A value without such texts is returned unchanged. */
export function visibleIn<T>(value: T): T {
  if (typeof value === 'string') return visible(value) as T
  if (Array.isArray(value)) return value.map(visibleIn) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [visible(key), visibleIn(each)])) as T
}

/** A whole screen: line ends and colours stay, other unseen characters are shown as in `visible`. */
export function visibleScreen(text: string): string {
  return shown(text, ofScreen, picture).replace(commandsOfLines, '$& ')
}

/** A text of several lines, such as a source: line ends and tabs stay, other unseen characters are shown. */
export function visibleText(text: string): string {
  return shown(text, ofText, picture)
}

/** JSON of the same value, in which unseen characters, and `##[`, are written as `\u` escapes. */
export function visibleJson(json: string): string {
  return shown(json, ofJson, unitEscapes).replace(/#(?=#\w*\[)/g, '\\u0023')
}

/** The text with its unseen characters, except those that are kept, replaced by what `as` gives. */
function shown(text: string, kept: RegExp, as: (char: string) => string): string {
  if (!maybeUnseen.test(text) || text.search(unseen) < 0) return text
  return text
    .split(kept)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(unseen, as)))
    .join('')
}

function picture(char: string): string {
  const code = char.codePointAt(0)!
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '␡' : `<${code.toString(16).toUpperCase().padStart(4, '0')}>`
}

/** A text as `\u` and four digits for each of its code units, as JSON, JavaScript and C# read it. */
export function unitEscapes(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return units.map(unit => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}
