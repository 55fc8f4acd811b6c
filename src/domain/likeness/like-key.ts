import { isJsonObject, type Json } from '../json.js'
import { classOf, DIGIT, LETTER, SIGN, SPACE } from './character-class.js'
import { TextHash } from './text-hash.js'

/** An input as it is compared with others. Keys are hashes of 53 bits: equal for equal texts. */
export interface LikeKeys {
  /** The same for inputs that differ in case, spaces, accents, invisible characters and outer punctuation only. */
  strict: number
  /** The same, too, for prose that differs in digits and punctuation only, whatever numbers stand beside it. */
  loose: number
  /** Hashes of the words of prose, each run of digits as one; none where there is no prose. */
  words: Uint32Array
  prose: boolean
}

/** Prose has two words of letters alone, or so many signs that are words by themselves (ideographs, kana, Thai). */
const leastWords = 2
const leastSigns = 6
/** UTF-16 units read of a text: a huge row costs a bounded time. */
const mostRead = 100_000

const none = new Uint32Array(0)

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
  #wholeWords = 0
  #signs = 0
  #said = false

  /** One pass over the characters of a text. */
  read(text: string): void {
    const plain = bare(text.length > mostRead ? text.slice(0, mostRead) : text)
    const [strict, loose, word] = [this.#strict, this.#loose, this.#word]
    let [letters, digits] = [0, 0]
    let before = SPACE
    let inWord = false
    /** The last of what counts was a digit: runs of digits with nothing but punctuation between them are one number. */
    let inNumber = false
    /** Where what is neither letter nor digit began: it counts where more follows. */
    let outer = 0
    let started = false
    for (let at = 0; at < plain.length; at++) {
      const unit = plain.charCodeAt(at)
      const kind = classOf(unit)
      if (kind === LETTER || kind === SIGN || kind === DIGIT) {
        if (started) strict.addFolded(plain, outer, at)
        strict.add(unit)
        started = true
        outer = at + 1
        this.#said = true
        if (kind === DIGIT) {
          digits++
          if (!inNumber) {
            if (inWord) this.#endWord()
            word.add(48)
            this.#endWord()
            loose.add(48)
          }
        } else {
          letters++
          if (kind === SIGN) this.#signs++
          word.add(unit)
          loose.add(unit)
        }
        inWord = kind !== DIGIT
        inNumber = kind === DIGIT
      } else {
        if (inWord) this.#endWord()
        inWord = false
        if (kind === SPACE && before !== SPACE) {
          if (letters >= 2 && digits === 0) this.#wholeWords++
          letters = 0
          digits = 0
        }
      }
      before = kind
    }
    if (inWord) this.#endWord()
    if (letters >= 2 && digits === 0) this.#wholeWords++
    // What is nothing but punctuation is told apart by it.
    if (!started) strict.addFolded(plain, 0, plain.length)
    strict.end()
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
    if (!prose) return { strict, loose: strict, words: none, prose }
    return { strict, loose: this.#loose.value(), words: Uint32Array.from(this.#words), prose }
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
function bare(text: string): string {
  if (ascii.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').replace(invisible, '').toLowerCase().replace(marks, '')
}
