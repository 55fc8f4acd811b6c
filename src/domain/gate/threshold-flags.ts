import { LoopaiError } from '../../errors.js'
import { closest } from '../text/closest.js'
import type { Threshold } from './thresholds.js'

const minExamples = ['--min accuracy=.95', '--min macro-f1=.9', '--min recall.<label>=.8', '--min r2=.9']
const maxExamples = ['--max p99=1ms', '--max p50=200us', '--max size=50kb', '--max mae=0.5']
/** `f1` and `macroF1` are older names of macro-f1. */
const minNames = new Map<string, Threshold['metric']>([
  ['accuracy', 'accuracy'],
  ['f1', 'macro-f1'],
  ['macrof1', 'macro-f1'],
  ['macro-f1', 'macro-f1'],
  ['r2', 'r2']
])
const maxNames = ['p50', 'p95', 'p99', 'size', 'mae'] as const
const timeUnits: Record<string, number> = { us: 1, µs: 1, μs: 1, ms: 1e3, s: 1e6 }
const sizeUnits: Record<string, number> = { b: 1, kb: 1e3, mb: 1e6 }
const numeral = /^(\d+(?:\.\d*)?|\.\d+)\s*([a-zµμ%]*)$/i

function bad(flag: string, why: string, suggestions: string[]): LoopaiError {
  return new LoopaiError('bad-threshold', `${flag}: ${why}`, { suggestions })
}

/** Splits `name=value` at the last `=`, since a label may contain one. */
function parts(flag: 'min' | 'max', text: string): { name: string; value: string } {
  const at = text.lastIndexOf('=')
  if (at > 0) return { name: text.slice(0, at).trim(), value: text.slice(at + 1).trim() }
  const examples = flag === 'min' ? minExamples : maxExamples
  throw bad(`--${flag} ${text}`, 'expected metric=value', examples)
}

function share(flag: string, name: string, value: string): number {
  const [, digits, unit] = numeral.exec(value) ?? []
  // Parsed as one number: 99.9 / 100 is a little more than 0.999.
  const bound = Number(unit === '%' ? `${digits}e-2` : digits)
  if ((unit === '' || unit === '%') && bound >= 0 && bound <= 1) return bound
  throw bad(flag, 'expected a share between 0 and 1, or a percentage', [
    `--min ${name}=${meantShare(bound, unit === '' ? digits : undefined)}`
  ])
}

/** What was probably meant: 1 where the value is a little above it, a percentage from 2 on; else an example. */
function meantShare(bound: number, digits: string | undefined): string {
  if (bound > 1 && bound < 2) return '1'
  return digits !== undefined && bound <= 100 ? `${digits}%` : '.95'
}

function atMostOne(flag: string, value: string): number {
  const bound = Number(value)
  if (value !== '' && bound <= 1) return bound
  throw bad(flag, 'expected a number of at most 1', ['--min r2=.9'])
}

function withUnit(flag: string, value: string, units: Record<string, number>, example: string): number {
  const [, digits, unit = ''] = numeral.exec(value) ?? []
  const factor = Object.hasOwn(units, unit.toLowerCase()) ? units[unit.toLowerCase()] : undefined
  if (digits !== undefined && factor !== undefined) return Number(digits) * factor
  throw bad(flag, `expected a number with a unit (${Object.keys(units).join(', ')})`, [example])
}

/**
 * Parses one `--min` value: `accuracy=.95`, `macro-f1=90%`, `recall.refunds=.8`, `r2=.9`. If `labels` are given, the
 * label must be one of them. Throws a LoopaiError for any other text.
 */
export function parseMin(text: string, labels?: readonly string[]): Threshold {
  const { name, value } = parts('min', text)
  const flag = `--min ${text}`
  const metric = minNames.get(name.toLowerCase())
  if (metric === 'r2') return { metric, kind: 'min', bound: atMostOne(flag, value) }
  if (metric) return { metric, kind: 'min', bound: share(flag, name, value) }
  if (name.startsWith('recall.') && name.length > 7) {
    const label = name.slice(7)
    if (labels && !labels.includes(label)) {
      const near = closest(label, [...labels])
      const suggestions = near ? [`--min recall.${near}=${value}`] : [`labels: ${labels.join(', ')}`]
      throw bad(flag, `there is no label "${label}"`, suggestions)
    }
    return { metric: `recall.${label}`, kind: 'min', bound: share(flag, name, value) }
  }
  if (maxNames.some(known => known === name)) {
    throw bad(flag, `${name} has an upper bound`, [`--max ${name}=${value}`])
  }
  throw bad(flag, `"${name}" is not a metric`, minExamples)
}

/**
 * Parses one `--max` value: `p99=1ms`, `p50=500us`, `size=50kb`, `mae=0.5`. Throws a LoopaiError for any other text.
 */
export function parseMax(text: string): Threshold {
  const { name, value } = parts('max', text)
  const flag = `--max ${text}`
  const metric = maxNames.find(known => known === name.toLowerCase())
  if (metric === 'size') {
    return { metric, kind: 'max', bound: withUnit(flag, value, sizeUnits, '--max size=50kb') }
  }
  if (metric === 'mae') {
    if (/^(\d+(?:\.\d*)?|\.\d+)$/.test(value)) return { metric, kind: 'max', bound: Number(value) }
    throw bad(flag, 'expected a number', ['--max mae=0.5'])
  }
  if (metric) return { metric, kind: 'max', bound: withUnit(flag, value, timeUnits, `--max ${metric}=1ms`) }
  if (minNames.get(name.toLowerCase()) || name.startsWith('recall.')) {
    throw bad(flag, `${name} has a lower bound`, [`--min ${name}=${value}`])
  }
  throw bad(flag, `"${name}" is not a metric`, maxExamples)
}
