/** Line ends, and control, invisible and direction-changing characters and halves of pairs, which no source should hold. */
export const unsafe = /[\p{Cc}\p{Cs}\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu
const shortEscapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * A text between quotes of a kind, with the escapes that all four languages know. Unpaired surrogates, which
 * texts of programs never hold, become U+FFFD.
 */
export function quoted(text: string, quote: '"' | "'"): string {
  const inner = text
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(quote === '"' ? /[\\"]/g : /[\\']/g, '\\$&')
    .replace(unsafe, char => shortEscapes[char] ?? unicodeEscape(char))
  return `${quote}${inner}${quote}`
}

/** Each of the unsafe characters has one UTF-16 unit. */
function unicodeEscape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}
