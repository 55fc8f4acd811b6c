import { type Anchors, type End, endOf, nonSpaceClass, type Start, spanOf, startIndex } from './anchors.js'

/** Classes of characters whose runs may be spans. */
const sets: readonly { set: string; price: number }[] = [
  { set: '0-9', price: 1 },
  { set: 'A-Za-z', price: 1.4 },
  { set: '0-9A-Za-z', price: 1.4 },
  { set: '0-9A-Z_a-z', price: 1.6 },
  { set: 'A-Z', price: 2 },
  { set: 'a-z', price: 2 },
  { set: '0-9.', price: 2 },
  { set: '0-9.,', price: 2.4 },
  { set: '0-9A-Fa-f', price: 2.4 }
]

/** The number of rows whose spans suggest anchors. */
const suggesting = 12
/** The most occurrences of an output in its text that are considered. */
const places = 4
/** The cost of a row that anchors get wrong. */
const errorPrice = 12

/** A row: a well-formed text, and its span; undefined where it has none. */
export interface Marked {
  text: string
  span: string | undefined
}

export interface ChosenAnchors {
  anchors: Anchors
  right: number
  price: number
}

/**
 * The simplest anchors that find the spans of most rows, by the costs below: programs by example from
 * positions and tokens (Gulwani 2011), with a fixed order of generality in place of a version space.
 */
export function learnAnchors(rows: readonly Marked[], minSupport: number): ChosenAnchors | undefined {
  const starts = new Map<string, { start: Start; price: number }>()
  const shown = rows.filter(({ span }) => span !== undefined)
  const suggest = spreadOf(shown, suggesting)
  for (const row of suggest) {
    for (const at of placesOf(row)) {
      for (const one of startsAt(row.text, at)) {
        const key = JSON.stringify(one.start)
        if (!starts.has(key)) starts.set(key, one)
      }
    }
  }
  const common = (part: string) =>
    minSupport <= 1 || rows.filter(({ text }) => text.includes(part)).length >= minSupport
  let best: ChosenAnchors | undefined
  const promising = [...starts.values()]
    .map(one => ({ ...one, fits: shown.filter(row => fitsStart(one.start, row)).length }))
    .filter(({ fits, start }) => fits > 0 && textsOf(start).every(common))
  const most = Math.max(0, ...promising.map(({ fits }) => fits))
  for (const { start, price, fits } of promising) {
    if (fits < 0.7 * most) continue
    for (const { end, price: endPrice } of endsFor(start, suggest)) {
      const total = price + endPrice
      if (best !== undefined && total >= best.price) continue
      if (!textsOf(end).every(common)) continue
      let errors = 0
      const allowed = best === undefined ? rows.length : (best.price - total) / errorPrice
      for (const row of rows) {
        if (spanOf({ start, end }, row.text) !== row.span && ++errors > allowed) break
      }
      const full = total + errorPrice * errors
      if (best === undefined || full < best.price) {
        best = { anchors: { start, end }, right: rows.length - errors, price: full }
      }
    }
  }
  return best
}

/** The literal texts in an anchor. */
function textsOf(anchor: Start | End): string[] {
  if (anchor.kind === 'after') return [anchor.text, anchor.next ?? '']
  if (anchor.kind === 'before') return [anchor.text]
  return anchor.kind === 'stop' ? [...anchor.set.replaceAll('\\', '')] : []
}

function spreadOf<T>(items: readonly T[], most: number): T[] {
  const count = Math.min(items.length, most)
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)])
}

function placesOf({ text, span }: Marked): number[] {
  const found: number[] = []
  if (span === undefined || span === '') return found
  for (let at = text.indexOf(span); at !== -1 && found.length < places; at = text.indexOf(span, at + 1))
    found.push(at)
  return found
}

function fitsStart(start: Start, row: Marked): boolean {
  const from = startIndex(start, row.text)
  return from !== undefined && row.text.startsWith(row.span!, from)
}

