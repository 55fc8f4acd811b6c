import type { Family } from '../family.js'
import { explainTransform } from './explain.js'
import { learnTransform } from './learn.js'
import { type TransformModel, transformPredictor } from './model.js'
import { printTransform } from './print.js'

/** Up to so many rows a label may be what a transformation gives. */
const mostLabeled = 20

export const transform: Family<TransformModel> = {
  name: 'transform',
  caption: 'A text made of parts of texts.',
  // Of a handful of rows it makes more of spans than anchors do (leave-one-out on training rows of PBE sets).
  madeFor: (kind, rows) => kind === 'transform' || (kind === 'extraction' && rows <= 5),
  kinds: ['transform', 'extraction', 'classification'],
  costly: true,
  languages: ['javascript', 'python', 'go', 'csharp'],
  learn(lesson, settings) {
    if (lesson.kind === 'classification' && lesson.inputs.length > mostLabeled) return undefined
    return learnTransform(lesson, settings !== undefined)
  },
  predictor: transformPredictor,
  print: printTransform,
  explain: explainTransform
}
