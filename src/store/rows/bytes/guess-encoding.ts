const marks = { utf8: [0xef, 0xbb, 0xbf], le: [0xff, 0xfe], be: [0xfe, 0xff] }

/**
 * UTF-16 by its byte order mark, or by its zero bytes: Latin letters, digits, commas and line ends have one each, all
 * at odd places (little endian) or all at even ones, and no other text has any. Undefined for any other encoding.
 */
export function utf16Of(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const starts = (mark: number[]) => mark.every((byte, at) => head[at] === byte)
  if (starts(marks.le)) return 'utf-16le'
  if (starts(marks.be)) return 'utf-16be'
  let even = 0
  let odd = 0
  const looked = Math.min(head.length, 4096)
  for (let at = 0; at < looked; at++) {
    if (head[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  // A zero byte or two is damage; one in ten characters is the least that a table or JSON has.
  if (even + odd < Math.max(2, looked / 20)) return undefined
  if (even === 0) return 'utf-16le'
  return odd === 0 ? 'utf-16be' : undefined
}

export function isUtf32(head: Buffer): boolean {
  const start = [...head.subarray(0, 4)].join()
  return start === '255,254,0,0' || start === '0,0,254,255'
}

/** At most one line in so many may look like UTF-8 by chance (`É»` does) in a text that is Windows-1252. */
const chance = 20

/**
 * Whether a text is Windows-1252, by the first lines that have more than ASCII. Lines decide, not bytes, since a file in
 * UTF-8 may have a broken line, however long: the text is Windows-1252 only if nearly no line is UTF-8 where it has
 * signs beyond ASCII, every byte is a character there, and words are mostly Latin letters (those of Cyrillic, Chinese,
 * Japanese or Korean encodings are not). Else it stays UTF-8, with bad rows.
 */
export function isWindows1252(bytes: Buffer): boolean {
  let asUtf8 = 0
  let broken = 0
  for (let start = 0; start < bytes.length; ) {
    const end = lineEnd(bytes, start)
    const { signs, wrong } = signsIn(bytes, start, end)
    if (signs > wrong) asUtf8++
    else if (wrong > 0) broken++
    start = end + 1
  }
  return broken > 0 && asUtf8 * chance <= broken && isWestern(bytes)
}

function lineEnd(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at++
  return at
}

/** The number of characters beyond ASCII that are well-formed UTF-8, and of bytes that are none. */
function signsIn(bytes: Buffer, start: number, end: number): { signs: number; wrong: number } {
  let signs = 0
  let wrong = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at]
    if (byte < 0x80) continue
    const more = byte >= 0xc2 && byte < 0xe0 ? 1 : (byte & 0xf0) === 0xe0 ? 2 : (byte & 0xf8) === 0xf0 ? 3 : 0
    let found = 0
    while (found < more && at + found + 1 < end && (bytes[at + found + 1] & 0xc0) === 0x80) found++
    if (more > 0 && found === more) {
      signs++
      at += more
    } else {
      wrong++
    }
  }
  return { signs, wrong }
}

/** Bytes that are no characters of Windows-1252, or none of a text; 0xff is `ÿ`, which hardly any text has. */
const noCharacters = new Set([
  0x81,
  0x8d,
  0x8f,
  0x90,
  0x9d,
  0xff,
  ...Array.from({ length: 9 }, (_, at) => at),
  0x7f
])

function isWestern(bytes: Buffer): boolean {
  let words = 0
  let foreign = 0
  let letters = 0
  let beyond = 0
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at] ?? 0x20
    if (noCharacters.has(byte)) return false
    if (byte >= 0x80) beyond++
    if (byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) {
      letters++
      continue
    }
    if (beyond > 0) words++
    if (beyond > 2 && beyond > letters / 2) foreign++
    letters = 0
    beyond = 0
  }
  return foreign * 4 <= words
}
