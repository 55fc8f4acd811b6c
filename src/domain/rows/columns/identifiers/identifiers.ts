import type { Json } from '../../../json.js'
import type { Column } from '../column.js'
import { blocksOf, countsRows, fillsRange, hasEvenSteps, isOrdered, isStrictlyOrdered } from './counting.js'
import { areUnsorted, numberBlocks, standInBlocks } from './in-blocks.js'
import { epochMsOf, isDayFirst } from './moments.js'
import { namesDate, namesMeter, namesParts, namesQuantity, namesRows } from './names.js'
import { numbersOfTexts, shapeOf } from './numbered-texts.js'

/** Why a column only names its row, its place or its date. */
export type IdentifierReason = 'counts' | 'identifier' | 'date' | 'file-name'

export interface Identifier {
  reason: IdentifierReason
  /** Left out even where few other inputs remain. */
  sure: boolean
}

/** With fewer rows values alone show nothing: the name of the column has to say it too. */
const leastRows = 8
const most = 0.95

/** Whether a column names or dates its rows, and why. `labels`: the number of distinct outputs. */
export function identifierIn(column: Column, labels: number): Identifier | undefined {
  const values = column.values.filter(value => value !== undefined)
  if (values.length < 3 || values.length < column.values.length / 2) return undefined
  const about: About = {
    named: namesRows(column.name),
    measured: namesQuantity(column.name),
    dated: namesDate(column.name),
    parts: namesParts(column.name),
    meter: namesMeter(column.name),
    rows: values.length,
    distinct: new Set(values.map(value => (typeof value === 'object' ? JSON.stringify(value) : value))).size
  }
  if (values.every(value => typeof value === 'number')) return inNumbers(values, about, labels)
  const texts = values.filter(value => typeof value === 'string')
  return texts.length >= most * values.length ? inTexts(texts, about, labels) : undefined
}

interface About {
  named: boolean
  /** Has the name of a measurement: `price`, `distance in km`. */
  measured: boolean
  /** Has the name of a date. */
  dated: boolean
  /** Has the name of a part of a file: `page`, `batch`. */
  parts: boolean
  /** Has the name of a quantity that only rises: `meter reading`, `uptime`. */
  meter: boolean
  rows: number
  distinct: number
}

/** A feature has few values of many rows each; the name of a row has a value for each row, or for a few. */
function isNear({ named, rows, distinct }: About, share = 0.9): boolean {
  if (rows < leastRows) return named && distinct === rows
  return (
    distinct >= share * rows ||
    (named &&
      (distinct >= 0.2 * rows ||
        (distinct >= 20 && distinct >= 0.12 * rows) ||
        (distinct > 50 && distinct >= 0.05 * rows)))
  )
}

function inNumbers(numbers: number[], about: About, labels: number): Identifier | undefined {
  const date = dateIn(numbers, about) ?? spreadsheetDateIn(numbers, about)
  if (date) return date
  if (isCounted(numbers, about, labels)) return { reason: 'counts', sure: true }
  return about.named && numbers.every(Number.isSafeInteger) && isNear(about, 0.5)
    ? { reason: 'identifier', sure: true }
    : undefined
}

function isCounted(
  numbers: number[],
  { named, measured, parts, meter, rows, distinct }: About,
  labels: number
): boolean {
  if (distinct < 3) return false
  if (meter && !measured && rows >= 20 && isOrdered(numbers) && distinct >= 0.5 * rows) return true
  if ((named || parts) && numberBlocks(numbers, true)) return true
  if (!numbers.every(Number.isSafeInteger)) return !measured && countsRows(numbers)
  // A file may be sorted by a measurement: its steps are as uneven as those of a counter are not.
  if (measured && !fillsRange(numbers) && !hasEvenSteps(numbers)) return false
  const ordered = isStrictlyOrdered(numbers)
  if (named && (ordered || (rows >= leastRows && isOrdered(numbers) && distinct >= 0.05 * rows))) return true
  if (rows < leastRows) return false
  if (rows < 20) return ordered && hasEvenSteps(numbers)
  if (countsRows(numbers) || fillsRange(numbers)) return true
  // Counted first, then sorted by label: the numbers rise within each label.
  return distinct >= 0.98 * rows && blocksOf(numbers) <= Math.min(labels, rows / 5)
}

function dateIn(values: (string | number)[], about: About): Identifier | undefined {
  const dayFirst = isDayFirst(values.filter(value => typeof value === 'string'))
  const moments: number[] = []
  for (const value of values) {
    const moment = epochMsOf(value, dayFirst)
    if (moment !== undefined) moments.push(moment)
    // An early end: most columns are no dates.
    else if (moments.length === 0 && values.length > 20 && value === values[19]) return undefined
  }
  if (moments.length < most * values.length || about.rows < leastRows) return undefined
  const distinct = new Set(moments).size
  if (distinct < 3) return undefined
  const ordered = isOrdered(moments) && distinct >= Math.min(10, about.rows / 3)
  return ordered || distinct >= 0.5 * about.rows || distinct > 50
    ? { reason: 'date', sure: ordered && distinct >= 0.2 * about.rows }
    : undefined
}

