import type { Family } from '../family.js'
import { explainTemplates } from './explain.js'
import { learnTemplates } from './learn.js'
import { type TemplateModel, templatePredictor } from './model.js'
import { printTemplates } from './print.js'

export const template: Family<TemplateModel> = {
  name: 'template',
  caption: 'Masks the variables of a text: known templates, then what looks like a variable.',
  kinds: ['classification', 'transform', 'extraction'],
  learn: learnTemplates,
  predictor: templatePredictor,
  print: printTemplates,
  explain: explainTemplates
}
