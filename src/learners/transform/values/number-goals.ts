import { decimals, decimalText, decimalUnits } from './decimals.js'

/** Numbers that stand at one place of all outputs: how they are shown, what they are, and by which pattern. */
export interface NumberGoal {
  shown: readonly string[]
  values: readonly string[]
  pattern: string
}

/** Numbers of an output that are explained, from its start and from its end. */
const mostNumbers = 3
/** What stands between groups of digits and before decimals. */
const marks: readonly (readonly [glue: string, point: string])[] = [
  [',', '.'],
  ['.', ','],
  [' ', ','],
  [' ', '.'],
  ["'", '.'],
  ['\u2019', '.'],
  ['\u00a0', ','],
  ['\u202f', ',']
]
const grouped = /[0-9]+(?:[.,'\u2019 \u00a0\u202f][0-9]+)*(?:[eE][+-]?[0-9]+)?/g
const plain = /[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/g
const digits = /[0-9]+/g

/** The numbers at each place of the outputs, in every way to understand how they are written. */
export function numberGoals(outputs: readonly string[]): NumberGoal[] {
  const goals = new Map<string, NumberGoal>()
  for (const token of [plain, grouped, digits]) {
    const found = outputs.map(output => [...output.matchAll(token)].map(match => signed(output, match)))
    const least = Math.min(mostNumbers, ...found.map(list => list.length))
    for (let n = 1; n <= least; n++) {
      for (const at of [n - 1, -n]) {
        const shown = found.map(list => list.at(at)!)
        const key = shown.join('\n')
        if (goals.has(key)) continue
        for (const [glue, point] of marks) {
          const goal = goalOf(shown, glue, point)
          if (goal === undefined) continue
          goals.set(key, goal)
          break
        }
      }
    }
  }
  return [...goals.values()]
}

/** A number with the sign before it, which is none behind letters and digits. */
function signed(output: string, match: RegExpMatchArray): string {
  const before = output.slice(0, match.index)
  if (/\($/.test(before) && output[match.index! + match[0].length] === ')') return `(${match[0]})`
  return (/(?:^|[^0-9A-Za-z])([-+])$/.exec(before)?.[1] ?? '') + match[0]
}

function goalOf(shown: readonly string[], glue: string, point: string): NumberGoal | undefined {
  const read = shown.map(text => partsOf(text, glue, point))
  if (!read.every(part => part !== undefined)) return undefined
  const values = read.map(({ value }) => value)
  const lead = read.some(({ sign }) => sign === '(') ? '(' : read.some(({ sign }) => sign === '+') ? '+' : ''
  const groups = read.some(({ group }) => group === 2) ? `#${glue}##${glue}##` : `#${glue}##`
  const counts = read.map(({ part }) => part.length)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  const isPadded = read.some(({ whole }) => whole.length > 1 && whole.startsWith('0'))
  const zeros = isPadded ? Math.min(...read.map(({ whole }) => whole.length)) : 1
  const fraction = least === most ? '0'.repeat(most) : `${'0'.repeat(least)}${'#'.repeat(most - least)}`
  const power = read.find(({ power }) => power !== '')?.power ?? ''
  const pattern = [
    lead,
    read.some(({ group }) => group > 0) ? groups : '',
    '0'.repeat(zeros),
    fraction === '' ? '' : point + fraction,
    power === ''
      ? ''
      : power.replace(/-/, '').replace(/[0-9]+$/, text => '0'.repeat(text.length === 1 ? 1 : 2))
  ].join('')
  return values.every((value, row) => decimals.numberText(value, pattern) === shown[row])
    ? { shown, values, pattern }
    : undefined
}

/** The sign, digits, decimals and power of a written number, and its value; `group`: how long its groups are. */
function partsOf(text: string, glue: string, point: string) {
  const found = /^([-+(]?)([0-9.,'\u2019 \u00a0\u202f]+)([eE][+-]?[0-9]+)?\)?$/.exec(text)
  if (found === null) return undefined
  const [, sign, body, power = ''] = found
  const [whole, part = '', ...more] = body.split(point)
  if (more.length > 0 || (part !== '' && !/^[0-9]{1,12}$/.test(part)) || whole.length > 18) return undefined
  const groups = whole.split(glue)
  const isGrouped = groups.length > 1
  const inner = groups.slice(1, -1)
  if (!groups.every(group => /^[0-9]+$/.test(group)) || (isGrouped && groups.at(-1)!.length !== 3))
    return undefined
  if (isGrouped && groups[0].length > 3) return undefined
  if (!inner.every(group => group.length === inner[0].length && (group.length === 2 || group.length === 3)))
    return undefined
  const digits = groups.join('')
  const units = Number(digits + part)
  const shift = power === '' ? 0 : Number(power.slice(1))
  const places = part.length - shift
  const value = places >= 0 ? decimalText(units, places) : decimalText(units * 10 ** -places, 0)
  if (value === '' || decimalUnits(value) === undefined) return undefined
  const group = isGrouped ? (inner[0]?.length ?? 3) : 0
  const isNegative = (sign === '-' || sign === '(') && units > 0
  return { sign, whole: digits, part, power, group, value: isNegative ? `-${value}` : value }
}
