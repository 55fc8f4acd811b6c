import { type Reason, weighed } from '../../domain/program/explanation.js'
import { chunksOf, featuresOf } from './features.js'
import { bestSpan, type Span, type SpanModel, scoresOf } from './model.js'
import type { Piece } from './pieces.js'

const none = { form: '', shape: '' }

/**
 * The reasons for a span rather than another one, or none: features of its pieces, with equal ones of several pieces
 * added up. Features that every piece has are left out.
 */
export function explainSpan(model: SpanModel, pieces: readonly Piece[], span: Span, other?: Span): Reason[] {
  const amounts = amountsOf(model, pieces, span)
  for (const [text, amount] of other ? amountsOf(model, pieces, other) : []) {
    amounts.set(text, (amounts.get(text) ?? 0) - amount)
  }
  return weighed([...amounts].map(([text, amount]) => ({ text, amount })))
}

function amountsOf(model: SpanModel, pieces: readonly Piece[], [first, last]: Span): Map<string, number> {
  const chunks = chunksOf(pieces)
  const amounts = new Map<string, number>()
  for (let at = first; at <= last; at++) {
    for (const feature of featuresOf(pieces, at, chunks)) {
      const weights = model.weights.get(feature)
      if (weights === undefined || feature === 'z') continue
      const add = (role: string, amount: number) => {
        const text = `${role} ${pieceName(pieces, at, feature)}`
        amounts.set(text, (amounts.get(text) ?? 0) + amount)
      }
      add('it holds', weights[0])
      if (at === first) add('it begins with', weights[1])
      if (at === last) add('it ends with', weights[2])
    }
  }
  return amounts
}

/** The second best span; undefined where there is none. */
export function nextSpan(
  model: SpanModel,
  pieces: readonly Piece[],
  [first, last]: Span
): { span: Span; score: number } | undefined {
  const scores = scoresOf(model, pieces)
  const barred = (side: 'begin' | 'end', at: number) => ({
    ...scores,
    [side]: scores[side].map((score, place) => (place === at ? Number.NEGATIVE_INFINITY : score))
  })
  const [a, b] = [bestSpan(barred('begin', first)), bestSpan(barred('end', last))]
  const found = [a, b].filter(each => each !== undefined && Number.isFinite(each.score))
  return found.sort((x, y) => y!.score - x!.score)[0]
}

/** A piece in words, by its feature: a letter for the kind (see features.ts), then the value. */
function pieceName(pieces: readonly Piece[], at: number, feature: string): string {
  const near = (offset: number) => pieces[at + offset] ?? none
  const form = (offset: number) => (near(offset) === none ? 'nothing' : JSON.stringify(near(offset).form))
  const shape = (offset: number) => (near(offset) === none ? 'nothing' : shapeName(near(offset).shape))
  const after =
    (...offsets: number[]) =>
    (named: typeof form) =>
      offsets.map(named).join(' ')
  switch (feature[0]) {
    case 'a':
      return form(0)
    case 'b':
      return `what comes after ${form(-1)}`
    case 'c':
      return `what comes before ${form(1)}`
    case 'd':
      return `what comes two after ${form(-2)}`
    case 'e':
      return `what comes two before ${form(2)}`
    case 'f':
      return shape(0)
    case 'g':
      return `${shape(0)} after ${shape(-1)}`
    case 'h':
      return `${shape(0)} before ${shape(1)}`
    case 'i':
      return `${form(0)} after ${form(-1)}`
    case 'j':
      return `${form(0)} before ${form(1)}`
    case 'k':
      return `${shape(0)} after ${form(-1)}`
    case 'l':
      return `${shape(0)} before ${form(1)}`
    case 'm':
      return `what comes after ${after(-2, -1)(form)}`
    case 'n':
      return `what comes before ${after(1, 2)(form)}`
    case 'o':
      return `${shape(0)} after ${after(-2, -1)(shape)}`
    case 'p':
      return `${shape(0)} between ${shape(-1)} and ${shape(1)}`
    case 'q':
      return `${shape(0)} before ${after(1, 2)(shape)}`
    case 'r':
      return `piece ${Number(feature[1]) + 1} of a word of the shape ${feature.slice(3)}`
    case 's':
    case 't':
      return `${shape(0)} with spaces as they are here`
    case 'u':
      return `${shape(0)} at its place from the start of the text`
    case 'v':
      return `${shape(0)} at its place from the end of the text`
    case 'w':
      return affix('starts', feature.slice(1))
    case 'x':
      return affix('ends', feature.slice(1))
    default:
      return `${shape(0)} after ${after(-2, -1)(form)}`
  }
}

/** Nothing is said of words in letters other than a to z. */
function affix(verb: string, letters: string): string {
  return letters === '' ? 'what is no word in a to z' : `a word that ${verb} with ${JSON.stringify(letters)}`
}

/** `A`, `a`, `Aa`, `00` or the character itself, in words. */
function shapeName(shape: string): string {
  if (/^0+$/.test(shape))
    return shape.length === 5 ? '5 or more digits' : `${shape.length} digit${shape.length === 1 ? '' : 's'}`
  if (shape === 'I') return 'a capital'
  if (shape === 'A') return 'capitals'
  if (shape === 'a') return 'small letters'
  if (shape === 'Aa') return 'a capitalized word'
  return /^[Aax]+$/.test(shape) ? 'a word of mixed letters' : JSON.stringify(shape)
}
