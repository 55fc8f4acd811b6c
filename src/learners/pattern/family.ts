import type { Family } from '../family.js'
import { explainPattern } from './explain.js'
import { learnPattern } from './learn.js'
import { type PatternModel, patternPredictor } from './model.js'
import { printPattern } from './print.js'

export const pattern: Family<PatternModel> = {
  name: 'pattern',
  caption: 'Checks that a string must all pass.',
  madeFor: () => true,
  byCharacters: true,
  kinds: ['classification', 'boolean'],
  learn: learnPattern,
  predictor: patternPredictor,
  print: printPattern,
  explain: explainPattern
}
