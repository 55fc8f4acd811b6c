import type { Json } from '../../domain/json.js'
import { type Fact, holds, type Path, textAt } from '../fields.js'
import type { CaseTable } from '../text/case.js'
import { newReading, read, textOf } from '../text/reading.js'

/** A condition on an input. Phrases are tokens with one space between. */
export type Condition =
  | { kind: 'has' | 'starts' | 'ends'; path: Path; phrase: string }
  | { kind: 'fact' | 'not'; fact: Fact }

/** An output for inputs that meet one of some conditions; how many training rows reach and suit it. */
export interface Rule {
  conditions: Condition[]
  output: Json
  covered: number
  right: number
}

/** A decision list (Rivest 1987): the first rule that an input meets answers, else the default. */
export interface RuleModel {
  cased: CaseTable
  rules: Rule[]
  fallback: Rule
}

const reading = newReading()

/** A text as its tokens with one space around each; '  ' where there is none. */
export function tokenText(text: string, cased: CaseTable): string {
  const { codes, starts, ends, tokens } = read(text, cased, reading)
  const words: string[] = []
  for (let i = 0; i < tokens; i++) words.push(textOf(codes, starts[i], ends[i]))
  return ` ${words.join(' ')} `
}

/** What a rule model answers: the reference that printed programs agree with. */
export function rulePredictor(model: RuleModel): (input: Json) => Json {
  const find = ruleFinder(model)
  return input => find(input).rule.output
}

/** The rule that answers an input, and its conditions that the input meets. */
export function ruleFinder({ cased, rules, fallback }: RuleModel) {
  return (input: Json): { rule: Rule; met: Condition[] } => {
    const texts = new Map<string, string>()
    const textOfField = (path: Path) => {
      const key = JSON.stringify(path)
      const known = texts.get(key) ?? tokenText(textAt(input, path), cased)
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

/** The opposite of a fact; of a comparison only among numbers, so that it prints as one. */
export function denies(fact: Fact, input: Json): boolean {
  if (fact.kind !== 'at-most') return !holds(fact, input)
  return holds({ ...fact, limit: Number.MAX_VALUE }, input) && !holds(fact, input)
}
