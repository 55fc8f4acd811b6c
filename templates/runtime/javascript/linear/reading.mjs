// only here: all

// Spaces and punctuation by first and last code point; letters, digits and the rest make up words.
// biome-ignore format: programs are printed so
const spaces = [
  0x9, 0xd, 0x20, 0x20, 0x85, 0x85, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029,
  0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff
]
// biome-ignore format: programs are printed so
const punctuation = [
  0xab, 0xac, 0xae, 0xb1, 0xb4, 0xb4, 0xb6, 0xb8, 0xbb, 0xbb, 0xbf, 0xbf, 0xd7, 0xd7, 0xf7, 0xf7,
  0x55a, 0x55f, 0x589, 0x58a, 0x5be, 0x5be, 0x60c, 0x60d, 0x61b, 0x61b, 0x61e, 0x61f, 0x66a, 0x66d,
  0x6d4, 0x6d4, 0x964, 0x965, 0x2010, 0x2027, 0x2030, 0x205e, 0x20a0, 0x20cf, 0x2100, 0x214f, 0x2190,
  0x2bff, 0x2e00, 0x2e7f, 0x3001, 0x3003, 0x3008, 0x3020, 0x3030, 0x3030, 0x30fb, 0x30fb, 0xfe10,
  0xfe19, 0xfe30, 0xfe6f, 0xff01, 0xff0f, 0xff1a, 0xff20, 0xff3b, 0xff40, 0xff5b, 0xff65, 0xffe0,
  0xffee, 0xfff9, 0xfffd, 0x1f000, 0x1faff
]
// Lower case beyond A to Z.
// given lower
const lower = new Map([[0xc4, 0xe4]])

const [SPACE, WORD, PUNCTUATION] = [0, 1, 2]
const classes = new Uint8Array(0x20000).fill(WORD).fill(PUNCTUATION, 0, 0xaa)
classes.fill(WORD, 48, 58).fill(WORD, 65, 91).fill(WORD, 95, 96).fill(WORD, 97, 123)
// biome-ignore format: programs are printed so
for (let i = 0; i < punctuation.length; i += 2) classes.fill(PUNCTUATION, punctuation[i], punctuation[i + 1] + 1)
for (let i = 0; i < spaces.length; i += 2) classes.fill(SPACE, spaces[i], spaces[i + 1] + 1)

// Upper case, lower case, digits and other letters as A, a, 9 and u; what is none of them is itself.
export function shapeOf(code, kind) {
  if (code >= 97 && code <= 122) return 97
  if (kind !== WORD || code === 95) return code
  if (code >= 65 && code <= 90) return 65
  if (code >= 48 && code <= 57) return 57
  return lower.has(code) ? 65 : 117
}

// Lower-cased code points with one space around and between what spaces part, and where each token
// (a word, or a single other character) starts and ends; the same for the shapes of tokens, in which each
// run of equals stands once. Reads so many code points; a text is long if it has more than 20000.
export function read(value, limit) {
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
  return { codes, starts, ends, shapes, isLong: n > 20000 }
}
