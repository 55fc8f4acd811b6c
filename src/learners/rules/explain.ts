import type { Json } from '../../domain/json.js'
import { type Explanation, weighed } from '../../domain/program/explanation.js'
import { testName } from '../records/arguments.js'
import { type Condition, type RuleModel, ruleFinder } from './model.js'
import { type Count, elected, type Poll, pollCounter } from './poll.js'

/** The rule that gave the answer, with the conditions that the input meets. */
export function explainRules(model: RuleModel, input: Json): Explanation {
  if (model.kind === 'poll') return explainPoll(model, input)
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

/** The patterns that voted for the answer, and those for the second best as reasons against it. */
function explainPoll(poll: Poll, input: Json): Explanation {
  const counts = pollCounter(poll)(input)
  const best = elected(counts)
  const others = counts.filter(count => count !== best)
  const next = others.length > 0 ? elected(others) : undefined
  const amounts = (count: Count | undefined, sign: number) =>
    (count?.met ?? []).map(({ path, pattern, points }) => ({
      text: `${path.join('.') || 'the text'} has ${JSON.stringify(pattern)}`,
      amount: sign * points
    }))
  return {
    how: `Patterns vote: ${best.points} points for ${JSON.stringify(best.output)}${
      next ? `, ${next.points} for ${JSON.stringify(next.output)}` : ''
    }.`,
    reasons: weighed([...amounts(best, 1), ...amounts(next, -1)]),
    ...(next && { instead: next.output })
  }
}

function conditionName(condition: Condition): string {
  if ('fact' in condition) return `${condition.kind === 'not' ? 'not: ' : ''}${testName(condition.fact)}`
  const where = condition.path.join('.') || 'the text'
  const verb = { has: 'has', starts: 'starts with', ends: 'ends with' }[condition.kind]
  return `${where} ${verb} ${JSON.stringify(condition.phrase)}`
}
