import type { Family } from '../family.js'
import { noted, withoutHuge } from '../long-texts.js'
import { explainExtract } from './explain.js'
import { learnExtract } from './learn.js'
import { type ExtractModel, extractPredictor } from './model.js'
import { printExtract } from './print.js'

export const extract: Family<ExtractModel> = {
  name: 'extract',
  caption: 'Finds a span of a text.',
  madeFor: (kind, rows) => kind === 'extraction' && rows > 5,
  kinds: ['extraction'],
  learn(lesson, settings) {
    const { lesson: usual, notes } = withoutHuge(lesson)
    return noted(learnExtract(usual, settings), notes)
  },
  predictor: extractPredictor,
  print: printExtract,
  explain: explainExtract
}
