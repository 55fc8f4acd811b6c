/**
 * The date or time that a text or number stands for, in ms since 1970, or undefined; good enough to compare, not
 * exact. `dayFirst`: days stand before months (`d/m/y`). Knows months in words of seven languages and Unix times of
 * 2001–2064.
 */
export function epochMsOf(value: string | number, dayFirst: boolean): number | undefined {
  if (typeof value === 'number') return unixTime(value) ?? compactDay(String(value))
  const text = value.trim()
  if (text.length < 6 || text.length > 40) return undefined
  const wrapped = /^\/Date\((\d+)\)\/$/.exec(text)
  if (wrapped) return unixTime(Number(wrapped[1]))
  if (/^\d+(\.\d+)?$/.test(text)) return unixTime(Number(text)) ?? compactDay(text)
  const [date, time] = splitTime(inUsualOrder(text))
  const day =
    isoDay(date) ?? numericDay(date, dayFirst) ?? namedDay(date) ?? partOfYear(date) ?? partialDay(date, time)
  return day === undefined ? undefined : day + time
}

/** Whether dates written in figures have the day first: some number is too large for a month. */
export function isDayFirst(texts: readonly string[]): boolean {
  for (const text of texts) {
    const [, first, second] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(text) ?? []
    if (Number(first) > 12) return true
    if (Number(second) > 12) return false
  }
  return true
}

/** Seconds, milliseconds, microseconds and nanoseconds of 2001 to 2064 do not overlap. */
function unixTime(number: number): number | undefined {
  for (const perMs of [1e-3, 1, 1e3, 1e6]) {
    const ms = number / perMs
    if (ms >= 1e12 && ms < 3e12) return ms
  }
  // Ticks of .NET: 100 ns since the year 1.
  const ticks = number / 1e4 - 62_135_596_800_000
  return ticks >= 0 && ticks < 3e12 ? ticks : undefined
}

/** `20240131`, `20240131235959` */
function compactDay(text: string): number | undefined {
  const parts = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$/.exec(text)
  if (!parts) return undefined
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = parts
  return dayOf(
    Number(year),
    Number(month),
    Number(day),
    (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  )
}

/** `11/2023`, `14.11.`, and `Nov 14` only with a time */
function partialDay(text: string, time: number): number | undefined {
  const ofYear = /^(\d{1,2})[/.-]((?:19|20)\d\d)$/.exec(text)
  if (ofYear) return dayOf(Number(ofYear[2]), Number(ofYear[1]), 1)
  const inYear = /^(\d{1,2})\.(\d{1,2})\.$/.exec(text)
  if (inYear) return dayOf(2000, Number(inYear[2]), Number(inYear[1]))
  return time > 0 && /^\p{L}{3,9}\.? +\d{1,2}$/u.test(text) ? namedDay(`${text} 2000`) : undefined
}

/**
 * Rewrites `Mon Jan  1 08:00:00 UTC 2024` of C and `date`, `01/Jan/2024:08:00:00` of web servers and others so that
 * the time goes last, in the ISO form; of a range only its start is kept.
 */
function inUsualOrder(text: string): string {
  return text
    .replace(/^(\D+\d{1,2})\s+(\d{2}:\d{2}:\d{2})(?:\s+[A-Z]{3,4})?\s+(\d{4})$/, '$1 $3 $2')
    .replace(/^(\d{4}-\d\d-\d\d\S*?)(?:\/| +(?:-|–|to) +)\d{4}-\d\d-\d\d\S*$/, '$1')
    .replace(
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?Z?$/,
      (_, y, m, d, h, min, s = '00') => `${y}-${m}-${d} ${h}:${min}:${s}`
    )
    .replace(/^(\d{4}[-_]\d\d[-_]\d\d)[-_](\d\d)[-_](\d\d)[-_](\d\d)$/, '$1 $2:$3:$4')
    .replace(/^(\d{4})[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일]/, '$1-$2-$3')
    .replace(/^(?:KW|CW) ?(?=\d{1,2}\/\d{4}$)/, 'W')
    .replace(/^(\d{4}-\d\d-\d\d) AM$/i, '$1 00:00')
    .replace(/^(\d{4}-\d\d-\d\d) PM$/i, '$1 12:00')
    .replace(/^\[?(\d{1,2}\/[A-Za-z]{3}\/\d{4}):(\d{2}:\d{2}:\d{2}.*?)\]?$/, '$1 $2')
}

/** `January 2024`, `Q1 2024`, `2024-Q1`, `2024-W03` */
function partOfYear(text: string): number | undefined {
  const parts =
    /^(?<word>\p{L}+|[QW]\d{1,2})\.?[\s/-]*(?<year>(?:19|20)\d\d)$/u.exec(text) ??
    /^(?<year>(?:19|20)\d\d)[\s/-]*(?<word>\p{L}+|[QW]\d{1,2})\.?$/u.exec(text)
  if (!parts?.groups) return undefined
  const { word, year } = parts.groups
  const number = Number(word.slice(1))
  if (/^Q[1-4]$/.test(word)) return dayOf(Number(year), 3 * number - 2, 1)
  if (/^W\d/.test(word) && number <= 53) return dayOf(Number(year), 1, 1, number * 7 * 86_400)
  const month = 1 + monthNames.findIndex(names => names.test(word.toLowerCase()))
  return month === 0 ? undefined : dayOf(Number(year), month, 1)
}

/** Longer texts are no dates. */
const longest = 100

/** The text before a time of day, and the time in ms. */
function splitTime(text: string): [string, number] {
  if (text.length > longest) return [text, 0]
  const found =
    /(?:[T,]\s*|\s+)(?:(?:at|um|à)\s+)?(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*(am|pm|uhr)?\s*(?:Z|UTC|GMT|CES?T|[ECMP][SD]T)?\s*(?:[+-]\d{2}:?\d{2})?(?:\s*\([A-Z]+\))?$/i.exec(
      text
    )
  if (!found) return [text, 0]
  const [all, hours, minutes, seconds = '0', fraction = '0', half = ''] = found
  const hour = (Number(hours) % (/^[ap]m$/i.test(half) ? 12 : 24)) + (/^pm$/i.test(half) ? 12 : 0)
  const ms = ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(`0.${fraction}`) * 1000
  return [text.slice(0, text.length - all.length), ms]
}

function isoDay(text: string): number | undefined {
  const ordinal = /^((?:19|20)\d\d)-(\d{3})$/.exec(text)
  if (ordinal && Number(ordinal[2]) >= 1 && Number(ordinal[2]) <= 366)
    return dayOf(Number(ordinal[1]), 1, 1, (Number(ordinal[2]) - 1) * 86_400)
  const ofWeek = /^((?:19|20)\d\d)-?W([0-5]\d)-?([1-7])$/.exec(text)
  if (ofWeek) return dayOf(Number(ofWeek[1]), 1, 1, (Number(ofWeek[2]) * 7 + Number(ofWeek[3])) * 86_400)
  const parts = /^(\d{4})[-/._](\d{1,2})(?:[-/._](\d{1,2}))?$/.exec(text)
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 1)) : undefined
}

