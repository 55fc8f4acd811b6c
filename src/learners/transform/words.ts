import { ordinal } from '../../domain/text/wording.js'
import type { Code } from '../print/code.js'
import type { dates } from './dates.js'
import type { numbers } from './numbers.js'
import type { texts } from './texts.js'
import type { decimals } from './values/decimals.js'
import type { moments } from './values/moments.js'

type Words = (...parts: readonly Code[]) => string

/** An expression of a transform program in words. */
export function wordsOf(code: Code): string {
  if ('text' in code) return JSON.stringify(code.text)
  if ('integer' in code) return String(code.integer)
  if ('number' in code) return String(code.number)
  if ('field' in code) return code.field.join('.') || 'the text'
  if ('join' in code) return code.join.map(inner).join(', then ')
  if ('not' in code) return `not ${inner(code.not)}`
  if ('all' in code) return code.all.map(inner).join(' and ')
  if ('any' in code) return code.any.map(inner).join(' or ')
  if ('compare' in code) return `${inner(code.left)} ${comparisons[code.compare]} ${inner(code.right)}`
  if ('call' in code) return phrases[code.call as keyof typeof phrases](...code.with)
  throw new TypeError(`not an expression of transform programs: ${JSON.stringify(code)}`)
}

/** An expression inside another one, in words. */
function inner(code: Code): string {
  const plain = 'text' in code || 'integer' in code || 'number' in code || 'field' in code
  return plain ? wordsOf(code) : `(${wordsOf(code)})`
}

const comparisons = { '==': 'is', '!=': 'is not', '<': '<', '<=': '≤', '>': '>', '>=': '≥' }

/** A match of a token in words, singular and plural. */
const tokenNames: Readonly<Record<string, readonly [one: string, many: string]>> = {
  '<digits>': ['run of digits', 'digits'],
  '<lower>': ['run of small letters', 'small letters'],
  '<upper>': ['run of capitals', 'capitals'],
  '<letters>': ['run of letters', 'letters'],
  '<alphanumeric>': ['run of letters and digits', 'letters and digits'],
  '<spaces>': ['run of spaces', 'spaces'],
  '<nonspace>': ['word', 'words'],
  '<punctuation>': ['run of punctuation', 'punctuation'],
  '<number>': ['number', 'numbers'],
  '<capitalized>': ['capitalized word', 'capitalized words']
}

function one(token: Code): string {
  return 'text' in token && token.text in tokenNames ? tokenNames[token.text][0] : inner(token)
}

function many(token: Code): string {
  return 'text' in token && token.text in tokenNames ? tokenNames[token.text][1] : inner(token)
}

/** `2nd`, `last`, `3rd last`; stands before the noun. */
function nth(code: Code): string {
  if (!('integer' in code)) return `n-th (n = ${wordsOf(code)})`
  if (code.integer >= 0) return ordinal(code.integer)
  return code.integer === -1 ? 'last' : `${ordinal(-code.integer)} last`
}

const isEmpty = (code: Code) => 'text' in code && code.text === ''

function characters(code: Code): string {
  return `${inner(code)} character${'integer' in code && Math.abs(code.integer) === 1 ? '' : 's'}`
}

/** A position in a text, in words. */
function place(code: Code): string {
  if (!('integer' in code)) return 'call' in code ? wordsOf(code) : `character ${inner(code)}`
  if (isStart(code)) return 'its start'
  return isEnd(code) ? 'its end' : `${characters(code)} after its start`
}

const isOne = (code: Code) => 'integer' in code && code.integer === 1

const isStart = (code: Code) => 'integer' in code && code.integer === 0

function isEnd(code: Code): boolean {
  if ('call' in code) return code.call === 'fromEnd' && isStart(code.with[1])
  return 'integer' in code && code.integer === Number.MAX_SAFE_INTEGER
}

const joinedBy = (glue: Code) => (isEmpty(glue) ? '' : `, joined by ${inner(glue)}`)

/** The changes that `each` makes to a match, in words. */
const changeNames: Readonly<Record<string, string>> = {
  same: '',
  lower: ' in lower case',
  upper: ' in upper case',
  sentence: ' in sentence case',
  capitalize: ' with its first character in upper case',
  first: ' cut to its first character',
  firstUpper: ' cut to its first character, in upper case',
  firstLower: ' cut to its first character, in lower case',
  last: ' cut to its last character',
  dedupe: ' without repeated characters',
  reverse: ' reversed'
}

