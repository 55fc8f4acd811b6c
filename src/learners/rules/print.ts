import type { LanguageName } from '../../domain/program/language.js'
import type { Path } from '../fields.js'
import type { Code, LibraryFunction, Statement } from '../print/code.js'
import { denialCode, factCode } from '../print/facts.js'
import { printProgram } from '../print/program.js'
import { phrasesRuntime } from '../runtime/phrases.js'
import { keyLibrary } from './keys.js'
import type { Rule, RuleList, RuleModel } from './model.js'
import { plainTokens, tokensAt } from './plain-tokens.js'
import { printPoll } from './print-poll.js'

/** The source of a rule model. `header`: the lines of its first comment. */
export function printRules(model: RuleModel, language: LanguageName, header: readonly string[]): string {
  return model.kind === 'poll' ? printPoll(model, language, header) : printList(model, language, header)
}

function printList(model: RuleList, language: LanguageName, header: readonly string[]): string {
  const names = textNames(model)
  const texts = [...names.values()].map(
    ({ name, path }): Statement => ({
      let: name,
      be: tokensAt(path, language)
    })
  )
  const rules = model.rules.map(
    (rule): Statement => ({
      if: { any: alternatives(rule, names) },
      do: [{ give: { value: rule.output }, note: evidence(rule) }]
    })
  )
  const last: Statement = { give: { value: model.fallback.output }, note: evidence(model.fallback) }
  const library: LibraryFunction[] = [...plainTokens(model), ...phrasesRuntime, ...keyLibrary(pathsOf(model))]
  return printProgram({ header, statements: [...texts, ...rules, last], library }, language)
}

function evidence({ right, covered }: Rule): string {
  return `${right} of ${covered} training rows`
}

type TextNames = Map<string, { name: string; path: Path }>

/** A variable for each text that rules use. */
function textNames({ rules }: RuleList): TextNames {
  const paths = new Map<string, Path>()
  for (const condition of rules.flatMap(rule => rule.conditions)) {
    if ('path' in condition) paths.set(JSON.stringify(condition.path), condition.path)
  }
  const name = (place: number) => (paths.size === 1 ? 'text' : `text${place + 1}`)
  return new Map([...paths].map(([key, path], place) => [key, { name: name(place), path }]))
}

/** The conditions of a rule; phrases of the same kind share a call. */
function alternatives({ conditions }: Rule, names: TextNames): Code[] {
  const codes: Code[] = []
  const calls = new Map<string, Code[]>()
  for (const condition of conditions) {
    if ('fact' in condition) {
      codes.push((condition.kind === 'fact' ? factCode : denialCode)(condition.fact))
      continue
    }
    const { name } = names.get(JSON.stringify(condition.path))!
    const key = `${condition.kind} ${name}`
    const phrases = calls.get(key) ?? [{ name }]
    calls.set(key, [...phrases, { text: condition.phrase }])
  }
  for (const [key, phrases] of calls) codes.push({ call: key.split(' ')[0], with: phrases })
  return codes
}

function pathsOf({ rules }: RuleList): Path[] {
  return rules.flatMap(rule => rule.conditions.map(c => ('fact' in c ? c.fact.path : c.path)))
}
