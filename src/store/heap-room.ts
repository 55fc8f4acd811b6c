import { getHeapStatistics } from 'node:v8'
import { LoopaiError } from '../errors.js'

/** What is made of rows (keys, groups, splits) takes some four times the memory of the rows alone. */
const share = 0.2

/**
 * Throws `too-large` where rows held in memory leave too little of it for what comes after: V8 ends the
 * process without a word when it runs out. `rows`: how many there are so far.
 */
export function requireHeapRoom(name: string, rows: number): void {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics()
  if (used > share * limit) throw tooLarge(name, `after ${rows.toLocaleString('en-US')} rows`)
}

/** The error for rows that do not fit in memory. */
export function tooLarge(name: string, where: string): LoopaiError {
  return new LoopaiError('too-large', `${name}: too large for the memory that Node may use (${where}).`, {
    suggestions: [
      'take fewer rows: programs rarely gain from more than some 100,000',
      `NODE_OPTIONS=--max-old-space-size=16384 loopai …   (16 GB instead of ${gigabytes()} GB)`
    ]
  })
}

function gigabytes(): string {
  return (getHeapStatistics().heap_size_limit / 2 ** 30).toFixed(1)
}
