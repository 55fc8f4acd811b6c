import { canonicalJson } from '../../domain/json.js'
import { spread } from '../cross-validation.js'
import { describeFields } from '../describe-fields.js'
import { labelingOf } from '../labels.js'
import type { Learned, Lesson } from '../lesson.js'
import { lettersFor, lettersIn } from '../text/letters.js'
import type { Arranged } from './arrange.js'
import { byFrequency, chooseRules, growList, type RuleStudy, ruleListOf } from './choose.js'
import { candidatesOf, isWhole, plainestFirst } from './conditions.js'
import { ballotsOf, growPoll, pollStudy } from './learn-poll.js'
import type { Rule, RuleModel } from './model.js'
import { marksOf } from './plain-reading.js'
import { describeRuleSettings, type RuleSettings } from './settings.js'
import { distinct, telling } from './telling.js'

/** The most rows that are used. */
const maxRows = 20_000

/** Learns a decision list or a poll; without `settings` it chooses them by cross-validation. */
export function learnRules(lesson: Lesson, settings?: RuleSettings): Learned<RuleModel, RuleSettings> {
  lesson.progress(0, 'reading rows')
  const looked = spread(lesson.inputs.length, maxRows)
  const inputs = looked.map(row => lesson.inputs[row])
  const groups = looked.map(row => lesson.groups[row])
  const labeling = labelingOf(looked.map(row => lesson.outputs[row]))
  const fields = describeFields(inputs, lesson.minSupport)
  const reading = {
    letters: lettersIn(inputs, fields.texts, lesson.minSupport),
    ...marksOf(inputs, fields.texts, lesson.minSupport)
  }
  lesson.progress(0.1, 'looking for patterns')
  const found = distinct(plainestFirst(candidatesOf(inputs, fields, reading, lesson.minSupport)))
  const candidates = telling(found.filter(isWhole), labeling)
  const polls = {
    words: pollStudy(candidates, labeling, lesson.minSupport),
    parts: pollStudy(telling(found, labeling), labeling, lesson.minSupport)
  }
  const study: RuleStudy = { lesson, groups, labeling, candidates, polls }
  const { settings: chosen, crossValidated } = settings ? { settings } : chooseRules(study)
  lesson.progress(0.8, `learning ${describeRuleSettings(chosen)}`)
  const rows = Int32Array.from(inputs.keys())
  const summary = { settings: chosen, crossValidated }
  const readingFor = (phrases: readonly string[]) => ({
    ...reading,
    letters: lettersFor(phrases, reading.letters)
  })
  const poll = chosen.form === 'list' ? undefined : polls[chosen.form]
  const ballots = poll && ballotsOf(poll, growPoll(poll, rows, chosen.patterns, chosen.lines))
  if (poll !== undefined && ballots !== undefined && ballots.length > 0) {
    const own = readingFor(ballots.flatMap(ballot => ballot.patterns))
    return {
      model: { kind: 'poll', ...own, ballots, fallback: labeling.outputs[poll.order[0]] },
      ...summary
    }
  }
  const last = fallbackOf(study, chosen)
  // A poll without ballots is the same as a list without rules.
  const choices = poll === undefined ? growList(study, rows, last).slice(0, chosen.patterns) : []
  const ruleOf = ({ label, candidates: members, covered, right }: Arranged): Rule => ({
    conditions: members.map(member => study.candidates[member].condition),
    output: labeling.outputs[label],
    covered,
    right
  })
  const { rules, fallback } = ruleListOf(study, choices, rows, last)
  const printed = rules.map(ruleOf)
  const own = readingFor(printed.flatMap(rule => rule.conditions.map(c => ('phrase' in c ? c.phrase : ''))))
  return { model: { kind: 'list', ...own, rules: printed, fallback: ruleOf(fallback) }, ...summary }
}

/** The class of the default that settings name; of the most frequent output where no row has that. */
function fallbackOf({ labeling }: RuleStudy, { fallback }: RuleSettings): number {
  const named =
    fallback === undefined
      ? -1
      : labeling.outputs.findIndex(output => canonicalJson(output) === canonicalJson(fallback))
  return named === -1 ? byFrequency(labeling)[0] : named
}
