import type { Code } from '../print/code.js'
import { costs, placeCost, tokenCost } from './rank.js'
import { type Reading, spansOf, textBetween } from './reading.js'
import { type Term, Terms } from './terms.js'
import { boundaries, texts } from './texts.js'
import type { TokenSet } from './tokens.js'

export const call = (name: string, ...parts: Code[]): Code => ({ call: name, with: parts })
export const text = (value: string): Code => ({ text: value })
export const integer = (value: number): Code => ({ integer: value })

/** One text field of the input in every row. */
export interface TextColumn {
  code: Code
  readings: readonly Reading[]
  tokens: TokenSet
}

const mostNth = 6
/** Longer texts are cut only at boundaries with a token on one side. */
const longTexts = 400

/**
 * Positions where parts of a column may start or end; positions that are equal in every row are equivalent for
 * learning.
 */
export function placesOf({ code, readings, tokens }: TextColumn): Terms<number> {
  const places = new Terms<number>()
  const lengths = readings.map(({ codes }) => codes.length)
  const sameLength = readings.length > 1 && lengths.every(length => length === lengths[0])
  const most = Math.min(20, Math.max(...lengths))
  for (let k = 0; k <= most; k++) {
    const cost = k === 0 ? costs.edge : placeCost(k, sameLength)
    places.add(
      integer(k),
      cost,
      lengths.map(length => Math.min(k, length))
    )
    places.add(
      call('fromEnd', code, integer(k)),
      cost + (k > 0 ? costs.fromLast : 0),
      lengths.map(length => Math.max(0, length - k))
    )
  }
  const add = (left: string, right: string) => {
    const found = readings.map(reading => boundaries(reading.text, left, right))
    const least = Math.min(...found.map(list => list.length))
    const base =
      costs.boundary + tokenCost(left) + tokenCost(right) + (left !== '' && right !== '' ? costs.twoSided : 0)
    for (let n = 1; n <= Math.min(mostNth, least); n++) {
      const cost = base + costs.further * (n - 1)
      const boundary = (at: number) => call('boundary', code, text(left), text(right), integer(at))
      places.add(
        boundary(n),
        cost,
        found.map(list => list[n - 1])
      )
      places.add(
        boundary(-n),
        cost + costs.fromLast,
        found.map(list => list[list.length - n])
      )
    }
  }
  for (const token of [...tokens.common, ...tokens.literals]) {
    add(token, '')
    add('', token)
  }
  if (Math.max(...lengths) <= longTexts) {
    for (const left of tokens.common) for (const right of tokens.common) if (left !== right) add(left, right)
  }
  return places
}

/** Substrings that are short programs: whole fields, matches of tokens, parts between delimiters. */
export function plainParts({ code, readings, tokens }: TextColumn): Term[] {
  const terms = new Terms()
  terms.add(
    code,
    costs.field,
    readings.map(reading => reading.text)
  )
  for (const token of [...tokens.common, ...tokens.literals]) {
    const counts = readings.map(reading => spansOf(reading, token).length / 2)
    const least = Math.min(...counts)
    const nth = (name: 'match' | 'part', n: number, cost: number) =>
      terms.add(
        call(name, code, text(token), integer(n)),
        cost + tokenCost(token),
        readings.map(reading => texts[name](reading.text, token, n))
      )
    for (let n = 1; n <= Math.min(mostNth, least + 1); n++) {
      const further = costs.further * (n - 1)
      if (token.startsWith('<') && n <= least) {
        nth('match', n, costs.match + further)
        nth('match', -n, costs.match + further + costs.fromLast)
      }
      const odd = isRun(token) ? costs.oddPiece : 0
      nth('part', n, costs.piece + odd + further)
      nth('part', -n, costs.piece + odd + further + costs.fromLast)
    }
  }
  for (const token of tokens.partial) {
    for (const n of [1, -1]) {
      const cost = costs.piece + costs.missing + tokenCost(token)
      terms.add(
        call('part', code, text(token), integer(n)),
        cost,
        readings.map(reading => texts.part(reading.text, token, n))
      )
    }
  }
  return terms.best()
}

