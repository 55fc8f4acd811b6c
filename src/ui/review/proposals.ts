import type { Json } from '../../domain/json.js'
import type { Item } from '../../loop/review/review-queue.js'

/** What is proposed for an item: one answer, or several of which none comes first. */
export function proposalsOf({ id, hidden, output, row, rival }: Item): {
  proposal?: Json
  offers?: readonly Json[]
} {
  if (hidden) return {}
  if (row) return { proposal: row.output }
  if (!rival) return { proposal: output }
  // Which version says what is not told, nor is it always the first.
  const both = [output, rival.output].filter(each => each !== undefined)
  const turned = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 === 1
  return { offers: turned ? both.reverse() : both }
}
