import { closest } from '../../../domain/text/closest.js'
import { LoopaiError } from '../../../errors.js'

/** Turns the bytes of a text into characters, chunk by chunk; what is no character becomes U+FFFD. */
export interface TextReader {
  read(bytes: Buffer): string
  end(): string
}

/** Some of the names that TextDecoder knows, for messages. */
export const usualEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'iso-8859-2',
  'koi8-r',
  'shift_jis',
  'euc-jp',
  'gbk',
  'big5',
  'euc-kr'
]

/** What Windows-1252 has where Latin-1 has control characters: 0x80 to 0x9f. */
const windowsOnly = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** The usual name of an encoding by any of its names (`latin1` is windows-1252). Throws `usage` for an unknown one. */
export function encodingNamed(name: string): string {
  try {
    return new TextDecoder(name).encoding
  } catch (cause) {
    const near = closest(name.toLowerCase(), usualEncodings)
    throw new LoopaiError('usage', `"${name}" is no encoding that can be read.`, {
      cause,
      suggestions: [near ? `did you mean --encoding ${near}?` : `--encoding ${usualEncodings.join(', ')} …`]
    })
  }
}

/** A reader of an encoding by its usual name. */
export function textReader(encoding: string): TextReader {
  // Some versions of Node read it as Latin-1.
  if (encoding === 'windows-1252') return { read: fromWindows1252, end: () => '' }
  const decoder = new TextDecoder(encoding)
  return { read: bytes => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}

function fromWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, char => windowsOnly[char.charCodeAt(0) - 0x80])
}
