import { anyCase } from '../changed-terms.js'
import { call, text } from '../slices.js'
import type { Target } from '../target.js'
import { moments } from './moments.js'
import type { ReadValue } from './value.js'

/** Pieces of dates and of times as `momentText` writes them, and how much each costs. */
const datePieces: readonly (readonly [piece: string, cost: number])[] = [
  ...(['YYYY', 'MM', 'DD', 'MMM', 'MMMM', 'dddd', 'ddd'] as const).map(piece => [piece, 0.3] as const),
  ...(['M', 'D', 'YY', 'Do', 'GGGG', 'GG'] as const).map(piece => [piece, 0.4] as const),
  ...(['WW', 'Q', 'W', 'DDD'] as const).map(piece => [piece, 0.55] as const),
  ...(['F', 'N', 'E', 'dd', 'DDDD'] as const).map(piece => [piece, 0.7] as const)
]
const timePieces: readonly (readonly [piece: string, cost: number])[] = [
  ...(['HH', 'mm', 'ss', 'A', 'a'] as const).map(piece => [piece, 0.3] as const),
  ...(['H', 'h'] as const).map(piece => [piece, 0.4] as const),
  ['hh', 0.6],
  ...(['m', 's'] as const).map(piece => [piece, 1.5] as const)
]
/** A piece of digits alone explains less than a name or several pieces do. */
const loneDigits = 0.7
/** Hours of twelve without a half of the day are seldom meant. */
const noHalf = 0.9
const mostPieces = 7
const mostChains = 250
const longestBetween = 3

interface Chain {
  pattern: string
  used: string
  cost: number
  values: readonly string[]
}

/**
 * Gives a moment of every row as the outputs show it: each piece of it, and pieces one after the other. `among`: the
 * first letters of pieces, where only some make sense.
 */
export function momentTexts(value: ReadValue, target: Target, among = ''): void {
  for (const name of among === '' ? namesOf(value) : []) inOtherCase(name, value, target)
  const pieces = piecesOf(value, target).filter(({ used }) => among === '' || among.includes(used))
  const chains = pieces.map(({ pattern, cost, values }): Chain => {
    return { pattern, used: pattern[0], cost, values }
  })
  for (let at = 0; at < chains.length && at < mostChains; at++) {
    const chain = chains[at]
    target.give(
      call('momentText', value.code, text(chain.pattern)),
      value.cost + chain.cost + oddity(chain),
      chain.values
    )
    if (chain.used.length === mostPieces) continue
    for (const piece of pieces) {
      if (!mayFollow(chain.used, piece.used)) continue
      for (const between of betweenOf(chain, piece, target.outputs[0])) {
        const values = chain.values.map((text, row) => text + between + piece.values[row])
        if (/[ms]/.test(piece.used) && !/^[:.]?$|[A-Za-z]/.test(between)) continue
        if (!target.holds(values)) continue
        chains.push({
          pattern: chain.pattern + literal(between) + piece.pattern,
          used: chain.used + piece.used,
          cost: chain.cost + piece.cost + betweenCost(between),
          values
        })
      }
    }
  }
}

const namesOf = ({ kind }: ReadValue) => (kind === 'date' ? ['dddd', 'ddd', 'MMMM', 'MMM'] : [])

/** Gives names of days and months that outputs have in capitals or small letters. */
function inOtherCase(pattern: string, { code, cost, values }: ReadValue, target: Target): void {
  const names = values.map(each => moments.momentText(each, pattern))
  if (!target.holds(names))
    anyCase({ code: call('momentText', code, text(pattern)), cost: cost + 0.3, values: names }, target)
}

/** What is unusual of a whole pattern. */
function oddity({ used, pattern }: Chain): number {
  const isLone = used.length === 1 && !/^(?:A|a|[dM]{3,4}|Y{4}|G{4})$/.test(pattern)
  // Years of weeks go with weeks, and weeks with them.
  const isMixed = used.includes('G') !== used.includes('W') && /[GY]/.test(used)
  return (
    (isLone ? loneDigits : 0) + (used.includes('h') && !/a/i.test(used) ? noHalf : 0) + (isMixed ? 0.9 : 0)
  )
}

/** Whether a piece may stand behind others: each once, and times in their order. */
function mayFollow(used: string, piece: string): boolean {
  const last = used.at(-1)!
  if (used.includes(piece)) return false
  if (/[YG]/.test(piece) && /[YG]/.test(used)) return false
  switch (piece) {
    case 'H':
    case 'h':
      return !/[HhmsAa]/.test(used)
    case 'm':
      return last === 'H' || last === 'h'
    case 's':
      return last === 'm'
    case 'A':
    case 'a':
      return used.includes('h') && /[hms]/.test(last) && !/a/i.test(used)
    default:
      return true
  }
}

/** Pieces that every output contains. */
function piecesOf(value: ReadValue, target: Target): Chain[] {
  const hasTime = value.kind !== 'date' || value.values.some(each => Number(each) % 86_400 !== 0)
  const all = [...(value.kind === 'date' ? datePieces : []), ...(hasTime ? timePieces : [])]
  return all.flatMap(([pattern, cost]) => {
    const values = value.values.map(each => moments.momentText(each, pattern))
    return target.holds(values) && !values.includes('') ? [{ pattern, used: pattern[0], cost, values }] : []
  })
}

/** What stands between a chain and a piece after it in an output. */
function betweenOf(chain: Chain, piece: Chain, output: string): string[] {
  const found = new Set<string>()
  const [first, next] = [chain.values[0], piece.values[0]]
  for (let at = output.indexOf(first); at >= 0; at = output.indexOf(first, at + 1)) {
    const from = at + first.length
    for (let size = 0; size <= longestBetween; size++)
      if (output.startsWith(next, from + size)) found.add(output.slice(from, from + size))
  }
  return [...found].filter(between => !/[[\]0-9\p{Surrogate}]/u.test(between))
}

const literal = (between: string) => between.replace(/[A-Za-z]+/g, letters => `[${letters}]`)

function betweenCost(between: string): number {
  return 0.05 * between.length + (/[A-Za-z]/.test(between) ? 0.3 : 0)
}
