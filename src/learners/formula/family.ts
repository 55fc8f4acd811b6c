import type { Family } from '../family.js'
import { explainFormula } from './explain.js'
import { learnFormula, parseFormulaSettings } from './learn.js'
import { type FormulaModel, formulaMargin, formulaPredictor } from './model.js'
import { printFormula } from './print.js'

export const formula: Family<FormulaModel> = {
  name: 'formula',
  caption: 'A formula: numbers and conditions times weights, summed up.',
  kinds: ['classification', 'boolean', 'number'],
  learn: (lesson, given) =>
    learnFormula(lesson, given === undefined ? undefined : parseFormulaSettings(given)),
  predictor: formulaPredictor,
  margin: formulaMargin,
  print: printFormula,
  explain: explainFormula
}
