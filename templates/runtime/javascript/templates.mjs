// Whether a text is made from a template; placeholders stand for what holds no space, unless loose.
export function fits(text, template, placeholder, loose) {
  const parts = template.split(placeholder)
  const last = parts.length - 1
  if (last === 0) return text === template
  if (!text.startsWith(parts[0]) || !text.endsWith(parts[last])) return false
  let ends = [parts[0].length]
  for (const part of parts.slice(1, last)) {
    const found = []
    let next = 0
    let limit = -1
    for (const start of ends) {
      if (limit < start) limit = loose ? -1 : text.indexOf(' ', start)
      if (limit === -1) limit = text.length
      next = Math.max(next, start)
      while (next <= limit) {
        const at = text.indexOf(part, next)
        if (at === -1 || at > limit) break
        found.push(at + part.length)
        next = at + 1
      }
    }
    ends = found
  }
  const stop = text.length - parts[last].length
  const least = loose ? 0 : text.slice(0, Math.max(stop, 0)).lastIndexOf(' ') + 1
  return ends.some(end => end >= least && end <= stop)
}
