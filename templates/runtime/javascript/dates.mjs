const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

// The weekday of a day, counted as dayNumber does.
export function weekdayName(number) {
  return weekdays[(number + 3) % 7]
}

// Days since 0000-03-01.
export function dayNumber([year, month, day]) {
  const y = month <= 2 ? year - 1 : year
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + ofYear
}

// biome-ignore format: programs are printed so
const months =
  'January February March April May June July August September October November December'.split(' ')

// The name of a month from 1 on.
export function monthName(month) {
  return months[month - 1]
}

// Year, month, day, hour, minute and second, -1 for what is not told; undefined for what no calendar holds.
// Numbers that neither their length nor a colon explains are day, month and year in the given order; behind a |
// stands that of dates with points. After a year, the month comes first.
export function momentOf(text, order) {
  let [year, month, day, hour, minute, second] = [-1, -1, -1, -1, -1, -1]
  let half = ''
  let isYearFirst = false
  const rest = []
  for (const [token] of text.matchAll(/[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|[0-9]+|[A-Za-z]+/g)) {
    const word = token.toLowerCase()
    if (token.includes(':')) {
      if (hour < 0) [hour, minute, second = -1] = token.split(':').map(Number)
    } else if (word === 'am' || word === 'pm') {
      half = word
      if (hour < 0 && rest.length > 0) hour = rest.pop()
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
    if (slot === 'm' && month < 0) month = rest.shift()
    else if (slot === 'd' && day < 0) day = rest.shift()
    else if (slot === 'y' && year < 0) year = rest.shift()
  }
  if (year >= 0 && year < 100) year += year < 70 ? 2000 : 1900
  if (half !== '' && hour > 12) return undefined
  if (half !== '' && hour >= 0) hour = (hour % 12) + (half === 'pm' ? 12 : 0)
  if (month === 0 || month > 12 || day === 0 || day > 31 || (year >= 0 && year < 1000)) return undefined
  if (hour > 23 || minute > 59 || second > 59) return undefined
  return [year, month, day, hour, minute, second]
}

// A moment so many minutes later.
export function later(moment, minutes) {
  const [year, month, day, hour, minute, second] = moment
  if (minutes === 0) return moment
  const clock = Math.max(0, hour) * 60 + Math.max(0, minute) + minutes
  const days = Math.floor(clock / 1440)
  const left = clock - days * 1440
  const time = [Math.floor(left / 60), left % 60, second]
  if (year < 0 || month < 0 || day < 0) return [year, month, day, ...time]
  const number = dayNumber(moment) + days
  const era = Math.floor(number / 146097)
  const ofEra = number - era * 146097
  const leaps = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36524) + Math.floor(ofEra / 146096)
  const years = Math.floor((ofEra - leaps) / 365)
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const newMonth = shifted < 10 ? shifted + 3 : shifted - 9
  const newDay = ofYear - Math.floor((153 * shifted + 2) / 5) + 1
  return [years + era * 400 + (newMonth <= 2 ? 1 : 0), newMonth, newDay, ...time]
}

// A piece (YYYY, MMM, dddd, HH) of the date and time in a text, so many minutes later, or ''.
export function datePiece(text, order, minutes, piece) {
  const read = momentOf(text, order)
  if (read === undefined) return ''
  const moment = later(read, minutes)
  const [year, month, day, hour, minute, second] = moment
  if (piece[0] === 'd') {
    if (year < 0 || month < 0 || day < 0) return ''
    const name = weekdayName(dayNumber(moment))
    return piece === 'ddd' ? name.slice(0, 3) : name
  }
  if (piece === 'MMM') return month < 0 ? '' : monthName(month).slice(0, 3)
  if (piece === 'MMMM') return month < 0 ? '' : monthName(month)
  if (piece === 'a') return hour < 0 ? '' : hour < 12 ? 'am' : 'pm'
  if (piece === 'A') return hour < 0 ? '' : hour < 12 ? 'AM' : 'PM'
  const twelve = hour < 0 ? -1 : hour % 12 || 12
  const value = { Y: year, M: month, D: day, H: hour, h: twelve, m: minute, s: second }[piece[0]]
  if (value < 0) return ''
  const padded = String(value).padStart(piece.length, '0')
  return piece === 'YY' ? padded.slice(2) : padded
}
