// Patterns vote: each of those between bars that the text has gives the label points; most points win. Spaces
// in patterns are edges of words, ^ and $ those of the text.
// Learned from 233 rows ("technical" 62, "billing" 60, "shipping" 51, "account" 36, "refunds" 24); settings:
// at most 32 patterns that vote, parts of words too.
// Accuracy by cross-validation 0.575, on 233 rows held out in 5 folds.

export function run(input) {
  const text1 = '^' + tokens(at(input, 'body')) + '$'
  const text2 = '^' + tokens(at(input, 'subject')) + '$'
  const sums = new Map([['technical', 0]])
  for (const [points, label, text, patterns] of [
    [3, 'technical', text1, 'are |mes|ows'], // 33 of 53 training rows
    [2, 'technical', text1, 'le | sam|ks |den'], // 39 of 85
    [3, 'billing', text1, 'ice| pay| bil'], // 47 of 64
    [2, 'billing', text1, ' invo| card| plan|pri'], // 46 of 60
    [3, 'shipping', text1, ' parc|iver|rier'], // 27 of 33
    [3, 'shipping', text2, ' deli'], // 9 of 11
    [2, 'shipping', text1, ' la|send | box'], // 24 of 52
    [3, 'account', text1, ' profile | login| ac'], // 21 of 28
    [3, 'account', text2, ' pass'], // 3 of 3
    [2, 'account', text1, 'sig|othe| reset '], // 15 of 29
    [3, 'refunds', text1, ' return '], // 10 of 11
    [2, 'refunds', text1, ' back | refund | retu'] // 21 of 34
  ]) {
    const found = patterns.split('|').filter(pattern => text.includes(pattern))
    sums.set(label, (sums.get(label) ?? 0) + points * found.length)
  }
  return [...sums].reduce((best, other) => (other[1] > best[1] ? other : best))[0]
}

// The value at a path of keys, or undefined.
function at(value, ...keys) {
  for (const key of keys) {
    const isOpen = typeof value === 'object' && value !== null && !Array.isArray(value)
    value = isOpen && Object.hasOwn(value, key) ? value[key] : undefined
  }
  return value
}

// A text as lower-case words and single other characters, with one space around each.
const space = '\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff'
const token = new RegExp(`[^\u0000-/:-@[-^\`{-\u00a9${space}\u{1f000}-\u{1fbff}]+|[^${space}]`, 'gu')

function tokens(value) {
  const text = typeof value === 'string' ? value : ''
  const plain = /^[^]{0,500000}/u.exec(text)[0].replace(/[A-Z]/g, letter => letter.toLowerCase())
  return ` ${(plain.match(token) ?? []).join(' ')} `
}
