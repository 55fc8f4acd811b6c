/** `1,284 rows`, `1 row` */
export function rowCount(rows: number): string {
  return `${rows.toLocaleString('en-US')} row${rows === 1 ? '' : 's'}`
}

/** A fraction as `91.7 %`; `95 %` where the decimals say nothing. */
export function percent(fraction: number, digits = 1): string {
  return `${Number((100 * fraction).toFixed(digits))} %`
}

/** A fraction as `91.0 %`, with its decimal whatever it is. */
export function exactPercent(fraction: number): string {
  return `${(100 * fraction).toFixed(1)} %`
}

/** A difference of two fractions as `0.4 points`. */
export function points(difference: number): string {
  const text = (100 * Math.abs(difference)).toFixed(1)
  return `${text} point${text === '1.0' ? '' : 's'}`
}

/** A text, or its first characters and an ellipsis where it is longer. */
export function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`
}

/** `a, b, c and 4 more`: so many words at most are named. */
export function listed(words: readonly string[], most: number, joint = ', '): string {
  const shown = words.slice(0, most).join(joint)
  return words.length <= most ? shown : `${shown} and ${words.length - most} more`
}

/** `4th` */
export function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`
}

/** A positive number with two digits: 123 is about 120. */
export function roughly(n: number): number {
  return Number(n.toPrecision(2))
}

/** `p = 0.023`, `p < 0.0001` */
export function pValue(p: number): string {
  if (p < 0.0001) return 'p < 0.0001'
  return `p = ${p >= 0.1 ? p.toFixed(2) : p.toPrecision(2)}`
}

/** `, by its train-only twin v2-9ec412`: who answered rows for a version, or for each of two, where it was not itself. */
export function byTwins(own: string | undefined, other?: string): string {
  if (own !== undefined && other !== undefined) return `, by their train-only twins ${own} and ${other}`
  if (own !== undefined) return `, by its train-only twin ${own}`
  return other === undefined ? '' : `, by the other's train-only twin ${other}`
}
