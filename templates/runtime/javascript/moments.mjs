import { dayNumber, momentOf, monthName, weekdayName } from './dates.mjs'
import { combined, decimalOf } from './decimals.mjs'

// Seconds from 1970-01-01 to the date and time in a text, times alone being of that day; '' where no calendar has it.
export function momentAt(text, order) {
  const moment = momentOf(text, order)
  if (moment === undefined) return ''
  const [year, month, day, hour, minute, second] = moment
  const isDate = year >= 0 && month > 0 && day > 0
  if (!isDate && (hour < 0 || Math.max(year, month, day) >= 0)) return ''
  const days = isDate ? dayNumber(moment) - 719468 : 0
  if (isDate && calendarOf(days)[2] !== day) return ''
  return String(days * 86400 + Math.max(0, hour) * 3600 + Math.max(0, minute) * 60 + Math.max(0, second))
}

// Year, month and day that are so many days after 1970-01-01.
export function calendarOf(days) {
  const number = days + 719468
  const era = Math.floor(number / 146097)
  const ofEra = number - era * 146097
  const leaps = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36524) + Math.floor(ofEra / 146096)
  const years = Math.floor((ofEra - leaps) / 365)
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return [years + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - Math.floor((153 * shifted + 2) / 5) + 1]
}

// Days from 1970-01-01 to the first of a month, which may be counted on over years.
export function monthStart(year, month) {
  const over = Math.floor((month - 1) / 12)
  return dayNumber([year + over, month - 12 * over, 1]) - 719468
}

// Whole days from 1970-01-01 to a moment, and the seconds left; undefined outside of the years 1000 to 9999.
export function daysOf(value) {
  const found = decimalOf(value)
  if (found === undefined || found[1] > 0) return undefined
  const days = Math.floor(found[0] / 86400)
  return days < -354285 || days > 2932896 ? undefined : [days, found[0] - days * 86400]
}

// A moment as a pattern shows it: YYYY-MM-DD, D MMMM YY, dddd, h:mm A, GGGG-[W]WW of ISO weeks, DDD of the year, Do,
// Q quarter, F half, E day of the week, N: the how manieth of its weekday in the month. Letters in [ ] stand for
// themselves.
export function momentText(value, pattern) {
  const found = daysOf(value)
  if (found === undefined) return ''
  const [days, seconds] = found
  const [year, month, day] = calendarOf(days)
  const hour = Math.floor(seconds / 3600)
  const weekday = (days + 354287) % 7
  const thursday = days - weekday + 3
  const [weekYear] = calendarOf(thursday)
  const ofYear = days - monthStart(year, 1) + 1
  const isTeen = day > 10 && day < 14
  const counts = {
    Y: year,
    G: weekYear,
    Q: Math.floor((month + 2) / 3),
    F: month < 7 ? 1 : 2,
    M: month,
    D: day,
    E: weekday + 1,
    N: Math.floor((day + 6) / 7),
    W: Math.floor((thursday - monthStart(weekYear, 1)) / 7) + 1,
    H: hour,
    h: hour % 12 || 12,
    m: Math.floor(seconds / 60) % 60,
    s: seconds % 60
  }
  const tokens =
    /\[[^\]]*\]|Y{4}|Y{2}|G{4}|G{2}|M{1,4}|Do|D{1,4}|d{2,4}|W{1,2}|H{1,2}|h{1,2}|m{1,2}|s{1,2}|[QFENAa]/g
  return pattern.replace(tokens, token => {
    const size = token.length
    if (token[0] === '[') return token.slice(1, -1)
    if (token[0] === 'd') return weekdayName(days + 719468).slice(0, size < 4 ? size : 9)
    if (token[0] === 'M' && size > 2) return monthName(month).slice(0, size < 4 ? size : 9)
    if (token === 'A') return hour < 12 ? 'AM' : 'PM'
    if (token === 'a') return hour < 12 ? 'am' : 'pm'
    if (token === 'Do') return day + ((!isTeen && ['th', 'st', 'nd', 'rd'][day % 10]) || 'th')
    if (token[0] === 'D' && size > 2) return String(ofYear).padStart(size < 4 ? 1 : 3, '0')
    const text = String(counts[token[0]]).padStart(size, '0')
    return 'YG'.includes(token[0]) ? text.slice(-size) : text
  })
}

// The first day of the month, quarter, half or year of a moment, or of its week, named by the day that it starts on.
export function firstDay(value, unit) {
  const found = daysOf(value)
  if (found === undefined) return ''
  const [days] = found
  const [year, month] = calendarOf(days)
  const size = { month: 1, quarter: 3, half: 6, year: 12 }[unit]
  let first = days
  while (first > days - 6 && weekdayName(first + 719468) !== unit) first--
  return String(86400 * (size === undefined ? first : monthStart(year, month - ((month - 1) % size))))
}

// The last day of what firstDay gives the first of.
export function lastDay(value, unit) {
  const found = daysOf(firstDay(value, unit))
  if (found === undefined) return ''
  const [days] = found
  const [year, month] = calendarOf(days)
  const size = { month: 1, quarter: 3, half: 6, year: 12 }[unit]
  return String(86400 * (size === undefined ? days + 6 : monthStart(year, month + size) - 1))
}

// So many months later, on the last day of a month that is too short.
export function addMonths(value, count) {
  const found = daysOf(value)
  if (found === undefined) return ''
  const [year, month, day] = calendarOf(found[0])
  const first = monthStart(year, month + count)
  const last = monthStart(year, month + count + 1) - 1
  return String(86400 * Math.min(first + day - 1, last) + found[1])
}

// Whole months from one moment to another, below 0 if that is earlier.
export function monthsBetween(from, to) {
  const [a, b] = [daysOf(from), daysOf(to)]
  if (a === undefined || b === undefined) return ''
  const [first, last] = [calendarOf(a[0]), calendarOf(b[0])]
  const count = 12 * (last[0] - first[0]) + last[1] - first[1]
  const rest = (last[2] - first[2]) * 86400 + b[1] - a[1]
  if (count > 0 && rest < 0) return String(count - 1)
  return String(count < 0 && rest > 0 ? count + 1 : count)
}

// The seconds of a duration: 1h 30m, 2 days 3 hours, 90 min; or hours, minutes and seconds: 1:30, 26:15:09.
export function durationAt(text) {
  const clock = /([0-9]+):([0-9]{2})(?::([0-9]{2}))?/.exec(text)
  if (clock !== null) {
    const [hours, minutes, seconds = '0'] = clock.slice(1)
    const minute = combined(combined(hours, '*', '60'), '+', minutes)
    return combined(combined(minute, '*', '60'), '+', seconds)
  }
  const sizes = { w: '604800', d: '86400', h: '3600', m: '60', s: '1' }
  const units = /^(?:w(?:ks?|eeks?)?|d(?:ays?)?|h(?:rs?|ours?)?|m(?:ins?|inutes?)?|s(?:ecs?|econds?)?)$/
  let total = ''
  for (const [, count, unit] of text.matchAll(/([0-9]+(?:\.[0-9]+)?) ?([A-Za-z]+)/g)) {
    if (!units.test(unit)) continue
    const part = combined(count, '*', sizes[unit[0]])
    total = total === '' ? part : combined(total, '+', part)
  }
  return total
}
