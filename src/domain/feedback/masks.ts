/** What can be masked wherever it stands in a text, without the person saying how it looks. */
export const maskNames = ['email', 'phone', 'card', 'iban'] as const

export type MaskName = (typeof maskNames)[number]

interface Mask {
  /** Whether a text can hold one at all: told in a fraction of the time that the pattern takes. */
  mayBeIn: (text: string) => boolean
  /** What looks like one. Its time is linear in the text: repetitions are bounded, or can't be read in two ways. */
  pattern: RegExp
  /** Where in what looks like one there is one, from and to; default: all of it. */
  within?: (found: string) => [number, number] | undefined
}

const leastPhone = 7

const masks: Record<MaskName, Mask> = {
  email: {
    mayBeIn: text => text.includes('@'),
    pattern: /[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu
  },
  iban: {
    mayBeIn: text => /[A-Z]{2}\d{2}/.test(text),
    pattern: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,40}(?![\p{L}\p{N}])/gu,
    within: ibanIn
  },
  card: {
    mayBeIn: text => hasDigits(text, 13),
    pattern: /(?<![\p{L}\p{N}])\d(?:[ -]?\d){12,60}(?![\p{L}\p{N}])/gu,
    within: cardIn
  },
  phone: {
    mayBeIn: text => hasDigits(text, leastPhone),
    // With a country, in the groups of North America, or with the leading zero of most other countries.
    pattern:
      /(?<![\p{L}\p{N}+])(?:\+\d(?:[ ./()-]{0,2}\d){6,14}|(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}|\(?0\d{1,4}\)?(?:[ ./-]{1,2}\d{2,8}){1,4}|0\d{8,10})(?![\p{L}\p{N}])/gu,
    within: phoneIn
  }
}

/** IBANs before cards before phones: each consists of digits that the next would take for its own. */
const order: readonly MaskName[] = ['email', 'iban', 'card', 'phone']

/** Every mask finds one of these. */
const anySign = /[@\d]/

/** The text with what the named masks find written as `[email]`, `[phone]`, `[card]`, `[iban]`. */
export function maskText(text: string, names: readonly MaskName[]): string {
  if (!anySign.test(text)) return text
  let masked = text
  for (const name of order) {
    if (!names.includes(name)) continue
    const { mayBeIn, pattern, within } = masks[name]
    if (!mayBeIn(masked)) continue
    masked = masked.replace(pattern, found => {
      const [from, to] = within === undefined ? [0, found.length] : (within(found) ?? [0, 0])
      return to === 0 ? found : `${found.slice(0, from)}[${name}]${found.slice(to)}`
    })
  }
  return masked
}

/** Whether a text has so many digits. */
function hasDigits(text: string, count: number): boolean {
  let found = 0
  for (let at = 0; at < text.length && found < count; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x30 && code <= 0x39) found++
  }
  return found === count
}

/** Dates and times of digits alone are none. */
function phoneIn(found: string): [number, number] | undefined {
  const digits = found.replace(/\D/g, '').length
  const isPhone = digits >= leastPhone && digits <= 15 && !/^0?\d[./-]\d{1,2}[./-]\d/.test(found)
  return isPhone ? [0, found.length] : undefined
}

/** A payment card of 13 to 19 digits among groups of digits, such as behind an amount (ISO/IEC 7812-1). */
function cardIn(found: string): [number, number] | undefined {
  const groups = [...found.matchAll(/\d+/g)]
  for (const [first, { index }] of groups.entries()) {
    let digits = ''
    for (const group of groups.slice(first, first + 19)) {
      digits += group[0]
      if (digits.length > 19) break
      if (digits.length >= 13 && isLuhn(digits)) return [index, group.index + group[0].length]
    }
  }
  return undefined
}

/** The check digit of cards (Luhn 1960). One digit alone, repeated, is no card. */
function isLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits.at(-1 - at))
    sum += at % 2 === 0 || digit === 9 ? digit : (2 * digit) % 9
  }
  return sum % 10 === 0 && !/^(\d)\1*$/.test(digits)
}

/** The account at the start of capitals and digits, whatever follows: the longest that its check digits confirm. */
function ibanIn(found: string): [number, number] | undefined {
  const ends = [...found.matchAll(/ |$/g)].map(({ index }) => index)
  const end = ends.findLast(end => isIban(found.slice(0, end).replaceAll(' ', '')))
  return end === undefined ? undefined : [0, end]
}

/** ISO 13616: 15 to 34 signs; as a number, the first four moved to the end, 1 more than a multiple of 97. */
function isIban(account: string): boolean {
  if (account.length < 15 || account.length > 34) return false
  let rest = 0
  for (const sign of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