/** Runs of letters or digits rarely are delimiters. */
const isRun = (token: string) => token.startsWith('<') && token !== '<spaces>' && token !== '<punctuation>'

/** Whether the substring of the first row between two positions may be useful. */
export type IsUseful = (from: number, to: number) => boolean

/**
 * Useful substrings of the first row between two positions, or from a position to a token nearby: an intersection of
 * what each row allows (the version spaces of FlashFill), row by row.
 */
export function slicesOf(
  column: TextColumn,
  isUseful: IsUseful,
  give: (code: Code, cost: number, values: string[]) => void
): void {
  const { code, readings, tokens } = column
  const length = readings[0].codes.length
  const all = placesOf(column).best()
  const starts = new Map<number, Term<number>[]>()
  for (const place of all) {
    const list = starts.get(place.values[0])
    if (list) list.push(place)
    else starts.set(place.values[0], [place])
  }
  const slice = (from: Term<number>, to: Term<number>) => {
    if (from.values.some((start, row) => start > to.values[row])) return
    const values = readings.map((reading, row) => textBetween(reading, from.values[row], to.values[row]))
    give(call('slice', code, from.code, to.code), costs.slice + from.cost + to.cost, values)
  }
  const reach = [...tokens.common, ...tokens.literals, ...tokens.partial]
  for (const [from, list] of starts) {
    let last = from
    while (last < length && isUseful(from, last + 1)) last++
    if (last === from) continue
    for (let to = from + 1; to <= last; to++) {
      for (const right of starts.get(to) ?? []) for (const left of list) slice(left, right)
    }
    for (const left of list.slice(0, 40))
      for (const right of endsAfter(code, readings, reach, left, last)) slice(left, right)
  }
  for (const [to, list] of starts) {
    let first = to
    while (first > 0 && isUseful(first - 1, to)) first--
    if (first === to) continue
    for (const right of list.slice(0, 40))
      for (const left of startsBefore(code, readings, reach, right, first)) slice(left, right)
  }
}

/** Positions relative to the start of a part: the next matches of tokens, and a number of characters. */
function endsAfter(
  code: Code,
  readings: readonly Reading[],
  tokens: readonly string[],
  from: Term<number>,
  last: number
): Term<number>[] {
  const ends: Term<number>[] = []
  for (const token of tokens) {
    for (let n = 1; n <= 2; n++) {
      const values = readings.map((reading, row) => texts.until(reading.text, from.values[row], token, n))
      if (values[0] > last) break
      const missing = values.some((place, row) => place === readings[row].codes.length)
      const cost = costs.until + tokenCost(token) + costs.further * (n - 1) + (missing ? costs.missing : 0)
      ends.push({ code: call('until', code, from.code, text(token), integer(n)), cost, values })
    }
  }
  if (from.code !== undefined && from.cost > costs.edge) {
    for (let by = 1; by <= Math.min(8, last - from.values[0]); by++) {
      const values = readings.map((reading, row) => Math.min(reading.codes.length, from.values[row] + by))
      ends.push({ code: call('shift', from.code, integer(by)), cost: costs.shift + 0.2 * by, values })
    }
  }
  return ends
}

/** Positions relative to the end of a part. */
function startsBefore(
  code: Code,
  readings: readonly Reading[],
  tokens: readonly string[],
  to: Term<number>,
  first: number
): Term<number>[] {
  const starts: Term<number>[] = []
  for (const token of tokens) {
    for (let n = 1; n <= 2; n++) {
      const values = readings.map((reading, row) => texts.since(reading.text, to.values[row], token, n))
      if (values[0] < first) break
      const missing = values.some(place => place === 0)
      const cost = costs.until + tokenCost(token) + costs.further * (n - 1) + (missing ? costs.missing : 0)
      starts.push({ code: call('since', code, to.code, text(token), integer(n)), cost, values })
    }
  }
  for (let by = 1; by <= Math.min(8, to.values[0] - first); by++) {
    const values = readings.map((_, row) => Math.max(0, to.values[row] - by))
    if (to.cost > costs.edge)
      starts.push({ code: call('shift', to.code, integer(-by)), cost: costs.shift + 0.2 * by, values })
  }
  return starts
}
