/** `1,284` */
export function count(n: number): string {
  return Math.round(n).toLocaleString('en-US')
}

/** `1 row`, `12 rows` */
export function plural(n: number, noun: string): string {
  return `${count(n)} ${noun}${n === 1 ? '' : 's'}`
}

/** `1,284 rows`, `1 row` */
export function rowCount(rows: number): string {
  return plural(rows, 'row')
}

/** A fraction as `91.7 %`; `95 %` where the decimals say nothing. */
export function percent(fraction: number, digits = 1): string {
  return `${Number((100 * fraction).toFixed(digits))} %`
}

/** A fraction as `91.0`, in percent. */
export function inPercent(fraction: number): string {
  return (100 * fraction).toFixed(1)
}

/** A fraction as `91.0 %`, with its decimal whatever it is. */
export function exactPercent(fraction: number): string {
  return `${inPercent(fraction)} %`
}

/** An accuracy with its interval: `91.7 % (87.7–94.5)`; as many decimals as tell its ends apart. */
export function percentWith(fraction: number, interval?: readonly [number, number]): string {
  if (!interval) return exactPercent(fraction)
  const ends = (digits: number) => interval.map(end => (100 * end).toFixed(digits))
  let digits = 1
  while (digits < 7 && ends(digits)[0] === ends(digits)[1]) digits++
  const [low, high] = ends(digits)
  return `${exactPercent(fraction)} (${low}–${high})`
}

/** A difference of two fractions as `0.4 points`. */
export function points(difference: number): string {
  const text = inPercent(Math.abs(difference))
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

/** Line numbers for a message: `lines 18, 77, 301, …`. */
export function lineList(lines: (number | string)[], most = 5): string {
  const shown = lines.slice(0, most).join(', ')
  return `line${lines.length === 1 ? '' : 's'} ${shown}${lines.length > most ? ', …' : ''}`
}

/** With a capital and a full stop; what may be typed ends as it is. */
export function asSentence(text: string): string {
  const stop = /[?.]$|loopai /.test(text) ? '' : '.'
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${stop}`
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

/** A number with three digits: 45.612 is 45.6. */
export function threeDigits(n: number): number {
  return Number(n.toPrecision(3))
}

/** Microseconds as a person reads them: `31 µs`, `1.2 ms`, `2.0 s`. */
export function duration(micros: number): string {
  if (micros < 10) return `${micros.toFixed(1)} µs`
  if (micros < 1000) return `${Math.round(micros)} µs`
  if (micros < 1e6) return `${(micros / 1e3).toFixed(1)} ms`
  return `${(micros / 1e6).toFixed(1)} s`
}

/** Bytes as `41 KB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
}

/** `p = 0.023`, `p < 0.0001` */
export function pValue(p: number): string {
  if (p < 0.0001) return 'p < 0.0001'
  return `p = ${p >= 0.1 ? p.toFixed(2) : p.toPrecision(2)}`
}

/**
 * `, measured on its twin v2-9ec412, which learned without these rows`: who answered rows for a version, or for each of two,
 * where it was not itself.
 */
export function byTwins(own: string | undefined, other?: string): string {
  if (own !== undefined && other !== undefined)
    return `, measured on their twins ${own} and ${other}, which learned without these rows`
  if (own !== undefined) return `, measured on its twin ${own}, which learned without these rows`
  return other === undefined
    ? ''
    : `, the other measured on its twin ${other}, which learned without these rows`
}
