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

/** An input as it is compared with others. Keys are hashes of 53 bits: equal for equal texts. */
export interface LikeKeys {
  /** The same for inputs that differ in case, spaces, accents, invisible characters and outer punctuation only. */
  strict: number
  /** The same, too, for prose that differs in digits, ids, tags and punctuation only, whatever numbers stand beside it. */
  loose: number
  /** Hashes of the words of prose, each run of digits and each id as one; none where there is no prose. */
  words: Uint32Array
  /** The words of each long text, where there are several texts. */
  parts: Uint32Array[]
  /** The letters of short prose, each number as a 0, a 1 between texts; none of longer. */
  letters: Uint16Array
  prose: boolean
}

/** Prose has two words of letters alone, or so many signs that are words by themselves (ideographs, kana, Thai). */
const leastWords = 2
const leastSigns = 6
/** A text of so many words is compared by itself, too: a title or a note beside it makes no other row of it. */
const leastOfPart = 8
/** UTF-16 units read of a text: a huge row costs a bounded time. */
const mostRead = 100_000

const none = new Uint32Array(0)
const noLetters = new Uint16Array(0)
/** What letters of the input at hand are read into. */
const letterBuffer = new Uint16Array(mostUnits)

/** The keys of an input: its texts at any depth, in the order of sorted keys; its numbers where there is no prose. */
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
  #said = false

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
    /** Where what is neither letter nor digit began: it counts where more follows. */
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
    // What is nothing but punctuation is told apart by it.
    if (!started) strict.addFolded(plain, 0, plain.length)
    else this.#said = true
    strict.end()
  }

  #readLoose(plain: string): void {
    const [loose, word] = [this.#loose, this.#word]
    let [letters, digits] = [0, 0]
    let before = SPACE_UNIT
    let unitBefore = 0
    let inWord = false
    /** The last of what counts was a digit: runs of digits with nothing but punctuation between them are one number. */
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
          // Where no spaces part words, each two neighbouring signs stand for one.
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

  /** A number, a truth value or null. */
  value(text: string): void {
    for (let at = 0; at < text.length; at++) this.#strict.add(text.charCodeAt(at))
    this.#strict.end()
  }

  finish(): LikeKeys {
    const prose = this.#said && (this.#wholeWords >= leastWords || this.#signs >= leastSigns)
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
/** What stands for a character in HTML: of `&nbsp;`, `&amp;` and `&#8217;` no word is left. */
const entities = /&(?:nbsp|amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});/g
/** Letters and digits by turns, and UUIDs: what a machine made up. */
const ids =
  /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b|(?<![a-z\d])(?=[a-z]*\d+[a-z]+\d|[a-z]+\d+[a-z])[a-z\d]+/g
const pictures = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]+/gu

/** Without tags of HTML and pictures of emoji, and with ids as numbers. */
function withoutMarkup(plain: string): string {
  let text = plain.includes('<') ? plain.replace(tags, ' ') : plain
  if (text.includes('&')) text = text.replace(entities, ' ')
  if (!ascii.test(text)) text = text.replace(pictures, ' ')
  return text.replace(ids, '0')
}