const pieceNames: Readonly<Record<string, string>> = {
  YYYY: 'year',
  YY: 'year in two digits',
  M: 'month',
  MM: 'month in two digits',
  MMM: 'short name of the month',
  MMMM: 'name of the month',
  D: 'day',
  DD: 'day in two digits',
  ddd: 'short name of the weekday',
  dddd: 'name of the weekday',
  H: 'hour',
  HH: 'hour in two digits',
  h: 'hour of twelve',
  hh: 'hour of twelve in two digits',
  mm: 'minute',
  ss: 'second',
  A: 'AM or PM',
  a: 'am or pm'
}

const orderNames: Readonly<Record<string, string>> = { d: 'day', m: 'month', y: 'year' }

/** The order of day, month and year, and of those of dates with points. */
function orderOf(order: Code): string {
  if (!('text' in order)) return ''
  const [usual, pointed] = order.text
    .split('|')
    .map(letters => Array.from(letters, part => orderNames[part] ?? part).join(', '))
  return ` (in the order ${usual}${pointed ? `, or with points ${pointed}` : ''})`
}

/** A month or year, or a week by the day that it starts on. */
function unitOf(unit: Code): string {
  if (!('text' in unit)) return inner(unit)
  return unit.text.endsWith('day') ? `week from ${unit.text} on` : unit.text
}

function scaling(text: Code, factor: Code, offset: Code): string {
  const value = (code: Code) =>
    'number' in code ? code.number : 'integer' in code ? code.integer : undefined
  const times = value(factor) === 1 ? '' : ` × ${inner(factor)}`
  return `${inner(text)}${times}${value(offset) === 0 ? '' : ` + ${inner(offset)}`}`
}

/** A constant without quotes, another expression as inside of one. */
const plain = (code: Code) => ('text' in code ? code.text : inner(code))

const signs: Readonly<Record<string, string>> = {
  '+': '+',
  '-': '−',
  '*': '×',
  '/': '÷',
  '//': 'divided without rest by',
  '%': 'modulo'
}

const wayNames: Readonly<Record<string, string>> = {
  down: 'down',
  up: 'up',
  in: 'towards 0',
  out: 'away from 0',
  nearest: 'to the nearest, halves away from 0,',
  even: 'to the nearest, halves to the even,',
  halfIn: 'to the nearest, halves towards 0,'
}
const wayOf = (code: Code) => ('text' in code ? wayNames[code.text] : inner(code))

/** What each function does with its arguments, in words. */
export const phrases: Record<
  | keyof typeof texts
  | keyof typeof numbers
  | keyof typeof decimals
  | keyof typeof moments
  | keyof typeof dates,
  Words
