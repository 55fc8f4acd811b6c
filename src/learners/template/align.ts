/**
 * The ranges of the variables between parts of a text, each as short as possible; undefined where parts do not fit.
 */
export function align(
  text: string,
  parts: readonly string[],
  loose: boolean
): [start: number, end: number][] | undefined {
  if (!text.startsWith(parts[0])) return undefined
  const dead = new Set<number>()
  const spans: [number, number][] = []
  const from = (part: number, at: number): boolean => {
    if (part === parts.length) return at === text.length
    const key = part * (text.length + 1) + at
    if (dead.has(key)) return false
    for (let end = at; end <= text.length; end++) {
      if (end > at && !loose && text[end - 1] === ' ') break
      if (!text.startsWith(parts[part], end)) continue
      spans.push([at, end])
      if (from(part + 1, end + parts[part].length)) return true
      spans.pop()
    }
    dead.add(key)
    return false
  }
  return from(1, parts[0].length) ? spans : undefined
}
