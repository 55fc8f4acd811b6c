import { isJsonObject, type Json } from '../../json.js'
import {
  DIGIT_UNIT,
  LETTER_UNIT,
  OTHER_UNIT,
  SPACE_UNIT,
  UNSPACED_UNIT,
  unitClassOf
} from './texts/character-class.js'
import { mostUnits } from './texts/rolled-hash.js'
import { TextHash } from './texts/text-hash.js'

/** An input in the forms in which it is compared with others. Keys are hashes of 53 bits: equal for equal texts. */
export interface LikeKeys {
  /** Equal for inputs that differ in case, spaces, accents, invisible characters and outer punctuation only. */
  strict: number
  /**
   * Equal also for prose that differs in digits, ids, tags and punctuation only, whatever numbers stand beside it.
   */
  loose: number
  /**
   * Hashes of the words of prose, with each run of digits and each id replaced by a placeholder; empty where there
   * is no prose.
   */
  words: Uint32Array
  /** The words of each long text, where there are several texts. */
  parts: Uint32Array[]
  /** The letters of short prose, with a 0 for each number and a 1 between texts; empty for longer prose. */
  letters: Uint16Array
  prose: boolean
}

/**
 * Prose has at least two words of letters only, or this many characters that are words by themselves (ideographs,
 * kana, Thai).
 */
const leastWords = 2
const leastSigns = 6
/**
 * A text with at least this many words is also compared by itself: a different title or note beside it does not make
 * a different row.
 */
const leastOfPart = 8
/** The most UTF-16 units that are read of a text, so that the time for a huge row is bounded. */
const mostRead = 100_000

const none = new Uint32Array(0)
const noLetters = new Uint16Array(0)
/** Buffer for the letters of the input that is being read. */
const letterBuffer = new Uint16Array(mostUnits)

/**
 * The keys of an input: from its texts at any depth, in the order of sorted keys; from its numbers where there is no
 * prose.
 */
export function likeKeysOf(input: Json): LikeKeys {
  const keys = new KeyReader()
  collect(input, keys)
  return keys.finish()
}

function collect(value: Json, keys: KeyReader): void {
  if (typeof value === 'string') keys.read(value)
  else if (Array.isArray(value)) for (const item of value) collect(item, keys)
  else if (isJsonObject(value)) for (const key of Object.keys(value).sort()) collect(value[key], keys)
  else keys.value(String(value))
}

class KeyReader {
  readonly #strict = new TextHash()
  readonly #loose = new TextHash()
  readonly #word = new TextHash()
  readonly #words: number[] = []
  readonly #parts: [start: number, end: number][] = []
  #letters = 0
  #texts = 0
  #wholeWords = 0
  #signs = 0
  #hasLetters = false

