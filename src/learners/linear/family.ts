import { count } from '../../domain/text/wording.js'
import type { Family } from '../family.js'
import { noted, notReadClosely, notReadWhole } from '../long-texts.js'
import { explainLinear } from './explain.js'
import { learnLinear } from './learn.js'
import type { LinearModel } from './model.js'
import { linearMargin, predictor } from './predict.js'
import { printLinear } from './print.js'
import { describeLinearSettings, parseLinearSettings, type WordKnowledge } from './settings.js'

export const linear: Family<LinearModel> = {
  name: 'linear',
  caption: 'A linear classifier: each known term or fact adds its weights, in integers.',
  kinds: ['classification', 'boolean'],
  learn(lesson, given) {
    const { settings, ...fitted } = learnLinear(
      lesson,
      given === undefined ? undefined : parseLinearSettings(given)
    )
    const isClose = settings.kinds.some(kind => kind !== 'words')
    const notes = [
      ...notReadWhole(lesson),
      ...(isClose ? notReadClosely(lesson) : []),
      ...(settings.words ? [knowsMore(settings.words)] : [])
    ]
    return noted({ ...fitted, settings: describeLinearSettings(settings) }, notes)
  },
  predictor,
  margin: linearMargin,
  print: printLinear,
  explain: explainLinear
}

function knowsMore(words: WordKnowledge): string {
  return `Up to ${count(words.count)} English words count by what they mean elsewhere, as too few rows hold them; synth --no-word-knowledge does without.`
}
