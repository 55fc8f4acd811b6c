import type { Json } from '../json.js'
import { textsOf } from '../text/texts.js'

/** Shorter texts are too common to say whose they are. */
const leastLength = 12
/** Prompts shorten texts in their middle: what a text begins with tells. */
const fragmentLength = 24

/**
 * Beginnings of the texts of an input as they may stand in a file: as they are, in JSON, and in JSON within JSON. A
 * file with one of them holds the input, or another that begins alike.
 */
export function fragmentsOf(input: Json): string[] {
  const fragments = textsOf(input)
    .filter(text => text.length >= leastLength)
    .flatMap(text => {
      const plain = text.slice(0, fragmentLength)
      const quoted = escaped(plain)
      return [plain, quoted, escaped(quoted)]
    })
  return [...new Set(fragments)]
}

/** Whether a text holds one of the fragments. */
export function holdsFragment(text: string, fragments: readonly string[]): boolean {
  return fragments.some(fragment => text.includes(fragment))
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
