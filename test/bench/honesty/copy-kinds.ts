import type { Chance } from './chance.js'

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
