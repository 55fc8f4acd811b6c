/** A text without its numbers: what names of rows have in common. */
export function shapeOf(text: string): string {
  return text.trim().replace(/\d+/g, '0')
}

/**
 * Texts that are numbered in figures, letters or addresses, as numbers in the same order; undefined for other texts.
 */
export function numbersOfTexts(texts: readonly string[]): number[] | undefined {
  return addressesIn(texts) ?? figuresIn(texts) ?? lettersIn(texts)
}

/**
 * The numbers of texts that are otherwise equal, none of them a quantity: `case 17 of 2024`, `batch-07`, `doc 3 page
 * 12`. Of several numbers the first weighs most, as in a table of contents.
 */
function figuresIn(texts: readonly string[]): number[] | undefined {
  if (/^[-+(]?[\p{Sc}\d]/u.test(texts[0]) || !/\d/.test(texts[0])) return undefined
  const shape = shapeOf(texts[0])
  if (shape.length > 60 || texts.some(text => shapeOf(text) !== shape)) return undefined
  const numbers = texts.map(text => (text.match(/\d+/g) ?? []).map(Number))
  const differing = numbers[0].flatMap((first, at) => (numbers.some(row => row[at] !== first) ? [at] : []))
  // A decimal is a measurement.
  if (differing.length > 1 && /^\D*0[.,]0\D*$/.test(shape)) return undefined
  const bases = differing.map(at => numbers.reduce((most, row) => Math.max(most, row[at]), 0) + 1)
  if (differing.length === 0 || bases.reduce((all, base) => all * base, 1) > Number.MAX_SAFE_INTEGER)
    return undefined
  return numbers.map(row => differing.reduce((sum, at, place) => sum * bases[place] + row[at], 0))
}

/** IPv4 addresses. */
function addressesIn(texts: readonly string[]): number[] | undefined {
  const numbers: number[] = []
  for (const text of texts) {
    const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/\d+|:\d+)?$/.exec(text.trim())
    if (!parts) return undefined
    numbers.push(parts.slice(1).reduce((sum, part) => sum * 256 + Number(part), 0))
  }
  return numbers
}

/** With more differing letters than this, or gaps between them, texts are words. */
const mostLetters = 6
const closeness = 4

/** Letters that are numbered as the columns of a spreadsheet: `AAA`, `AAB`; `Y`, `Z`, `AA`; `lot-aab`. */
function lettersIn(texts: readonly string[]): number[] | undefined {
  const plain = texts.map(text => text.trim())
  const common = plain.every(text => text.length === plain[0].length) ? commonStart(plain) : 0
  const tails = plain.map(text => text.slice(common))
  if (!isOneCase(tails) || tails.some(tail => tail.length > mostLetters)) return undefined
  const numbers = tails.map(tail =>
    [...tail.toLowerCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0)
  )
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const isCount = sorted[sorted.length - 1] - sorted[0] < closeness * sorted.length
  return isCount ? numbers : undefined
}

function isOneCase(texts: readonly string[]): boolean {
  return texts.every(text => /^[A-Z]+$/.test(text)) || texts.every(text => /^[a-z]+$/.test(text))
}

function commonStart(texts: readonly string[]): number {
  let length = texts[0].length
  for (const text of texts) {
    while (text.slice(0, length) !== texts[0].slice(0, length)) length--
  }
  return length
}