/** Anchors that give an index as their start, with their costs. */
function startsAt(text: string, at: number): { start: Start; price: number }[] {
  const found: { start: Start; price: number }[] = []
  if (at === 0) found.push({ start: { kind: 'text' }, price: 0.2 })
  const add = (start: Start, price: number) => {
    if (startIndex(start, text) === at) found.push({ start, price })
  }
  const runs = [...text.matchAll(/[^\s]+/gu)]
  const word = runs.findIndex(({ index }) => index === at)
  if (word !== -1) {
    add({ kind: 'word', nth: word + 1 }, 1 + 0.2 * word)
    add({ kind: 'word', nth: word - runs.length }, 1.6 + 0.3 * (runs.length - word))
  }
  for (const { set, price } of sets) {
    const of = [...text.matchAll(new RegExp(`[${set}]+`, 'gu'))]
    const run = of.findIndex(({ index }) => index === at)
    if (run === -1) continue
    add({ kind: 'run', set, nth: run + 1 }, 0.6 + price + 0.5 * run)
    add({ kind: 'run', set, nth: run - of.length }, 1.2 + price + 0.5 * (of.length - run))
  }
  for (let length = 1; length <= 24 && length <= at; length++) {
    const before = text.slice(at - length, at)
    if (/^[\udc00-\udfff]/.test(before)) continue
    // A whole word or punctuation, not the second half of a word.
    if (/^[\p{L}\p{N}]/u.test(before) && at > length && /[\p{L}\p{N}]$/u.test(text.slice(0, at - length)))
      continue
    const price = delimiterPrice(before)
    const nth = occurrences(text.slice(0, at), before)
    const all = occurrences(text, before)
    if (nth <= 6) add({ kind: 'after', text: before, nth }, price + 0.4 * (nth - 1))
    if (all - nth < 4)
      add({ kind: 'after', text: before, nth: nth - all - 1 }, price + 0.6 + 0.4 * (all - nth))
    if (length > 2) continue
    for (const outer of outerAnchors(text, at - length)) {
      add({ kind: 'after', ...outer, next: before }, price + 1.8 + 0.4 * (outer.nth - 1))
    }
  }
  return found
}

/** Delimiters before an index, after which another one is looked for. */
function outerAnchors(text: string, at: number): { text: string; nth: number }[] {
  const found: { text: string; nth: number }[] = []
  const seen = new Set<string>()
  for (let place = at - 1; place >= 0 && place > at - 60; place--) {
    const char = text[place]
    if (/[\p{L}\p{N}\s\ud800-\udfff]/u.test(char) || seen.has(char)) continue
    seen.add(char)
    const nth = occurrences(text.slice(0, place + 1), char)
    if (nth <= 3) found.push({ text: char, nth })
  }
  return found
}

/** Short punctuation is the most likely delimiter, so words cost more. */
function delimiterPrice(text: string): number {
  const letters = (text.match(/[\p{L}\p{N}]/gu) ?? []).length
  return (
    1.1 +
    0.25 * (text.length - 1 - letters) +
    (letters > 0 ? 1.5 + 0.05 * letters : 0) +
    (/[0-9]/.test(text) ? 2 : 0) +
    (/^ +$/.test(text) ? 0.4 : 0)
  )
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1
}

/** Anchors that give the ends of the spans with a given start, from a few rows. */
function endsFor(start: Start, rows: readonly Marked[]): { end: End; price: number }[] {
  const found = new Map<string, { end: End; price: number }>()
  const add = (end: End, price: number) => {
    const key = JSON.stringify(end)
    if (!found.has(key)) found.set(key, { end, price })
  }
  const followers = new Set<string>()
  const inside = new Set<string>()
  for (const row of rows) {
    const from = startIndex(start, row.text)
    if (from === undefined || !row.text.startsWith(row.span!, from)) continue
    const to = from + row.span!.length
    for (const char of row.span!) inside.add(char)
    for (const char of row.text.slice(to, to + 2).match(/^./u) ?? []) followers.add(char)
    if (to === row.text.length) add({ kind: 'text' }, 0.6)
    add({ kind: 'length', length: Array.from(row.span!).length }, 3.2)
    for (let length = 1; length <= 12 && to + length <= row.text.length; length++) {
      const after = row.text.slice(to, to + length)
      if (/[\ud800-\udbff]$/.test(after)) continue
      const nth = occurrences(row.text.slice(from, to), after) + 1
      if (nth <= 4) add({ kind: 'before', text: after, nth }, delimiterPrice(after) + 0.5 * (nth - 1) - 0.2)
    }
  }
  add({ kind: 'run', set: nonSpaceClass }, 0.7)
  for (const { set, price } of sets) add({ kind: 'run', set }, price)
  const stops = [...followers].filter(char => !inside.has(char) && !/[\p{L}\p{N}]/u.test(char)).sort()
  if (stops.length > 0 && stops.length <= 5) {
    const set = stops.map(char => char.replace(/[\\\]^[-]/g, '\\$&')).join('')
    add({ kind: 'stop', set }, 1.2 + 0.3 * stops.length)
  }
  return [...found.values()].filter(({ end }) => rows.some(row => fitsEnd(start, end, row)))
}

function fitsEnd(start: Start, end: End, { text, span }: Marked): boolean {
  const from = startIndex(start, text)
  return from !== undefined && endOf(end, text, from) === from + span!.length && text.startsWith(span!, from)
}
