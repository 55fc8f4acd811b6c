import type { Family } from '../family.js'
import { noted, notReadWhole } from '../long-texts.js'
import { explainBoosted } from './explain.js'
import { learnBoosted, parseBoostedSettings } from './learn.js'
import { type BoostedModel, boostedMargin, boostedPredictor } from './model.js'
import { printBoosted } from './print.js'

export const boosted: Family<BoostedModel> = {
  name: 'boosted',
  caption: 'Boosted trees: many small trees, each of which mends what those before it got wrong.',
  kinds: ['classification', 'boolean', 'number'],
  learn: (lesson, given) =>
    noted(
      learnBoosted(lesson, given === undefined ? undefined : parseBoostedSettings(given)),
      notReadWhole(lesson)
    ),
  predictor: boostedPredictor,
  margin: boostedMargin,
  print: printBoosted,
  explain: explainBoosted
}
