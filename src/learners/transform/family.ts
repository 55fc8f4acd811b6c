import type { Family } from '../family.js'
import { explainTransform } from './explain.js'
import { learnTransform } from './learn.js'
import { type TransformModel, transformPredictor } from './model.js'
import { printTransform } from './print.js'

export const transform: Family<TransformModel> = {
  name: 'transform',
  caption: 'A text made of parts of texts.',
  // With a handful of rows it finds spans better than anchors do (leave-one-out on training rows of PBE sets).
  madeFor: (kind, rows) => kind === 'transform' || (kind === 'extraction' && rows <= 5),
  kinds: ['transform', 'extraction', 'classification'],
  costly: true,
  learn: (lesson, settings) => learnTransform(lesson, settings !== undefined),
  predictor: transformPredictor,
  print: printTransform,
  explain: explainTransform
}
