import type { Json, JsonObject } from '../../../../src/domain/json.js'
import { settleInputs } from '../../../../src/domain/rows/columns/settle-inputs.js'
import { seededRandom as randomOf } from '../../../../src/domain/statistics/random.js'
import type { Kind } from '../../../../src/domain/task/task-schema.js'

export const seededRandom = (seed: number) => {
  const { unit } = randomOf(seed)
  return () => unit()
}

export const words =
  'the a my our this that phone box lamp is on at in of for with near under blue old'.split(' ')

export interface Row {
  /** Place in the file. */
  i: number
  /** Place before rows were sorted. */
  was: number
  label: string
  random: () => number
}

export const whole = (random: () => number, most: number) => Math.floor(random() * most)

/** The number of the block of neighbouring rows, of two to nine rows each, that a row is in. */
export const blockOf = (() => {
  const random = seededRandom(11)
  const blocks: number[] = []
  for (let block = 1; blocks.length < 400; block++) {
    const size = 2 + whole(random, 8)
    for (let row = 0; row < size; row++) blocks.push(block)
  }
  return (i: number) => blocks[i]
})()
/** The row's place in an irregular climb: most steps are small, a few are long. */
export const climb = (() => {
  const random = seededRandom(12)
  let at = 1000
  const climbed = Array.from({ length: 400 }, () => {
    at += 1 + whole(random, 4) ** 4
    return at
  })
  return (i: number) => climbed[i]
})()
/** `AAA`, `AAB`, … */
export const letters = (n: number) =>
  [n / 676, n / 26, n].map(part => String.fromCharCode(65 + (Math.floor(part) % 26))).join('')
/** `A` … `Z`, `AA` … */
export const spreadsheet = (n: number): string =>
  (n >= 26 ? spreadsheet(Math.floor(n / 26) - 1) : '') + String.fromCharCode(65 + (n % 26))
export const address = (n: number) => [24, 16, 8, 0].map(bits => (n >>> bits) & 255).join('.')

/** Rows of two labels, in two blocks or mixed. */
export function rows(
  n: number,
  order: 'mixed' | 'sorted',
  field: (row: Row) => JsonObject,
  labels = ['spam', 'ham']
) {
  const random = seededRandom(7)
  const dealt = Array.from({ length: n }, (_, was) => ({
    was,
    label: labels[Math.floor(random() * labels.length)]
  }))
  if (order === 'sorted') dealt.sort((a, b) => labels.indexOf(a.label) - labels.indexOf(b.label))
  return dealt.map(({ was, label }, i) => {
    const text = Array.from({ length: 6 }, () => words[Math.floor(random() * words.length)]).join(' ')
    return { input: { text, ...field({ i, was, label, random }) } as Json, output: label as Json }
  })
}

export const found = (
  examples: { input: Json; output: Json }[],
  kind: Kind = 'classification',
  output = 'label'
) => {
  const { leftOut, telling, last } = settleInputs(examples, kind, output)
  return {
    ...Object.fromEntries(leftOut.map(({ field, reason }) => [field, reason])),
    ...Object.fromEntries(telling.map(({ field }) => [field, 'telling'])),
    ...(last && { [last.field]: 'last' })
  }
}

export const hexOf = (random: () => number, length: number) =>
  Array.from({ length }, () => '0123456789abcdef'[Math.floor(random() * 16)]).join('')
export const day = (n: number) => new Date(Date.UTC(2023, 0, 1) + n * 86_400_000)
/** `Sun Jan 01 08:00:00 2023` */
export const asctime = (date: Date) => {
  const [weekday, d, m, y, time] = date.toUTCString().split(/,? /)
  return `${weekday} ${m} ${d} ${time} ${y}`
}
export const pad = (n: number, length: number) => String(n).padStart(length, '0')
