import type { CaseTable } from '../text/case.js'
import { punctuationRanges, spaceRanges } from '../text/characters.js'
import { closeLimit } from '../text/reading.js'
import { wrapped } from './javascript.js'

const hex = (code: number) => `0x${code.toString(16)}`

/** The JavaScript of `read` in text/reading.ts: the same codes and tokens for the same text. */
export function textRuntime(cased: CaseTable): string {
  const pairs = [...cased].map(([from, to]) => `[${hex(from)}, ${hex(to)}]`)
  const table = pairs.length === 0 ? '' : `[\n${wrapped(pairs)}\n]`
  return `// Spaces and punctuation by first and last code point; letters, digits and the rest make up words.
const spaces = [
${wrapped(spaceRanges.map(hex))}
]
const punctuation = [
${wrapped(punctuationRanges.map(hex))}
]
// Lower case beyond A to Z.
const lower = new Map(${table})

const [SPACE, WORD, PUNCTUATION] = [0, 1, 2]
const classes = new Uint8Array(0x20000).fill(WORD).fill(PUNCTUATION, 0, 0xaa)
classes.fill(WORD, 48, 58).fill(WORD, 65, 91).fill(WORD, 95, 96).fill(WORD, 97, 123)
for (let i = 0; i < punctuation.length; i += 2) classes.fill(PUNCTUATION, punctuation[i], punctuation[i + 1] + 1)
for (let i = 0; i < spaces.length; i += 2) classes.fill(SPACE, spaces[i], spaces[i + 1] + 1)

// Upper case, lower case, digits and other letters as A, a, 9 and u; what is none of them is itself.
function shapeOf(code, kind) {
  if (code >= 97 && code <= 122) return 97
  if (kind !== WORD || code === 95) return code
  if (code >= 65 && code <= 90) return 65
  if (code >= 48 && code <= 57) return 57
  return lower.has(code) ? 65 : 117
}

// Lower-cased code points with one space around and between what spaces part, and where each token
// (a word, or a single other character) starts and ends; the same for the shapes of tokens, in which each
// run of equals stands once. Reads so many code points; a text is long if it has more than ${closeLimit}.
function read(value, limit) {
  const text = typeof value === 'string' ? value : ''
  const codes = [32]
  const starts = []
  const ends = []
  const shapes = { codes: [], starts: [], ends: [] }
  let shape = 0
  let inWord = false
  let n = 0
  for (let i = 0; i < text.length && n < limit; i++, n++) {
    let code = text.codePointAt(i)
    if (code > 0xffff) i++
    else if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd
    const kind = code < 0x20000 ? classes[code] : WORD
    if (kind === SPACE) {
      if (codes[codes.length - 1] !== 32) codes.push(32)
      inWord = false
      continue
    }
    const before = inWord && kind === WORD ? shape : -1
    shape = shapeOf(code, kind)
    if (code >= 65 && code <= 90) code += 32
    else if (code > 127) code = lower.get(code) ?? code
    if (kind !== WORD || !inWord) {
      starts.push(codes.length)
      ends.push(0)
      shapes.starts.push(shapes.codes.length)
      shapes.ends.push(0)
    }
    codes.push(code)
    ends[ends.length - 1] = codes.length
    if (shape !== before) shapes.codes.push(shape)
    shapes.ends[ends.length - 1] = shapes.codes.length
    inWord = kind === WORD
  }
  if (codes[codes.length - 1] !== 32) codes.push(32)
  return { codes, starts, ends, shapes, isLong: n > ${closeLimit} }
}
`
}
