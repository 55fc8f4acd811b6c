import type { Json } from '../../domain/json.js'
import type { Explanation } from '../../domain/program/explanation.js'
import { ordinal } from '../../domain/text/wording.js'
import { textAt } from '../fields.js'
import { explainSpan, nextSpan } from '../spans/explain.js'
import { bestSpan, scoresOf } from '../spans/model.js'
import { piecesOf } from '../spans/pieces.js'
import {
  type Anchors,
  type End,
  endOf,
  nonSpaceClass,
  type Start,
  spaceClass,
  startIndex
} from './anchors.js'
import type { ExtractModel } from './model.js'

/** The start and end of the span, with the anchors or weights by which it was found. */
export function explainExtract(model: ExtractModel, input: Json): Explanation {
  const text = textAt(input, model.path)
  const where = model.path.join('.') || 'the text'
  return model.by === 'anchors' ? byAnchors(model.anchors, text, where) : byWeights(model, text, where)
}

function byAnchors({ start, end }: Anchors, text: string, where: string): Explanation {
  const from = startIndex(start, text)
  const to = from === undefined ? undefined : endOf(end, text, from)
  const reasons = [
    {
      text: `it starts ${startName(start)}: ${from === undefined ? 'not there' : `character ${place(text, from)}`}`
    }
  ]
  if (from === undefined) return { how: `No span is found in ${where}: its start is not there.`, reasons }
  reasons.push({
    text: `it ends ${endName(end)}: ${to === undefined ? 'not there' : `character ${place(text, to) - 1}`}`
  })
  if (to !== undefined && to > from)
    return { how: `The span is found in ${where} by what stands around it.`, reasons }
  return {
    how: `No span is found in ${where}: ${to === undefined ? 'its end is not there' : 'it would be empty'}.`,
    reasons
  }
}

function byWeights(model: ExtractModel & { by: 'weights' }, text: string, where: string): Explanation {
  const pieces = piecesOf(text)
  const best = bestSpan(scoresOf(model.spans, pieces))
  if (best === undefined) return { how: `There is nothing in ${where} but spaces.`, reasons: [] }
  const textOf = ([first, last]: readonly [number, number]) =>
    text.slice(pieces[first].start, pieces[last].end)
  if (model.mayLack && best.score <= 0) {
    return {
      how: `No span of ${where} has a sum of weights above 0; ${JSON.stringify(textOf(best.span))} comes nearest. The percentages say how much each part speaks for it (+) or against it (−).`,
      reasons: explainSpan(model.spans, pieces, best.span),
      instead: textOf(best.span)
    }
  }
  const next = nextSpan(model.spans, pieces, best.span)
  const other = next && !(model.mayLack && next.score <= 0) ? next.span : undefined
  const instead = other ? textOf(other) : model.mayLack ? model.missing : undefined
  const [first, last] = [pieces[best.span[0]].start, pieces[best.span[1]].end]
  return {
    how: `Words and shapes in and around a span of ${where} have weights; the largest sum is that of characters ${place(text, first)} to ${place(text, last) - 1}. The percentages say how much each part speaks for it (+) or for the next best (−).`,
    reasons: explainSpan(model.spans, pieces, best.span, other),
    ...(instead !== undefined && { instead })
  }
}

/** From 1, in code points. */
function place(text: string, at: number): number {
  return Array.from(text.slice(0, at)).length + 1
}

function startName(start: Start): string {
  if (start.kind === 'text') return 'where the text starts'
  if (start.kind === 'word') return `with the ${nth(start.nth)} word`
  if (start.kind === 'run') return `with the ${nth(start.nth)} run of ${setName(start.set)}`
  const after = `after the ${nth(start.nth)} ${JSON.stringify(start.text)}`
  return start.next === undefined ? after : `after the first ${JSON.stringify(start.next)} ${after}`
}

function endName(end: End): string {
  if (end.kind === 'text') return 'where the text ends'
  if (end.kind === 'before') return `before the ${nth(end.nth)} ${JSON.stringify(end.text)} from there on`
  if (end.kind === 'length') return `after ${end.length} character${end.length === 1 ? '' : 's'}`
  if (end.kind === 'stop') return `before the first of ${setName(end.set)}, or with the text`
  return end.set === nonSpaceClass ? 'with the word' : `with the run of ${setName(end.set)}`
}

function setName(set: string): string {
  if (set === spaceClass) return 'spaces'
  return set === nonSpaceClass ? 'characters other than spaces' : `[${set}]`
}

function nth(n: number): string {
  if (n > 0) return ordinal(n)
  return n === -1 ? 'last' : `${ordinal(-n)} last`
}
