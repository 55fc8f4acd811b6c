/** Lines to find in a file, and their replacement. */
export interface SourceEdit {
  search: string
  replace: string
}

/**
 * The file with all edits made, in order, or what is wrong with one of them. A text must occur exactly one time.
 * Where it does not occur exactly as written, lines are compared without the spaces around them, since models change
 * the indentation of what they quote.
 */
export function applyEdits(
  source: string,
  edits: readonly SourceEdit[]
): { source: string } | { problem: string } {
  let text = source
  for (const [index, { search, replace }] of edits.entries()) {
    const name = `edit ${index + 1}`
    if (search.trim() === '') return { problem: `${name}: the lines to search for are empty` }
    const first = text.indexOf(search)
    if (first >= 0) {
      if (text.indexOf(search, first + 1) >= 0) {
        return { problem: `${name}: the lines to search for are in the file more than once` }
      }
      text = text.slice(0, first) + replace + text.slice(first + search.length)
      continue
    }
    const loose = replaceLoosely(text, search, replace)
    if ('problem' in loose) return { problem: `${name}: ${loose.problem}` }
    text = loose.text
  }
  if (text === source) return { problem: 'the edits change nothing' }
  return { source: text }
}

function replaceLoosely(
  text: string,
  search: string,
  replace: string
): { text: string } | { problem: string } {
  const lines = text.split('\n')
  const searched = trimmedLines(search)
  const starts: number[] = []
  for (let at = 0; at + searched.length <= lines.length; at++) {
    if (searched.every((line, offset) => lines[at + offset].trim() === line)) starts.push(at)
  }
  if (starts.length === 0) return { problem: 'the lines to search for are not in the file' }
  if (starts.length > 1) return { problem: 'the lines to search for are in the file more than once' }
  const [start] = starts
  lines.splice(start, searched.length, ...replace.replace(/\n$/, '').split('\n'))
  return { text: lines.join('\n') }
}

function trimmedLines(text: string): string[] {
  return text
    .replace(/^\n+|\n+$/g, '')
    .split('\n')
    .map(line => line.trim())
}
