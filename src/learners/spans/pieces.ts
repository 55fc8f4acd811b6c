import { classOf, SPACE, WORD } from '../text/characters.js'

/** The most pieces of a text that are used. */
export const pieceLimit = 2000

/** A run of letters or of digits, or one other character; spaces separate pieces and belong to none. */
export interface Piece {
  /** In UTF-16 units. */
  start: number
  end: number
  /** In lower case from A to Z; shortened for more than two digits and for long words. */
  form: string
  /** Kinds of characters: `A`, `a`, `Aa`, `00`, or the character itself. */
  shape: string
  /** Whether a space or the start of the text precedes it. */
  spaced: boolean
}

const LETTER = 0
const DIGIT = 1
const OTHER = 2

/** The pieces of a well-formed text. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let spaced = true
  let last = OTHER
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!
    const size = code > 0xffff ? 2 : 1
    const group = classOf(code)
    if (group === SPACE) {
      spaced = true
      last = OTHER
      at += size
      continue
    }
    const kind = code >= 48 && code <= 57 ? DIGIT : group === WORD && code !== 95 ? LETTER : OTHER
    if (kind !== OTHER && kind === last && !spaced) pieces[pieces.length - 1].end = at + size
    else {
      if (pieces.length === pieceLimit) break
      pieces.push({ start: at, end: at + size, form: '', shape: '', spaced })
    }
    spaced = false
    last = kind
    at += size
  }
  for (const piece of pieces) {
    const written = text.slice(piece.start, piece.end)
    piece.shape = shapeOf(written)
    piece.form = piece.shape.length > 2 && piece.shape[0] === '0' ? piece.shape : lower(written)
  }
  return pieces
}

function lower(text: string): string {
  return text.replace(/[A-Z]/g, letter => letter.toLowerCase())
}

/**
 * `A` for capitals, `a` for small letters, each only one time; `x` for other letters; `0` for each digit, up to
 * five.
 */
function shapeOf(piece: string): string {
  if (/^[0-9]/.test(piece)) return '0'.repeat(Math.min(piece.length, 5))
  let shape = ''
  for (const char of piece) {
    const kind =
      char >= 'A' && char <= 'Z'
        ? 'A'
        : char >= 'a' && char <= 'z'
          ? 'a'
          : char.codePointAt(0)! < 0xaa
            ? char
            : 'x'
    if (!shape.endsWith(kind)) shape += kind
    if (shape.length === 3) break
  }
  return piece.length === 1 && shape === 'A' ? 'I' : shape
}