  read(text: string): void {
    const plain = bareText(text.length > mostRead ? text.slice(0, mostRead) : text)
    this.#readStrict(plain)
    const before = this.#words.length
    if (this.#letters > 0) this.#addLetter(1)
    this.#readLoose(withoutMarkup(plain))
    this.#texts++
    if (this.#words.length - before >= leastOfPart) this.#parts.push([before, this.#words.length])
  }

  #readStrict(plain: string): void {
    const strict = this.#strict
    /**
     * The start of a run of characters that are neither letters nor digits; it counts only where a letter or digit
     * follows.
     */
    let outer = 0
    let started = false
    for (let at = 0; at < plain.length; at++) {
      const unit = plain.charCodeAt(at)
      const kind = unitClassOf(unit)
      if (kind === SPACE_UNIT || kind === OTHER_UNIT) continue
      if (started) strict.addFolded(plain, outer, at)
      strict.add(unit)
      started = true
      outer = at + 1
    }
    // Texts of punctuation only are compared by their punctuation.
    if (!started) strict.addFolded(plain, 0, plain.length)
    else this.#hasLetters = true
    strict.end()
  }

  #readLoose(plain: string): void {
    const [loose, word] = [this.#loose, this.#word]
    let [letters, digits] = [0, 0]
    let before = SPACE_UNIT
    let unitBefore = 0
    let inWord = false
    /**
     * Whether the last letter or digit was a digit: runs of digits with only punctuation between them are one
     * number.
     */
    let inNumber = false
    for (let at = 0; at < plain.length; at++) {
      const unit = plain.charCodeAt(at)
      const kind = unitClassOf(unit)
      if (kind === DIGIT_UNIT) {
        digits++
        if (!inNumber) {
          if (inWord) this.#endWord()
          word.add(48)
          this.#endWord()
          loose.add(48)
          this.#addLetter(48)
        }
        inWord = false
        inNumber = true
      } else if (kind === SPACE_UNIT || kind === OTHER_UNIT) {
        if (inWord) this.#endWord()
        inWord = false
        if (kind === SPACE_UNIT && before !== SPACE_UNIT) {
          if (letters >= 2 && digits === 0) this.#wholeWords++
          letters = 0
          digits = 0
        }
      } else {
        letters++
        if (kind !== LETTER_UNIT) this.#signs++
        if (kind === UNSPACED_UNIT) {
          // In scripts without spaces between words, each two neighbouring characters count as one word.
          if (inWord) this.#endWord()
          if (before === UNSPACED_UNIT) word.add(unitBefore)
        }
        word.add(unit)
        loose.add(unit)
        this.#addLetter(unit)
        inWord = kind !== UNSPACED_UNIT
        if (!inWord) this.#endWord()
        inNumber = false
      }
      before = kind
      unitBefore = unit
    }
    if (inWord) this.#endWord()
    if (letters >= 2 && digits === 0) this.#wholeWords++
    loose.end()
  }

  /** Adds a number, a boolean or null. */
  value(text: string): void {
    for (let at = 0; at < text.length; at++) this.#strict.add(text.charCodeAt(at))
    this.#strict.end()
  }

  finish(): LikeKeys {
    const prose = this.#hasLetters && (this.#wholeWords >= leastWords || this.#signs >= leastSigns)
    const strict = this.#strict.value()
    if (!prose) return { strict, loose: strict, words: none, parts: [], letters: noLetters, prose }
    const words = Uint32Array.from(this.#words)
    const parts = this.#texts < 2 ? [] : this.#parts.map(([start, end]) => words.subarray(start, end))
    const letters = this.#letters <= mostUnits ? letterBuffer.slice(0, this.#letters) : noLetters
    return { strict, loose: this.#loose.value(), words, parts, letters, prose }
  }

  #addLetter(unit: number): void {
    if (this.#letters < mostUnits) letterBuffer[this.#letters] = unit
    this.#letters++
  }

  #endWord(): void {
    this.#words.push(this.#word.take())
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const ascii = /^[\u0000-\u007f]*$/
const marks = /\p{M}+/gu
const invisible = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu

/** Lower case, without accents and invisible characters. */
export function bareText(text: string): string {
  if (ascii.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').replace(invisible, '').toLowerCase().replace(marks, '')
}

const tags = /<[/!]?[a-z][^<>]{0,2000}>/g
/** Character references of HTML: `&nbsp;`, `&amp;` and `&#8217;` leave no word behind. */
const entities = /&(?:nbsp|amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});/g
/** Ids: UUIDs, and words in which letters and digits alternate. */
const ids =
  /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b|(?<![a-z\d])(?=[a-z]*\d+[a-z]+\d|[a-z]+\d+[a-z])[a-z\d]+/g
const pictures = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]+/gu

/** Removes HTML tags and emoji, and replaces ids with numbers. */
function withoutMarkup(plain: string): string {
  let text = plain.includes('<') ? plain.replace(tags, ' ') : plain
  if (text.includes('&')) text = text.replace(entities, ' ')
  if (!ascii.test(text)) text = text.replace(pictures, ' ')
  return text.replace(ids, '0')
}
