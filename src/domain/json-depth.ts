/** The depth to which values may be nested: they are walked by recursion, and no real row comes near. */
export const maxJsonDepth = 500

/** Whether a JSON text nests more than `maxJsonDepth` arrays and objects. Takes linear time. */
export function isTooDeep(text: string): boolean {
  // Each level needs an opening and a closing bracket.
  if (text.length <= 2 * maxJsonDepth) return false
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quoted) {
      if (code === 0x5c) at++
      else if (code === 0x22) quoted = false
    } else if (code === 0x22) quoted = true
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > maxJsonDepth) return true
    } else if (code === 0x5d || code === 0x7d) depth--
  }
  return false
}
