import type { Family } from '../family.js'
import { noted, notReadWhole } from '../long-texts.js'
import { explainRules } from './explain.js'
import { learnRules } from './learn.js'
import { type RuleModel, rulePredictor } from './model.js'
import { printRules } from './print.js'
import { describeRuleSettings, parseRuleSettings } from './settings.js'

export const rules: Family<RuleModel> = {
  name: 'rules',
  caption: 'A list of rules: the first that an input meets answers.',
  kinds: ['classification', 'boolean'],
  learn(lesson, given) {
    const { settings, ...fitted } = learnRules(
      lesson,
      given === undefined ? undefined : parseRuleSettings(given)
    )
    return noted({ ...fitted, settings: describeRuleSettings(settings) }, notReadWhole(lesson))
  },
  predictor: rulePredictor,
  print: printRules,
  explain: explainRules
}
