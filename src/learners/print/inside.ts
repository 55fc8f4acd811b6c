/** A function of the runtime in parts: comments and data above it, and what stands inside. */
export function parted(source: string): { above: string; inside: string[] } {
  const lines = source.split('\n')
  const head = lines.findLastIndex(line => /^[^\s{})\]]/.test(line))
  const within = lines.slice(head + 1).filter(line => /^[ \t]/.test(line))
  const margin = /^[ \t]+/.exec(within[0])![0].length
  const above = lines.slice(0, head).join('\n').trimEnd()
  return { above, inside: within.map(line => line.slice(margin)) }
}

/** The lines inside of a function of the runtime, without what they are all indented by. */
export function inside(source: string): string[] {
  return parted(source).inside
}
