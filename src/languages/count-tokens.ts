const bytesPerToken = 8

/**
 * Counts the tokens of a source. The pattern matches comments without a group, literals as `literal`, and words,
 * numbers and other characters as `other`. A long literal counts as one token for each 8 bytes.
 */
export function countTokens(source: string, token: RegExp): number {
  let tokens = 0
  for (const { groups } of source.matchAll(token)) {
    if (groups?.literal) tokens += Math.max(1, Math.ceil(groups.literal.length / bytesPerToken))
    else if (groups?.other) tokens += 1
  }
  return tokens
}
