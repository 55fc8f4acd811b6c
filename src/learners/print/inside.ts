/** A function of the runtime in two parts: comments and data above it, and its body. */
export function parted(source: string): { above: string; inside: string[] } {
  const lines = source.split('\n')
  const head = lines.findLastIndex(line => /^[^\s{})\]]/.test(line))
  const within = lines.slice(head + 1).filter(line => /^[ \t]/.test(line))
  const margin = /^[ \t]+/.exec(within[0])![0].length
  const above = lines.slice(0, head).join('\n').trimEnd()
  return { above, inside: within.map(line => line.slice(margin)) }
}

/** The lines of the body of a runtime function, without their common indentation. */
export function inside(source: string): string[] {
  return parted(source).inside
}
