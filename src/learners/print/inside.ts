/** The lines inside of a function of the runtime that has no data above it, without what they are all indented by. */
export function inside(source: string): string[] {
  const lines = source.split('\n').filter(line => /^[ \t]/.test(line))
  const margin = /^[ \t]+/.exec(lines[0])![0].length
  return lines.map(line => line.slice(margin))
}
