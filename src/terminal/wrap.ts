import wrapAnsi from 'wrap-ansi'

/** A text from data as lines of at most `width` columns, without the spaces at which they end. */
export function wrapData(text: string, width: number): string[] {
  return wrapHard(text, width).map((line, at) =>
    (at === 0 ? line : line.replace(/^ +/, '')).replace(/ +$/, '')
  )
}

/** A text from data as lines of at most `width` columns; words that are longer are broken. */
export function wrapHard(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(1, width), { hard: true, trim: false }).split('\n')
}
