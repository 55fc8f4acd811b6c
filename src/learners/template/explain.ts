import type { Json } from '../../domain/json.js'
import type { Explanation } from '../../domain/program/explanation.js'
import { textAt } from '../fields.js'
import { explainSpan } from '../spans/explain.js'
import { bestSpans, scoresOf } from '../spans/model.js'
import { piecesOf } from '../spans/pieces.js'
import { align } from './align.js'
import { fits, type TemplateModel } from './model.js'

/** The template that fits, with the values of its placeholders; or what was recognized as a variable, and why. */
export function explainTemplates(model: TemplateModel, input: Json): Explanation {
  const { path, placeholder, templates, spans } = model
  const text = textAt(input, path)
  const at = templates.findIndex(({ template, loose }) => fits(text, template.split(placeholder), loose))
  if (at !== -1) {
    const { template, loose, rows } = templates[at]
    const found = align(text, template.split(placeholder), loose) ?? []
    const seen = rows === 1 ? '1 training row' : `${rows} training rows`
    return {
      how: `Template ${at + 1} of ${templates.length} is the first that fits; it was seen in ${seen}.`,
      reasons: found.map(([start, end]) => ({
        text: `${placeholder} stands for ${JSON.stringify(text.slice(start, end))}`
      }))
    }
  }
  const pieces = piecesOf(text)
  const reasons = bestSpans(scoresOf(spans, pieces)).map(span => {
    const masked = JSON.stringify(text.slice(pieces[span[0]].start, pieces[span[1]].end))
    const [first] = explainSpan(spans, pieces, span).filter(({ share }) => share! > 0)
    return { text: `${masked} looks like a variable${first ? `, most since ${first.text}` : ''}` }
  })
  return {
    how: `None of ${templates.length} templates fits: what looks like the variables of training rows is masked.`,
    reasons
  }
}
