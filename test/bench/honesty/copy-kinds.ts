import type { Json } from '../../../src/domain/json.js'
import { type Chance, chanceFrom } from './chance.js'

/** What a copy of a text looks like beside the text. */
export type Copy = (text: string, chance: Chance) => string

const accents: Record<string, string> = { a: 'á', e: 'é', i: 'ï', o: 'ö', u: 'ü', n: 'ñ', c: 'ç' }
const invisible = ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad']

const upper: Copy = (text, { integer }) =>
  [text.toUpperCase(), text[0].toUpperCase() + text.slice(1), titled(text)][integer(3)]
const spaced: Copy = (text, { one }) =>
  one([` ${text}`, `${text} `, text.replaceAll(' ', '  '), text.replace(' ', '\t'), `${text}\u00a0`])
const digits: Copy = (text, { integer, one }) => {
  const number = 10 + integer(90)
  return one([`${text} ${number}`, text.replace(' ', ` ${number} `), `${number} ${text}`])
}
const dotted: Copy = (text, { one }) =>
  one([`${text}.`, `${text}!`, `"${text}"`, text.replace(' ', ', '), `${text} …`])
const accented: Copy = (text, { one }) => {
  const letters = [...text].flatMap((letter, at) => (letter in accents ? [at] : []))
  const at = one(letters.length > 0 ? letters : [0])
  return [...text].map((letter, i) => (i === at ? (accents[letter] ?? letter) : letter)).join('')
}
const hidden: Copy = (text, { one, integer }) => {
  const at = integer(text.length + 1)
  return text.slice(0, at) + one(invisible) + text.slice(at)
}

/** Copies that a reader takes for the same text. */
export const copyKinds: Record<string, Copy> = {
  case: upper,
  spaces: spaced,
  digits,
  punctuation: dotted,
  accents: accented,
  invisible: hidden
}

/** One word more, before or behind; and two of the kinds at once. */
export const harderKinds: Record<string, Copy> = {
  'word more': (text, { one }) => one([`${text} thanks`, `hello ${text}`, `${text} again`, `re ${text}`]),
  'two at once': (text, chance) => {
    const [first, second] = chance.shuffled(Object.values(copyKinds))
    return second(first(text, chance), chance)
  }
}

function titled(text: string): string {
  return text.replaceAll(/\b[a-z]/g, letter => letter.toUpperCase())
}

/** A kind of rows: what stands for a text, and a copy of that. */
export interface RowKind {
  row(text: string, chance: Chance): Json
  copy(text: string, chance: Chance): Json
}

