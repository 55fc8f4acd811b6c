import { literal } from '../../languages/source-text.js'
import { classPieces, literalLines } from '../print/class-text.js'
import { spaces, wordRanges } from '../text/ranges.js'
import type { TermKind } from '../vocabulary.js'
import { type LinearModel, manyOutputs } from './model.js'
import { longestRunOf, type TermTable } from './tables.js'

/** `read` in text/reading.ts and `termsIn` in vocabulary.ts. */
export function reading(model: LinearModel, tables: TermTable[]): string {
  const { cased } = model
  const letters = (codes: Iterable<number>) => {
    const pieces = [...codes].map(code => literal(String.fromCodePoint(code), 'python', 'table'))
    return literalLines(pieces, 92)
      .map(line => `    "${line}"`)
      .join('\n')
  }
  const letterLines = classPieces(otherLetters, 'python')
  const capitals = Array.from({ length: 26 }, (_, i) => 65 + i)
  const small = capitals.map(code => code + 32)
  const kinds = new Set(tables.map(({ kind }) => kind))
  const isKept = [...kinds].some(kind => hasMemo(model, kind))
  const parts = [
    `# Letters beyond ASCII, and spaces; every character that is neither nor makes up words is a token of its own.
LETTERS = (
${literalLines(letterLines, 94)
  .map(line => `    "${line}"\n`)
  .join('')})
SPACE = "${classPieces(spaces, 'python').join('')}"
PIECE = re.compile(f"[^{SPACE}]+")
TOKEN = re.compile(f"[0-9A-Z_a-z{LETTERS}]+|[^{SPACE}]")
LOWER = str.maketrans(
${letters([...capitals, ...cased.keys()])},
${letters([...small, ...cased.values()])},
)`,
    `def lower_case(text):
    return text.lower() if text.isascii() else text.translate(LOWER)`
  ]
  if (isKept || kinds.has('shapes')) parts.push(memo)
  if (kinds.has('words') || kinds.has('shapes')) {
    parts.push(`def places_of(table, tokens, weights):
    pairs = zip(tokens, tokens[1:])
    places = list(filter(None, map(table.get, chain(tokens, pairs))))
    return places, sum(map(weights.__getitem__, places))`)
  }
  if (kinds.has('words')) {
    parts.push(`def words(table, tokens, weights):
    """The places of words, other characters and pairs of neighbours, and the sum of their weights."""
    return places_of(table, lower_case(" ".join(tokens)).split(" "), weights)`)
  }
  if (kinds.has('characters')) {
    parts.push((isKept ? runsOfPieces : runsOfText)(longestRunOf(model)))
  }
  if (kinds.has('shapes')) {
    const shapes = [...capitals, ...cased.keys()].map(() => 65)
    parts.push(
      `SHAPE = str.maketrans(
${letters([...capitals, ...cased.keys(), ...small, ...digits])},
${letters([...shapes, ...small.map(() => 97), ...digits.map(() => 57)])},
)
LETTER = re.compile(f"[{LETTERS}]")
AGAIN = re.compile("(?<=A)A+|(?<=a)a+|(?<=9)9+|(?<=u)u+|(?<=_)_+")`,
      `@Memo
def shape_of(token):
    """A token with A, a, 9 and u for upper case, lower case, digits and other letters, runs as one."""
    shape = token.translate(SHAPE)
    return AGAIN.sub("", shape if shape.isascii() else LETTER.sub("u", shape))


def shapes(table, tokens, weights):
    return places_of(table, list(map(shape_of.__getitem__, tokens)), weights)`
    )
  }
  return parts.join('\n\n\n')
}

/** Pieces of text come again: what is known of one is one look-up. */
const runsOfPieces = (longestRun: number) => {
  const sizes = Array.from({ length: longestRun - 1 }, (_, i) => i + 2)
  return `def within(table, weights):
    """The same for runs of 2 to ${longestRun} characters in a piece of text, with the spaces around."""

    @Memo
    def found(piece):
        text = f" {lower_case(piece)} "
        runs = [
            text[start : start + size]
            for size in (${sizes.join(', ')})
            for start in range(len(text) - size + 1)
        ]
        places = list(filter(None, map(table.get, runs)))
        return places, sum(map(weights.__getitem__, places))

    return found


def characters(within, text):
    """The same for all pieces that spaces part."""
    found = [within[piece] for piece in PIECE.findall(text)]
    places = list(chain.from_iterable(places for places, _ in found))
    return places, sum(total for _, total in found)`
}

/**
 * The same for models whose outputs are many: what pieces amount to would take more memory than it is worth. A
 * run that goes beyond a piece has a space inside, and no term has.
 */
const runsOfText = (longestRun: number) => `def characters(table, text, weights):
    """The same for runs of 2 to ${longestRun} characters within what spaces part, with the spaces around."""
    text = f" {' '.join(PIECE.findall(lower_case(text)))} "
    runs = [list(map(add, text, text[1:]))]
    for size in range(2, ${longestRun}):
        runs.append(list(map(add, runs[-1], text[size:])))
    places = list(filter(None, map(table.get, chain.from_iterable(runs))))
    return places, sum(map(weights.__getitem__, places))`

/** Whether pieces are kept with the places of their runs and the sum of their weights. */
export function hasMemo({ biases }: LinearModel, kind: TermKind): boolean {
  return kind === 'characters' && biases.length <= manyOutputs
}

const digits = Array.from({ length: 10 }, (_, i) => 48 + i)
const otherLetters = wordRanges.filter(([first]) => first > 0x7f)

/** The same words come again in text after text: what is known of one is one look-up. */
const memo = `class Memo(dict):
    """A function of texts that keeps what it gave for short ones; emptied where that grows large."""

    def __init__(self, function):
        self.function = function

    def __missing__(self, text):
        value = self.function(text)
        if len(text) <= 40:
            if len(self) >= 20_000:
                self.clear()
            self[text] = value
        return value`
