/** Letters of scripts that are written from right to left, with their marks. */
const letters =
  '\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}'
const rightToLeft = new RegExp(`[${letters}]`, 'u')
const inPath = `[${letters}\\p{M}\\w./\\\\-]`
const word = `[${letters}][${letters}\\p{M}]*`
/** A command, which is copied as it stands; a quotation; or words that are no part of a path. */
const parts = new RegExp(
  `(?<=^|\\s)loopai [a-z]+ .*|"[^"]*"|(?<!${inPath})${word}(?:[ '’־-]${word})*(?!${inPath})`,
  'gmu'
)

/**
 * The lines of a screen with each text from right to left in isolates (U+2068, U+2069): a terminal that turns such
 * texts would turn what stands between two of them, too, and an answer would change places with what was expected.
 */
export function isolated(screen: string): string {
  if (!rightToLeft.test(screen)) return screen
  return screen.replace(parts, part => {
    if (!rightToLeft.test(part) || part.startsWith('loopai ')) return part
    return part.startsWith('"') ? `"\u2068${part.slice(1, -1)}\u2069"` : `\u2068${part}\u2069`
  })
}