/** A kind whose rows have the text itself and nothing else. */
export function ofTexts(copy: Copy): RowKind {
  return { row: text => ({ text }), copy: (text, chance) => ({ text: copy(text, chance) }) }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const letter = ({ one }: Chance) => one([...letters])

/** One letter changed, put in, left out or moved behind the next one. */
const typo: Copy = (text, chance) => {
  const at = 1 + chance.integer(text.length - 2)
  const [before, here, after] = [text.slice(0, at), text[at], text.slice(at + 1)]
  return chance.one([
    before + letter(chance) + after,
    before + letter(chance) + here + after,
    before + after,
    before + after[0] + here + after.slice(1)
  ])
}
const swapped: Copy = (text, { integer, one }) => {
  const words = text.split(' ')
  return words.with(integer(words.length), one(['parcel', 'window', 'yellow', 'quickly', 'seven'])).join(' ')
}
const reordered: Copy = (text, { shuffled }) => shuffled(text.split(' ')).join(' ')
const greeted: Copy = (text, { one }) =>
  one([
    `Re: ${text}`,
    `Fwd: ${text}`,
    `[EXTERNAL] ${text}`,
    `${text}\n-- \nAnn Bell`,
    `${text} Sent from my phone`
  ])
const inMarkup: Copy = (text, { one }) =>
  one([
    `<p>${text}</p>`,
    `<div class="a b"><span>${text.replace(' ', '&nbsp;')}</span><br></div>`,
    `<b>${text.replace(' ', '</b> ')} &#8230;`
  ])
const pictured: Copy = (text, { one }) =>
  one([`${text} 🙏`, `${text} 👍🏽👍🏽`, `😀 ${text}`, `${text} ❤️`, `${text} 🇩🇪`])
const quoted: Copy = (text, { one }) =>
  one([`“${text}”`, text.replace(' ', '’ '), text.replace(' ', ' — '), `‘${text}’…`])
const cut: Copy = text => text.slice(0, Math.ceil(0.8 * text.length))

/** Each letter by a sign of a script without spaces; the copy has wide forms and other spaces. */
const unspaced: RowKind = {
  row: text => ({ text: signs(text) }),
  copy: (text, { one }) => ({
    text: one([
      `${signs(text)}ＯＫ`,
      signs(text).replace('今', '今 '),
      `「${signs(text)}」`,
      `${signs(text)}。ｏｋ`
    ])
  })
}
const signs = (text: string) =>
  text
    .replaceAll(
      /[a-z]/g,
      letter => '今日会議午後三時始了送料無返品的我要退款謝'[letters.indexOf(letter) % 20]
    )
    .replaceAll(' ', '')

/** Six numbers that hang on the text; the copy has noise, or another value in one of them. */
const measured: RowKind = {
  row: text => numbersOf(text),
  copy: (text, { unit, one }) => {
    const numbers = numbersOf(text)
    if (unit() < 0.5) return numbers.map(number => number + 0.0007 * (unit() - 0.5))
    const other = one([...numbers.keys()])
    return numbers.with(other, Math.round(1000 * unit()) / 1000)
  }
}
function numbersOf(text: string): number[] {
  const { unit } = chanceFrom([...text].reduce((hash, sign) => (31 * hash + sign.charCodeAt(0)) | 0, 7))
  return Array.from({ length: 6 }, () => Math.round(1000 * unit()) / 1000)
}

const hex = (chance: Chance, count: number) => chance.many([...'0123456789abcdef'], count).join('')
const moment = ({ integer }: Chance) => new Date(1.7e12 + 1000 * integer(1e8)).toISOString()

/** A field that says when or under which name a row came, another one in each. */
const stamped: RowKind = {
  row: (text, chance) => ({ text, at: moment(chance), id: uuid(chance), request: `req_${hex(chance, 16)}` }),
  copy: (text, chance) => stamped.row(text, chance)
}
const uuid = (chance: Chance) => [8, 4, 4, 4, 12].map(count => hex(chance, count)).join('-')

/** Only the copy has such a field. */
const fieldMore: RowKind = {
  row: text => ({ text }),
  copy: (text, chance) => ({
    text,
    ...chance.one<Record<string, Json>>([
      { at: moment(chance) },
      { id: uuid(chance) },
      { request: hex(chance, 16) },
      { seen: chance.integer(1e6) }
    ])
  })
}

const halves = (text: string) => {
  const words = text.split(' ')
  return [words.slice(0, 3).join(' '), words.slice(3).join(' ')]
}
/** Two fields with their contents the other way round, or under other names. */
const turned: RowKind = {
  row: text => ({ body: halves(text)[1], subject: halves(text)[0] }),
  copy: (text, { one }) => {
    const [first, second] = halves(text)
    return one<Json>([
      { body: first, subject: second },
      { title: first, what: second },
      { text: first, a: second }
    ])
  }
}
/** An object written as text, its keys in another order. */
const written: RowKind = {
  row: text => ({ text: JSON.stringify({ body: halves(text)[1], subject: halves(text)[0], level: 'low' }) }),
  copy: text => ({
    text: JSON.stringify({ level: 'low', subject: halves(text)[0], body: halves(text)[1] }, null, 1)
  })
}

/** Copies that a person would make, or a machine between two exports: measured, without a bar. */
export const rewrittenKinds: Record<string, RowKind> = {
  typo: ofTexts(typo),
  'another word': ofTexts(swapped),
  'another order': ofTexts(reordered),
  'greeting, signature': ofTexts(greeted),
  markup: ofTexts(inMarkup),
  emoji: ofTexts(pictured),
  'curly quotes': ofTexts(quoted),
  'cut off': ofTexts(cut),
  'signs, wide forms': unspaced,
  'noise in numbers': measured,
  'ids in all rows': stamped,
  'a field more': fieldMore,
  'fields turned': turned,
  'keys of JSON text': written
}
