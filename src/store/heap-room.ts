import { getHeapStatistics } from 'node:v8'
import { LoopaiError } from '../errors.js'

/**
 * The share of the heap that rows may take: what is derived from them (keys, groups, splits) takes about four times
 * as much.
 */
const share = 0.2

/**
 * Throws `too-large` where rows in memory leave too little of it for what follows, since V8 ends the process without
 * a message when it runs out. `rows`: the number read so far.
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
