import type { Json } from '../../domain/json.js'
import { type Fact, holds, type Path, textAt } from '../fields.js'
import { type PlainReading, plainReader } from './plain-reading.js'
import { elected, type Poll, pollCounter } from './poll.js'

/** A condition on an input. Phrases are tokens with one space between. */
export type Condition =
  | { kind: 'has' | 'starts' | 'ends'; path: Path; phrase: string }
  | { kind: 'fact' | 'not'; fact: Fact }

/**
 * An output for inputs that meet one of some conditions; with the number of training rows that reach it, and of
 * those with this output.
 */
export interface Rule {
  conditions: Condition[]
  output: Json
  covered: number
  right: number
}

/** A decision list (Rivest 1987): the first rule that an input meets answers, else the default. */
export interface RuleList extends PlainReading {
  kind: 'list'
  rules: Rule[]
  fallback: Rule
}

export type RuleModel = RuleList | Poll

/** Answers as a rule model does: the reference that printed programs must agree with. */
export function rulePredictor(model: RuleModel): (input: Json) => Json {
  if (model.kind === 'poll') {
    const count = pollCounter(model)
    return input => elected(count(input)).output
  }
  const find = ruleFinder(model)
  return input => find(input).rule.output
}

/** The rule that answers an input, and those of its conditions that the input meets. */
export function ruleFinder({ rules, fallback, ...reading }: RuleList) {
  const read = plainReader(reading)
  return (input: Json): { rule: Rule; met: Condition[] } => {
    const texts = new Map<string, string>()
    const textOfField = (path: Path) => {
      const key = JSON.stringify(path)
      const known = texts.get(key) ?? read(textAt(input, path))
      texts.set(key, known)
      return known
    }
    const meets = (condition: Condition) => {
      if ('fact' in condition) return (condition.kind === 'fact' ? holds : denies)(condition.fact, input)
      const phrase = ` ${condition.phrase} `
      const text = textOfField(condition.path)
      if (condition.kind === 'has') return text.includes(phrase)
      return condition.kind === 'starts' ? text.startsWith(phrase) : text.endsWith(phrase)
    }
    const rule = rules.find(({ conditions }) => conditions.some(meets)) ?? fallback
    return { rule, met: rule.conditions.filter(meets) }
  }
}

/** The negation of a fact; false for comparisons without a number, so that it can be printed as one. */
export function denies(fact: Fact, input: Json): boolean {
  if (fact.kind !== 'at-most') return !holds(fact, input)
  return holds({ ...fact, limit: Number.MAX_VALUE }, input) && !holds(fact, input)
}
