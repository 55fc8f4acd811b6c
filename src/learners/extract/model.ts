import type { Json } from '../../domain/json.js'
import { type Path, textAt } from '../fields.js'
import { findSpan, type SpanModel } from '../spans/model.js'
import { type Anchors, spanOf } from './anchors.js'

/** Finds a span of a text by the text around it, or by weights of the pieces that it consists of. */
export type ExtractModel = { path: Path /** What to give where there is no span. */; missing: Json } & (
  | { by: 'anchors'; anchors: Anchors }
  | { by: 'weights'; spans: SpanModel /** Some texts have no span. */; mayLack: boolean }
)

/** Answers as an extraction does: the reference that printed programs must agree with. */
export function extractPredictor(model: ExtractModel): (input: Json) => Json {
  const { path, missing } = model
  return input => {
    const text = textAt(input, path)
    const span =
      model.by === 'anchors'
        ? spanOf(model.anchors, text)
        : findSpan(model.spans, text, model.mayLack ? 0 : Number.NEGATIVE_INFINITY)
    return span ?? missing
  }
}
