import type { Family } from '../family.js'
import { explainLinear } from './explain.js'
import { describeSettings, learnLinear, parseSettings } from './learn.js'
import type { LinearModel } from './model.js'
import { predictor } from './predict.js'
import { printLinear } from './print-javascript.js'

export const linear: Family<LinearModel> = {
  name: 'linear',
  caption: 'A linear classifier: each known term or fact adds its weights, in integers.',
  kinds: ['classification', 'boolean'],
  languages: ['javascript'],
  learn(lesson, given) {
    const { settings, ...fitted } = learnLinear(
      lesson,
      given === undefined ? undefined : parseSettings(given)
    )
    return { ...fitted, settings: describeSettings(settings) }
  },
  predictor,
  print(model, _language, header) {
    return printLinear(model, header)
  },
  explain: explainLinear
}
