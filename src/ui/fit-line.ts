import { displayWidth } from '../terminal/cells.js'

/** A piece of a line. Where not all fit, those with the highest `keep` are kept. */
export interface Part {
  text: string
  keep: number
  /** Applies colour after fitting, so that escape codes do not count as characters. */
  paint?: (text: string) => string
}

/**
 * One line with the pieces that fit into `width` characters. The most important piece is always kept, whatever its
 * length.
 */
export function fitLine(parts: readonly Part[], width: number, separator = '  '): string {
  const byImportance = parts.filter(part => part.text !== '').sort((a, b) => b.keep - a.keep)
  const kept = new Set<Part>()
  let free = width
  for (const part of byImportance) {
    const room = displayWidth(part.text)
    if (kept.size > 0 && room > free) continue
    kept.add(part)
    free -= room + separator.length
  }
  const line = parts.filter(part => kept.has(part))
  return line.map(part => part.paint?.(part.text) ?? part.text).join(separator)
}
