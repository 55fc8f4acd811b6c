import type { Json } from '../../domain/json.js'
import { type Path, textAt } from '../fields.js'
import { bestSpans, type SpanModel, scoresOf } from '../spans/model.js'
import { piecesOf } from '../spans/pieces.js'

/** A text with placeholders for its variables. */
export interface Template {
  template: string
  /** Whether variables may contain spaces. */
  loose: boolean
  /** The number of rows with this template. */
  rows: number
}

/** Gives the first template that fits a text; where none does, masks what seems to be a variable. */
export interface TemplateModel {
  path: Path
  placeholder: string
  templates: Template[]
  spans: SpanModel
}

/** Answers as a template model does: the reference that printed programs must agree with. */
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

/**
 * Whether a text consists of these parts, in this order, with variables between them that contain no space unless
 * `loose`.
 */
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

/** Where a part may end, if the variable before it starts at one of some indexes, ascending. */
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

/** The text with a placeholder in place of each span that a model finds. */
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
