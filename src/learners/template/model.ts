import type { Json } from '../../domain/json.js'
import { type Path, textAt } from '../fields.js'
import { bestSpans, type SpanModel, scoresOf } from '../spans/model.js'
import { piecesOf } from '../spans/pieces.js'

/** A text with placeholders for its variables. */
export interface Template {
  template: string
  /** Variables may hold spaces. */
  loose: boolean
  /** Rows that it was seen in. */
  rows: number
}

/** Gives the first template that a text is made from; where none fits, masks what looks like a variable. */
export interface TemplateModel {
  path: Path
  placeholder: string
  templates: Template[]
  spans: SpanModel
}

/** What a template model answers: the reference that printed programs agree with. */
export function templatePredictor({
  path,
  placeholder,
  templates,
  spans
}: TemplateModel): (input: Json) => Json {
  const known = templates.map(({ template, loose }) => ({
    template,
    loose,
    parts: template.split(placeholder)
  }))
  return input => {
    const text = textAt(input, path)
    const found = known.find(({ parts, loose }) => fits(text, parts, loose))
    return found?.template ?? mask(text, spans, placeholder)
  }
}

/** Whether a text is made of these parts, in this order, with variables between that hold no space unless `loose`. */
export function fits(text: string, parts: readonly string[], loose: boolean): boolean {
  const last = parts.length - 1
  if (last === 0) return text === parts[0]
  if (!text.startsWith(parts[0])) return false
  let ends = [parts[0].length]
  for (const part of parts.slice(1, last)) {
    ends = endsOf(text, part, ends, loose)
    if (ends.length === 0) return false
  }
  const stop = text.length - parts[last].length
  if (!text.endsWith(parts[last])) return false
  const least = loose ? 0 : text.slice(0, Math.max(stop, 0)).lastIndexOf(' ') + 1
  return ends.some(end => end >= least && end <= stop)
}

/** Where a part may end whose variable before it starts at one of some places, ascending. */
function endsOf(text: string, part: string, starts: readonly number[], loose: boolean): number[] {
  const found: number[] = []
  let next = 0
  let limit = -1
  for (const start of starts) {
    if (limit < start) limit = loose ? -1 : text.indexOf(' ', start)
    if (limit === -1) limit = text.length
    next = Math.max(next, start)
    while (next <= limit) {
      const at = text.indexOf(part, next)
      if (at === -1 || at > limit) break
      found.push(at + part.length)
      next = at + 1
    }
  }
  return found
}

/** The text with a placeholder for each span that a model finds. */
export function mask(text: string, model: SpanModel, placeholder: string): string {
  const pieces = piecesOf(text)
  let masked = ''
  let at = 0
  for (const [first, last] of bestSpans(scoresOf(model, pieces))) {
    masked += text.slice(at, pieces[first].start) + placeholder
    at = pieces[last].end
  }
  return masked + text.slice(at)
}
