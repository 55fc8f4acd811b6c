import type { WidthOf } from './widths.js'

/** Where a line may not end: in a command, which is to be copied, between a number and its unit, and inside of quotes. */
const command =
  /(?<=^ *|: | {3,})(?:[A-Z_]+=\S+ |sudo )?(?:loopai|docker(?= (?:info|pull|image)\b)|npm|iconv|gzip|apt-get|git (?:checkout|rm|filter-repo|config)) .*?(?= {3,}|$)/
const amount = /[^ ]*\d (?:%|×|[µmk]?s|[KMG]?B|rows?)(?![\w%])[^ ]*/
/** What stands in quotes, where it is short: a label, a name. */
const quoted = /[([{]*"(?! *")[^"]{1,40}"[^ ]*/
const piece = new RegExp(` *(?:${command.source}|${amount.source}|${quoted.source}|[^ ]+)`, 'gu')

/** Scripts that write without spaces: in them a line may end behind any word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** A command, or a path: whoever copies it wants it whole. */
const copied = new RegExp(`^ *${command.source}|[/\\\\]|\\.\\w{1,8}(?:\\W|$)|:\\d`, 'u')

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/**
 * A text as lines of at most `width` columns (the first one of at most `first`), ended between words. What has no space
 * stays whole, even if it is wider: a path, an address, a command.
 */
export function wordLines(text: string, width: number, widthOf: WidthOf, first = width): string[] {
  const lines: string[] = []
  let line = ''
  for (const next of piecesOf(text)) {
    const room = lines.length === 0 ? first : width
    if (line.trim() !== '' && widthOf(line + next) > room) {
      lines.push(line)
      line = next.trimStart()
    } else line += next
  }
  return [...lines, line].map(each => each.trimEnd())
}

/** The parts of a text between which a line may end, each with the spaces before it. */
function piecesOf(text: string): string[] {
  return (text.match(piece) ?? []).flatMap(part =>
    unspaced.test(part) && !copied.test(part) ? wordsOf(part) : [part]
  )
}

/** The words of a script without spaces; punctuation stays with the word before it, or behind it where it opens. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const before = words.at(-1)
    const belongs =
      before !== undefined && (/["'([{（「『【《 ]$/.test(before) || /^[^\p{L}\p{N}]/u.test(segment))
    if (belongs) words[words.length - 1] += segment
    else words.push(segment)
  }
  return words
}

/** One line of about `longest` columns at most, cut with an ellipsis, at the end of a word where there is one. */
export function shortened(line: string, longest: number, widthOf: WidthOf): string {
  if (widthOf(line) <= longest) return line
  let kept = ''
  let word = ''
  for (const grapheme of graphemesOf(line)) {
    if (widthOf(kept + grapheme) > longest - 1) break
    kept += grapheme
    if (grapheme === ' ') word = kept.trimEnd()
  }
  const isInside = line[kept.length] !== ' ' && word.length > kept.length / 3
  return `${(isInside ? word : kept).trimEnd()}…`
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The graphemes of a text, which are what people regard as characters. */
export function graphemesOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}
