const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** Year, month, day, hour, minute and second; -1 for unknown parts. */
export type DateParts = readonly number[]

/** Parts of dates and times as texts, by their usual patterns. */
export const datePieces = [
  ...['YYYY', 'YY', 'M', 'MM', 'MMM', 'MMMM', 'D', 'DD', 'ddd', 'dddd'],
  ...['H', 'HH', 'h', 'hh', 'mm', 'ss', 'A', 'a']
] as const

/**
 * The first date and time in a text. Numbers that are identified neither by their length nor by a colon are day,
 * month and year in the given order; behind a | stands that of dates with points. After a year, the month comes
 * first. Undefined for dates that do not exist, and for years before 1000.
 */
export function momentOf(text: string, order: string): DateParts | undefined {
  let [year, month, day, hour, minute, second] = [-1, -1, -1, -1, -1, -1]
  let half = ''
  let isYearFirst = false
  const rest: number[] = []
  for (const [token] of text.matchAll(/[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|[0-9]+|[A-Za-z]+/g)) {
    const word = token.toLowerCase()
    if (token.includes(':')) {
      if (hour < 0) [hour, minute, second = -1] = token.split(':').map(Number)
    } else if (word === 'am' || word === 'pm') {
      half = word
      if (hour < 0 && rest.length > 0) hour = rest.pop()!
    } else if (word >= 'a') {
      const at = word.length < 3 ? -1 : months.findIndex(name => name.toLowerCase().startsWith(word))
      if (month < 0 && at >= 0) month = at + 1
      if (month < 0 && word === 'sept') month = 9
    } else if (token.length === 4 && year < 0) {
      year = Number(token)
      isYearFirst = month < 0 && rest.length === 0
    } else if (token.length === 8 && year < 0) {
      year = Number(token.slice(0, 4))
      month = Number(token.slice(4, 6))
      day = Number(token.slice(6))
    } else if (token.length <= 2) rest.push(Number(token))
  }
  const [usual, pointed = usual] = order.split('|')
  const isPointed = /[0-9]\.[0-9]{1,2}\.[0-9]/.test(text)
  for (const slot of isYearFirst ? 'md' : isPointed ? pointed : usual) {
    if (rest.length === 0) break
    if (slot === 'm' && month < 0) month = rest.shift()!
    else if (slot === 'd' && day < 0) day = rest.shift()!
    else if (slot === 'y' && year < 0) year = rest.shift()!
  }
  if (year >= 0 && year < 100) year += year < 70 ? 2000 : 1900
  if (half !== '' && hour > 12) return undefined
  if (half !== '' && hour >= 0) hour = (hour % 12) + (half === 'pm' ? 12 : 0)
  if (month === 0 || month > 12 || day === 0 || day > 31 || hour > 23 || minute > 59 || second > 59)
    return undefined
  if (year >= 0 && year < 1000) return undefined
  return [year, month, day, hour, minute, second]
}

const hasDate = ([year, month, day]: DateParts) => year >= 0 && month > 0 && day > 0

/** The weekday of a day, counted as `dayNumber` does. */
export const weekdayName = (number: number): string => weekdays[(number + 3) % 7]

/** The name of a month from 1 on. */
export const monthName = (month: number): string => months[month - 1]

/** Days since 0000-03-01 (Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumber([year, month, day]: DateParts): number {
  const y = month <= 2 ? year - 1 : year
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + ofYear
}

/** Minutes between two moments; undefined where one has no full date. */
export function minutesBetween(from: DateParts, to: DateParts): number | undefined {
  if (!hasDate(from) || !hasDate(to)) return undefined
  const minutes = (moment: DateParts) =>
    dayNumber(moment) * 1440 + Math.max(0, moment[3]) * 60 + Math.max(0, moment[4])
  return minutes(to) - minutes(from)
}

function later(moment: DateParts, minutes: number): DateParts {
  const [year, month, day, , , second] = moment
  if (minutes === 0) return moment
  const clock = Math.max(0, moment[3]) * 60 + Math.max(0, moment[4]) + minutes
  const days = Math.floor(clock / 1440)
  const left = clock - days * 1440
  const time = [Math.floor(left / 60), left % 60, second]
  if (!hasDate(moment)) return [year, month, day, ...time]
  const z = dayNumber(moment) + days
  const era = Math.floor(z / 146097)
  const ofEra = z - era * 146097
  const ofYears = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365
  )
  const ofYear = ofEra - (365 * ofYears + Math.floor(ofYears / 4) - Math.floor(ofYears / 100))
  const mp = Math.floor((5 * ofYear + 2) / 153)
  const newMonth = mp < 10 ? mp + 3 : mp - 9
  return [
    ofYears + era * 400 + (newMonth <= 2 ? 1 : 0),
    newMonth,
    ofYear - Math.floor((153 * mp + 2) / 5) + 1,
    ...time
  ]
}

export const dates = {
  /**
   * A part (`YYYY`, `MMM`, `dddd`, `HH`) of the date and time in a text, `minutes` later; '' where it is unknown.
   */
  datePiece(text: string, order: string, minutes: number, piece: string): string {
    const read = momentOf(text, order)
    if (read === undefined) return ''
    const moment = later(read, minutes)
    const [year, month, day, hour, minute, second] = moment
    if (piece.startsWith('d')) {
      if (!hasDate(moment)) return ''
      const name = weekdayName(dayNumber(moment))
      return piece === 'ddd' ? name.slice(0, 3) : name
    }
    if (piece === 'MMM' || piece === 'MMMM') {
      if (month < 0) return ''
      return piece === 'MMM' ? months[month - 1].slice(0, 3) : months[month - 1]
    }
    if (piece === 'A' || piece === 'a') {
      if (hour < 0) return ''
      const name = hour < 12 ? 'am' : 'pm'
      return piece === 'A' ? name.toUpperCase() : name
    }
    const twelve = hour < 0 ? -1 : hour % 12 === 0 ? 12 : hour % 12
    const values: Readonly<Record<string, number>> = {
      Y: year,
      M: month,
      D: day,
      H: hour,
      h: twelve,
      m: minute,
      s: second
    }
    const value = values[piece[0]]
    if (value < 0) return ''
    const text_ = String(value).padStart(piece.length, '0')
    return piece === 'YY' ? text_.slice(2) : text_
  }
}
