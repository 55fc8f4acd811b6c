import { accent, dim } from './theme.js'

/** A bar of `width` cells, filled to `done` (0 to 1) in halves of a cell. */
export function bar(done: number, width: number): string {
  const halves = Math.floor(Math.min(1, Math.max(0, done)) * width * 2)
  const full = Math.floor(halves / 2)
  const filled = '█'.repeat(full) + (halves % 2 ? '▌' : '')
  const rest = '·'.repeat(width - full - (halves % 2))
  const paintFilled = done < 1 ? accent : dim
  return (filled && paintFilled(filled)) + (rest && dim(rest))
}