/** Days since 1900 with the time as their fraction, as spreadsheets store dates: 1968 to 2119. */
function spreadsheetDateIn(numbers: number[], { dated, rows, distinct }: About): Identifier | undefined {
  if (!dated || rows < leastRows || distinct < 0.5 * rows) return undefined
  if (!numbers.every(number => number >= 25_000 && number <= 80_000)) return undefined
  return { reason: 'date', sure: isOrdered(numbers) }
}

const uuid = /^\{?[\da-f]{8}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{12}\}?$/i
const hex = /^(?:0x)?[\da-f]{8,128}$/i
const token = /^[\w+/=-]{12,}$/
const code = /^(?=.*\d)(?=.*[a-z])[\w#-]+$/i
const files =
  /\.(?:txt|eml|msg|csv|tsv|jsonl?|xml|html?|md|pdf|docx?|xlsx?|log|jpe?g|png|gif|bmp|tiff?|webp|svg|wav|mp3|mp4|flac|ogg|dat|bin|npy|gz|zip|parquet|py|js|tex|rtf)$/i

function inTexts(texts: string[], about: About, labels: number): Identifier | undefined {
  const date = dateIn(texts, about)
  if (date) return date
  const share = (test: (text: string) => boolean) => texts.filter(test).length >= most * texts.length
  if ((about.rows < leastRows && !about.named) || about.distinct < 3) return undefined
  const counter = numbersOfTexts(texts)
  if (counter && (countsRows(counter) || numberBlocks(counter, about.named || about.parts))) {
    return { reason: 'counts', sure: true }
  }
  // Names of groups of rows, such as sessions, recorded one after the other.
  if (share(text => code.test(text)) && standInBlocks(texts) && areUnsorted(texts)) {
    return { reason: 'identifier', sure: about.named }
  }
  // Values that are few, each with many rows, have a meaning.
  if (about.distinct < 0.2 * about.rows && !(about.named && isNear(about)))
    return about.named ? codesIn(texts, about, labels, share) : undefined
  if (share(text => uuid.test(text.trim()))) return { reason: 'identifier', sure: true }
  const sameLength = share(text => text.length === texts[0].length)
  const mixed = texts.filter(text => /\d/.test(text) && /[a-z]/i.test(text)).length >= 0.5 * texts.length
  if (sameLength && mixed && share(text => hex.test(text))) return { reason: 'identifier', sure: true }
  if (sameLength && mixed && share(text => token.test(text)) && isNear(about) && !sameShape(texts)) {
    return { reason: 'identifier', sure: about.named }
  }
  return codesIn(texts, about, labels, share)
}

/** Texts without spaces that are equal but for their digits: `T-0017`, `img_12.png`, `00031`. */
function codesIn(
  texts: string[],
  about: About,
  labels: number,
  share: (test: (text: string) => boolean) => boolean
): Identifier | undefined {
  const isFile = share(text => files.test(text)) && isNear(about, 0.5)
  if (!share(text => /^\S{1,300}$/.test(text.trim()) && /\d/.test(text))) {
    const isPath = isFile && share(text => /[/\\]/.test(text))
    return isPath ? { reason: 'file-name', sure: false } : undefined
  }
  if (sameShape(texts)) {
    const numbers = texts.map(text => lastNumber(text))
    const isPlain = share(text => /^\d+$/.test(text)) || share(text => /^\D*\d+\D*$/.test(text))
    if (isPlain && isCounted(numbers, about, labels)) return { reason: 'counts', sure: true }
    const isQuantity = share(text => /^[-+(]?[\p{Sc}]?\d/u.test(text)) || /[\p{Sc}%]/u.test(texts[0])
    if ((!isQuantity || about.named) && isNear(about)) {
      return { reason: isFile ? 'file-name' : 'identifier', sure: about.named || isFile || !isQuantity }
    }
  }
  if (isFile) return { reason: 'file-name', sure: about.named || share(text => /[/\\]/.test(text)) }
  return about.named && isNear(about, 0.5) && share(text => /^[\w.:/#<>@+=$~-]+$/.test(text))
    ? { reason: 'identifier', sure: true }
    : undefined
}

function sameShape(texts: string[]): boolean {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const shape = shapeOf(text)
    counts.set(shape, (counts.get(shape) ?? 0) + 1)
  }
  return Math.max(...counts.values()) >= most * texts.length
}

function lastNumber(text: string): number {
  return Number(/(\d+)\D*$/.exec(text)?.[1] ?? Number.NaN)
}

/**
 * Whether values contain so much text or so many numbers that a program can do without a column that may only name
 * its row.
 */
export function isRich({ values }: Column): boolean {
  const present = values.filter((value): value is Json => value !== undefined)
  const distinct = new Set(present.map(value => JSON.stringify(value))).size
  const numbers = present.filter(value => typeof value === 'number').length
  return numbers > present.length / 2 ? distinct > 10 : distinct >= Math.max(3, 0.2 * present.length)
}
