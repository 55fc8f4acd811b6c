import type { Explanation } from '../../domain/explanation.js'
import type { Json } from '../../domain/json.js'
import { testName } from '../records/arguments.js'
import { type Condition, type RuleModel, ruleFinder } from './model.js'

/** The rule that answered, with the conditions that the input meets. */
export function explainRules(model: RuleModel, input: Json): Explanation {
  const { rule, met } = ruleFinder(model)(input)
  const place = model.rules.indexOf(rule) + 1
  const evidence = `${rule.right} of ${rule.covered} training rows that came to it`
  if (place === 0) {
    return {
      how: `None of ${model.rules.length} rules is met: the default answers, right for ${evidence}.`,
      reasons: []
    }
  }
  return {
    how: `Rule ${place} of ${model.rules.length} is the first that is met; right for ${evidence}.`,
    reasons: met.map(condition => ({ text: conditionName(condition) }))
  }
}

function conditionName(condition: Condition): string {
  if ('fact' in condition) return `${condition.kind === 'not' ? 'not: ' : ''}${testName(condition.fact)}`
  const where = condition.path.join('.') || 'the text'
  const verb = { has: 'has', starts: 'starts with', ends: 'ends with' }[condition.kind]
  return `${where} ${verb} ${JSON.stringify(condition.phrase)}`
}
