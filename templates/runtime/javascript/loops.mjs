import { dedupe, reverse } from './edits.mjs'
import { capitalize, lower, sentence, upper } from './letters.mjs'
import { fromEnd, matches, slice } from './places.mjs'

// Matches of a token from the n-th on, each changed, with glue between.
export function each(text, token, n, change, glue) {
  return matches(text, token)
    .slice(n - 1)
    .map(found => changed(found, change))
    .join(glue)
}

export function changed(text, change) {
  // only with capitalize
  if (change === 'capitalize') return capitalize(text)
  // only with dedupe
  if (change === 'dedupe') return dedupe(text)
  // only with first
  if (change === 'first') return slice(text, 0, 1)
  // only with firstLower
  if (change === 'firstLower') return lower(slice(text, 0, 1))
  // only with firstUpper
  if (change === 'firstUpper') return upper(slice(text, 0, 1))
  // only with last
  if (change === 'last') return slice(text, fromEnd(text, 1), text.length)
  // only with lower
  if (change === 'lower') return lower(text)
  // only with reverse
  if (change === 'reverse') return reverse(text)
  // only with sentence
  if (change === 'sentence') return sentence(text)
  // only with upper
  if (change === 'upper') return upper(text)
  return text
}