> = {
  slice: (text, from, to) => {
    if (isStart(from) && 'integer' in to)
      return `the first ${isOne(to) ? 'character' : characters(to)} of ${inner(text)}`
    if ('call' in from && from.call === 'fromEnd' && isEnd(to))
      return `the last ${isOne(from.with[1]) ? 'character' : characters(from.with[1])} of ${inner(text)}`
    return 'call' in from && from.call === 'since'
      ? `${inner(text)} up to ${place(to)}, from ${place(from)}`
      : `${inner(text)} from ${place(from)} to ${place(to)}`
  },
  fromEnd: (_, count) => (isStart(count) ? 'its end' : `${characters(count)} before its end`),
  boundary: (_, left, right, n) => {
    if (isEmpty(left)) return `the start of its ${nth(n)} ${one(right)}`
    if (isEmpty(right)) return `the end of its ${nth(n)} ${one(left)}`
    return `its ${nth(n)} place between ${many(left)} and ${many(right)}`
  },
  until: (_, _from, token, n) => `the ${nth(n)} ${one(token)} after that`,
  since: (_, _to, token, n) => {
    const back: Code = 'integer' in n ? { integer: -n.integer } : n
    return `the end of the ${nth(back)} ${one(token)} before that`
  },
  shift: (from, by) => {
    const back = 'integer' in by && by.integer < 0
    return `${characters(back ? { integer: -by.integer } : by)} ${back ? 'before' : 'after'} ${place(from)}`
  },
  match: (text, token, n) => `the ${nth(n)} ${one(token)} of ${inner(text)}`,
  part: (text, token, n) => `the ${nth(n)} part of ${inner(text)} between ${many(token)}`,
  count: (text, token) => `the number of times ${one(token)} stands in ${inner(text)}`,
  length: text => `the length of ${inner(text)}`,
  digitsOf: value => wordsOf(value),
  integerOf: text => `the number that ${inner(text)} is`,
  plus: (value, more) => `${inner(value)} + ${inner(more)}`,
  contains: (text, part) => `${inner(text)} contains ${inner(part)}`,
  startsWith: (text, token) => `${inner(text)} starts with a ${one(token)}`,
  endsWith: (text, token) => `${inner(text)} ends with a ${one(token)}`,
  lower: text => `${inner(text)} in lower case`,
  upper: text => `${inner(text)} in upper case`,
  swapCase: text => `${inner(text)} with small letters and capitals swapped`,
  title: text => `${inner(text)} with each word capitalized`,
  sentence: text => `${inner(text)} in sentence case`,
  capitalize: text => `${inner(text)} with its first character in upper case`,
  uncapitalize: text => `${inner(text)} with its first character in lower case`,
  trim: text => `${inner(text)} without spaces at its ends`,
  squeeze: text => `${inner(text)} with single spaces`,
  keep: (text, token) => `only the ${many(token)} of ${inner(text)}`,
  drop: (text, token) => `${inner(text)} without its ${many(token)}`,
  replace: (text, token, by) =>
    isEmpty(by)
      ? `${inner(text)} without any ${one(token)}`
      : `${inner(text)} with ${inner(by)} in place of each ${one(token)}`,
  replaceFirst: (text, token, by) =>
    isEmpty(by)
      ? `${inner(text)} without its first ${one(token)}`
      : `${inner(text)} with ${inner(by)} in place of its first ${one(token)}`,
  dedupe: text => `${inner(text)} with one character for each run of the same`,
  distinct: text => `the first of each character of ${inner(text)}`,
  reverse: text => `${inner(text)} reversed`,
  fold: text => `${inner(text)} without accents`,
  each: (text, token, from, change, glue) => {
    const start = 'integer' in from && from.integer === 1 ? '' : ` from the ${nth(from)} on`
    const changed = 'text' in change ? changeNames[change.text] : ''
    return `each ${one(token)} of ${inner(text)}${start}${changed}${joinedBy(glue)}`
  },
  backwards: (text, token, glue) => `the ${many(token)} of ${inner(text)} in reverse order${joinedBy(glue)}`,
  padStart: (text, length, pad) =>
    `${inner(text)} padded with ${inner(pad)} on the left to ${characters(length)}`,
  group: (text, length, glue) => {
    const fromEnd = 'integer' in length && length.integer < 0
    const size = characters(fromEnd ? { integer: -length.integer } : length)
    return `${inner(text)} in groups of ${size}${fromEnd ? ' from its end' : ''}${joinedBy(glue)}`
  },
  numberAt: (text, n) => `the ${nth(n)} number of ${inner(text)}`,
  scaled: (text, factor, offset, digits) =>
    `${scaling(text, factor, offset)}, rounded to ${isStart(digits) ? 'a whole number' : `${inner(digits)} decimals`}`,
  scaledTo: (text, factor, offset, digits) =>
    `${scaling(text, factor, offset)}, rounded to ${inner(digits)} significant digits`,
  withoutZeros: text => `${inner(text)} without zeros behind its last decimal`,
  combined: (left, operator, right) =>
    `${plain(left)} ${'text' in operator ? signs[operator.text] : wordsOf(operator)} ${plain(right)}`,
  rounded: (value, step, way) => `${inner(value)} rounded ${wayOf(way)} to a multiple of ${plain(step)}`,
  significant: (value, digits, way) =>
    `${inner(value)} rounded ${wayOf(way)} to ${inner(digits)} significant digits`,
  numberText: (value, pattern) => `${inner(value)} written as ${plain(pattern)}`,
  momentAt: (text, order) => `the date and time in ${inner(text)}${orderOf(order)}`,
  momentText: (value, pattern) => `${inner(value)} written as ${plain(pattern)}`,
  firstDay: (value, unit) => `the first day of the ${unitOf(unit)} of ${inner(value)}`,
  lastDay: (value, unit) => `the last day of the ${unitOf(unit)} of ${inner(value)}`,
  addMonths: (value, count) => `${inner(value)} + ${inner(count)} months`,
  monthsBetween: (from, to) => `the whole months from ${inner(from)} to ${inner(to)}`,
  durationAt: text => `the seconds of the duration in ${inner(text)}`,
  overall: (text, what) =>
    `the ${'text' in what ? what.text : wordsOf(what)} of all numbers in ${inner(text)}`,
  rebased: (text, from, to) => `${inner(text)} of base ${inner(from)} in base ${inner(to)}`,
  roman: text => `${inner(text)} in Roman numerals`,
  fromRoman: text => `the number that the Roman numerals ${inner(text)} write`,
  codeOf: text => `the code point of ${inner(text)}`,
  charOf: text => `the character with code point ${inner(text)}`,
  datePiece: (text, order, minutes, piece) => {
    const name = 'text' in piece ? pieceNames[piece.text] : wordsOf(piece)
    const later = 'integer' in minutes && minutes.integer === 0 ? '' : ` ${inner(minutes)} minutes after`
    return `the ${name}${later ? `,${later} the date and time` : ' of the date and time'} in ${inner(text)}${orderOf(order)}`
  }
}
