import type { Code } from '../print/code.js'
import { constantCost, costs, tokenCost } from './rank.js'
import { readingOf, spansOf, textBetween } from './reading.js'
import { call, integer, text } from './slices.js'
import type { Target } from './target.js'
import type { Term } from './terms.js'
import { changes, texts } from './texts.js'
import { classTokens } from './tokens.js'

/** Changes without parameters, with their costs. */
const caseChanges: readonly [name: keyof typeof texts, cost: number][] = [
  ['lower', 0.8],
  ['upper', 0.8],
  ['title', 0.9],
  ['sentence', 1],
  ['capitalize', 1],
  ['uncapitalize', 1.1],
  ['swapCase', 1.3]
]
const plainChanges: readonly [name: keyof typeof texts, cost: number][] = [
  ['trim', 0.9],
  ['squeeze', 1],
  ['fold', 1.2],
  ['dedupe', 1.5],
  ['distinct', 1.8],
  ['reverse', 1.6]
]

/** Gives the term, or the term in another letter case, if that is part of the outputs. */
export function anyCase({ code, cost, values }: Term, target: Target): void {
  if (target.holds(values)) {
    target.give(code, cost, values)
    return
  }
  if (!target.holdsFolded(values)) return
  for (const [name, more] of caseChanges) {
    const change = texts[name] as (text: string) => string
    const changed = target.rows(values, value => change(value), true)
    if (changed) target.give(call(name, code), cost + more, changed)
  }
}

/**
 * Makes a term from another one by a change of each value, if the outputs contain the results in any letter case.
 */
type Try = (name: string, more: number, change: (value: string) => string, ...parts: Code[]) => void

/** Gives the terms that can be made from a term by one change and a letter case. */
export function changedTerms({ code, cost, values }: Term, target: Target): void {
  const attempt: Try = (name, more, change, ...parts) => {
    const result = target.rows(values, change, false)
    if (result === undefined || result.every((value, row) => value === values[row])) return
    anyCase({ code: call(name, code, ...parts), cost: cost + more, values: result }, target)
  }
  for (const [name, more] of plainChanges) attempt(name, more, texts[name] as (text: string) => string)
  for (const token of classTokens.slice(0, 8)) {
    if (token === '<nonspace>') continue
    attempt('keep', costs.change + tokenCost(token), value => texts.keep(value, token), text(token))
    attempt('drop', costs.change + tokenCost(token), value => texts.drop(value, token), text(token))
  }
  replaced(values, target, attempt)
  repeated(values, target, attempt)
  padded(values, target, attempt)
}

/** Replaces characters by nothing or by characters that only the outputs have. */
function replaced(values: readonly string[], target: Target, attempt: Try): void {
  const olds = distinctCharacters(values).slice(0, 24)
  const known = new Set(olds)
  const news = target.characters.filter(char => !known.has(char) || char === ' ' || char === '-').slice(0, 6)
  for (const old of [...olds, '<spaces>', '<punctuation>']) {
    const some = values.filter(value => spansOf(readingOf(value), old).length > 0).length
    if (some === 0) continue
    for (const by of ['', ...news]) {
      if (old === by) continue
      const cost =
        1.1 + tokenCost(old) + (by === '' ? 0 : 0.5 * constantCost(by)) + (some < values.length ? 0.5 : 0)
      attempt('replace', cost, value => texts.replace(value, old, by), text(old), text(by))
      attempt('replaceFirst', cost + 0.6, value => texts.replaceFirst(value, old, by), text(old), text(by))
    }
  }
}

/** Loops over matches of a token. */
function repeated(values: readonly string[], target: Target, attempt: Try): void {
  for (const token of classTokens) {
    const counts = values.map(value => spansOf(readingOf(value), token).length / 2)
    if (Math.max(...counts) < 2) continue
    for (const glue of target.glues) {
      for (const change of Object.keys(changes)) {
        const cost = 1.3 + tokenCost(token) + (change === 'same' ? 0 : 0.4) + (glue === '' ? 0 : 0.4)
        for (const from of [1, 2]) {
          attempt(
            'each',
            cost + 0.5 * (from - 1),
            value => texts.each(value, token, from, change, glue),
            text(token),
            integer(from),
            text(change),
            text(glue)
          )
        }
      }
      attempt(
        'backwards',
        1.8 + tokenCost(token),
        value => texts.backwards(value, token, glue),
        text(token),
        text(glue)
      )
    }
  }
}

/** Fixed lengths, and groups of characters. */
function padded(values: readonly string[], target: Target, attempt: Try): void {
  const lengths = values.map(value => readingOf(value).codes.length)
  const longest = Math.max(...lengths)
  const sameLength = values.length > 1 && lengths.every(length => length === longest)
  for (const pad of ['0', ' ']) {
    if (!target.characters.includes(pad)) continue
    for (let length = longest; length <= Math.min(longest + 12, 24); length++) {
      attempt(
        'padStart',
        1.6 + 0.05 * length + (sameLength ? 2 : 0),
        value => texts.padStart(value, length, pad),
        integer(length),
        text(pad)
      )
    }
  }
  for (const glue of target.glues) {
    if (glue === '') continue
    for (const size of [2, 3, 4]) {
      for (const length of [size, -size]) {
        const cost = length === -3 && glue === ',' ? 1.5 : 1.9
        attempt('group', cost, value => texts.group(value, length, glue), integer(length), text(glue))
      }
    }
  }
}

function distinctCharacters(values: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) for (const char of new Set(value)) counts.set(char, (counts.get(char) ?? 0) + 1)
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1))
}

/** Possible separators between parts: nothing, and short punctuation of the outputs. */
export function gluesOf(outputs: readonly string[]): string[] {
  const shared = new Map<string, number>()
  for (const output of outputs) {
    const reading = readingOf(output)
    const found = new Set<string>(output.includes(', ') ? [', '] : [])
    for (const token of ['<spaces>', '<punctuation>']) {
      const spans = spansOf(reading, token)
      for (let i = 0; i < spans.length; i += 2)
        if (spans[i + 1] - spans[i] <= 2) found.add(textBetween(reading, spans[i], spans[i + 1]))
    }
    for (const glue of found) shared.set(glue, (shared.get(glue) ?? 0) + 1)
  }
  return [
    '',
    ...[...shared.keys()].sort((a, b) => shared.get(b)! - shared.get(a)! || (a < b ? -1 : 1)).slice(0, 4)
  ]
}