function numericDay(text: string, dayFirst: boolean): number | undefined {
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text)
  if (!parts) return undefined
  const [, first, second, year] = parts
  const full = year.length === 2 ? (Number(year) < 70 ? 2000 : 1900) + Number(year) : Number(year)
  const [day, month] = dayFirst ? [first, second] : [second, first]
  return dayOf(full, Number(month), Number(day))
}

/** First letters of the months in English, German, French, Spanish, Italian, Portuguese and Dutch. */
const monthNames = [
  /^(jan|jän|ene|gen)/,
  /^(feb|fév|fev)/,
  /^(mar|mär|maa|mrt|mrz)/,
  /^(apr|avr|abr)/,
  /^(may|mai|mei|mag)/,
  /^(jun|juin|giu)/,
  /^(jul|juil|lug)/,
  /^(aug|aoû|aou|ago)/,
  /^(sep|set)/,
  /^(oct|okt|ott|out)/,
  /^nov/,
  /^(dec|dez|déc|dic)/
]

/** `5 Jan 2024`, `January 5, 2024`, `Fri, 05-Jan-24`, `5. März 2024`, `5 de mayo de 2024` */
function namedDay(text: string): number | undefined {
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? []
  const numbers = words.filter(word => /^\d/.test(word) && word.length <= 4)
  const letters = words.filter(
    word => !/^\d/.test(word) && !/^(de|of|den|der|the|st|nd|rd|th|d|del)$/.test(word)
  )
  if (numbers.length !== 2 || letters.length < 1 || letters.length > 2 || words.length > 7) return undefined
  // A weekday may stand before it; the month is the last word.
  const name = letters[letters.length - 1]
  const month = 1 + monthNames.findIndex(names => names.test(name))
  if (month === 0) return undefined
  const [day, year] = numbers[0].length === 4 ? [numbers[1], numbers[0]] : numbers
  return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, Number(day))
}

function dayOf(year: number, month: number, day: number, seconds = 0): number | undefined {
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return Date.UTC(year, month - 1, day) + seconds * 1000
}
