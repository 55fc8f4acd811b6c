import type { Column } from '../column.js'
import { namesOutput } from '../identifiers/names.js'
import type { OutputCopy } from './label-copies.js'

const leastRows = 20
const most = 0.95
/** Relative difference up to which a number is a rounded or noisy copy of another one. */
const close = 0.02
const mostBands = 20

/** Whether a column repeats the output of its row, a number: in other units, rounded, or written as an amount. */
export function numberCopyIn(
  column: Column,
  outputs: readonly number[],
  output: string
): OutputCopy | undefined {
  const named = namesOutput(column.name, output)
  if (named && isBand(column, outputs)) return { reason: 'copy', share: 1, sure: true }
  const pairs = pairsOf(column, outputs)
  if (pairs.length < leastRows || pairs.length < outputs.length / 2) return undefined
  if (new Set(pairs.map(([, output]) => output)).size < 5) return undefined
  const ratios = pairs.filter(([, output]) => output !== 0).map(([value, output]) => value / output)
  const middle = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)]
  const power = 10 ** Math.round(Math.log10(Math.abs(middle)))
  const share =
    pairs.filter(([value, output]) => isClose(value, output * middle, middle)).length / pairs.length
  if (share >= most && middle > 0 && (named || Math.abs(middle / power - 1) <= close)) {
    return { reason: 'copy', share, sure: true }
  }
  return named && Math.abs(correlation(pairs)) >= 0.98 ? { reason: 'copy', share: 1, sure: true } : undefined
}

/**
 * Whether values are ranges of the outputs, such as `cheap` and `dear`: nearly all outputs of one are above nearly
 * all outputs of the other.
 */
export function isBand({ values }: Column, outputs: readonly number[]): boolean {
  const rows = values.flatMap((value, row) => (value === undefined ? [] : [row]))
  if (rows.length < leastRows || rows.length < outputs.length / 2) return false
  const counts = new Map<string, number>()
  for (const row of rows) {
    const key = JSON.stringify(values[row])
    counts.set(key, (counts.get(key) ?? 0) + 1)
    if (counts.size > mostBands) return false
  }
  if (counts.size < 2 || Math.max(...counts.values()) > 0.9 * rows.length) return false
  const order = rows.sort((a, b) => outputs[a] - outputs[b])
  const changes = order.filter((row, at) => at > 0 && values[row] !== values[order[at - 1]]).length
  return changes <= counts.size - 1 + 0.02 * rows.length && changes <= rows.length / 5
}

/** Spearman's ρ between a column's numbers and the outputs; 0 where it is not defined. */
export function rankCorrelation(column: Column, outputs: readonly number[]): number {
  const pairs = pairsOf(column, outputs)
  if (pairs.length < leastRows || pairs.length < outputs.length / 2) return 0
  const values = ranks(pairs.map(([value]) => value))
  const outputRanks = ranks(pairs.map(([, output]) => output))
  return correlation(values.map((value, row) => [value, outputRanks[row]]))
}

function pairsOf(column: Column, outputs: readonly number[]): [number, number][] {
  const pairs: [number, number][] = []
  let present = 0
  column.values.forEach((value, row) => {
    if (value !== undefined) present++
    const number = typeof value === 'number' ? value : typeof value === 'string' ? amountIn(value) : undefined
    if (number !== undefined) pairs.push([number, outputs[row]])
  })
  return pairs.length >= most * present ? pairs : []
}

/** The number in `€ 1.234,50`, `$1,234.50`, `12 kg`; undefined for other texts. */
function amountIn(text: string): number | undefined {
  const parts = /^[^\d,.-]{0,6}(-?[\d,.' \u00a0\u202f]*\d)[^\d,.-]{0,6}$/.exec(text.trim())
  if (!parts) return undefined
  const plain = parts[1].replace(/[' \u00a0\u202f]/g, '')
  const decimal = /[.,](\d+)$/.exec(plain)
  const mark =
    decimal &&
    plain.split(plain[decimal.index]).length === 2 &&
    !(decimal[1].length === 3 && /[.,].*[.,]|^[^.]*,/.test(plain))
  const digits = mark
    ? `${plain.slice(0, decimal.index).replace(/[.,]/g, '')}.${decimal[1]}`
    : plain.replace(/[.,]/g, '')
  return digits === '' || Number.isNaN(Number(digits)) ? undefined : Number(digits)
}

function isClose(value: number, output: number, scale: number): boolean {
  // Half a unit of what is copied may be rounded away.
  return Math.abs(value - output) <= Math.max(close * Math.abs(output), 0.5 * Math.min(1, Math.abs(scale)))
}

function correlation(pairs: [number, number][]): number {
  const mean = (place: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[place], 0) / pairs.length
  const [a, b] = [mean(0), mean(1)]
  let [aa, bb, ab] = [0, 0, 0]
  for (const [x, y] of pairs) {
    aa += (x - a) ** 2
    bb += (y - b) ** 2
    ab += (x - a) * (y - b)
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0
}

/** The rank of each number; equal numbers have their mean rank. */
function ranks(numbers: number[]): number[] {
  const order = numbers.map((_, row) => row).sort((a, b) => numbers[a] - numbers[b])
  const places = new Array<number>(numbers.length)
  for (let start = 0; start < order.length; ) {
    let end = start
    while (end < order.length && numbers[order[end]] === numbers[order[start]]) end++
    for (let at = start; at < end; at++) places[order[at]] = (start + end - 1) / 2
    start = end
  }
  return places
}
