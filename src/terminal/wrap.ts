import wrapAnsi from 'wrap-ansi'

/** Lines have at most 80 columns, fewer where the terminal is narrower. */
const screenWidth = () => Math.max(40, Math.min(80, process.stdout.columns ?? 80))

/** A sentence as lines of at most `width` columns; those after the first start with `indent` spaces. */
export function wrap(text: string, indent: number, width = screenWidth()): string[] {
  const start = text.length - text.trimStart().length
  // A number and its percent sign stay on one line.
  const body = text.slice(start).replaceAll(' %', '\u00A0%')
  const lines = (words: string, room: number) => wrapAnsi(words, room).replaceAll('\u00A0%', ' %').split('\n')
  const [first] = lines(body, width - start)
  const rest = text.slice(start).split(' ').slice(first.split(' ').length).join(' ')
  const others = rest === '' ? [] : lines(rest.replaceAll(' %', '\u00A0%'), width - indent)
  return [' '.repeat(start) + first, ...others.map(line => ' '.repeat(indent) + line)]
}

/** The same, without the spaces at which lines end. */
export function wrapData(text: string, width: number): string[] {
  return wrapHard(text, width).map((line, at) =>
    (at === 0 ? line : line.replace(/^ +/, '')).replace(/ +$/, '')
  )
}

/** A text from data as lines of at most `width` columns; words that are longer are broken. */
export function wrapHard(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(1, width), { hard: true, trim: false }).split('\n')
}
