import type { CrossValidated } from '../../domain/honesty/cross-validated.js'
import { foldCountFor, foldsOf, heldOut, spread } from '../cross-validation.js'
import { describeFields } from '../describe-fields.js'
import { type Labeling, labelingOf } from '../labels.js'
import { type Learned, type Lesson, UnknownSettings } from '../lesson.js'
import { lettersFor, lettersIn } from '../text/letters.js'
import { type Arranged, type Arrangement, arrange } from './arrange.js'
import { type CandidateCondition, candidatesOf, isWhole, plainestFirst } from './conditions.js'
import { type ChosenCondition, growConditions } from './grow.js'
import { ballotsOf, countVotes, growPoll, type PollStudy, pollStudy } from './learn-poll.js'
import type { Condition, Rule, RuleModel } from './model.js'
import { marksOf } from './plain-reading.js'
import { distinct, telling } from './telling.js'

/**
 * `list`: the first rule that an input meets answers; otherwise patterns vote: words and phrases, or also parts of
 * words.
 */
type Form = 'list' | 'words' | 'parts'

export interface RuleSettings {
  form: Form
  /** The most patterns in all rules together. */
  patterns: number
}

const forms: readonly Form[] = ['list', 'words', 'parts']
const ways: Record<Form, string> = { list: '', words: ' that vote', parts: ' that vote, parts of words too' }

/** Settings as a text for people. */
export function describeRuleSettings({ form, patterns }: RuleSettings): string {
  return `at most ${patterns} patterns${ways[form]}`
}

/** Reads what `describeRuleSettings` writes; throws `UnknownSettings` for anything else. */
export function parseRuleSettings(text: string): RuleSettings {
  const found = /^at most (\d+) patterns(.*)$/.exec(text)
  const form = forms.find(form => ways[form] === found?.[2])
  if (found === null || form === undefined) throw new UnknownSettings('rules', text)
  return { form, patterns: Number(found[1]) }
}

/** Numbers of patterns that are tried; the smallest that is no worse in cross-validation is chosen. */
const sizes = { list: [1, 2, 4, 8, 16, 32, 64, 128], poll: [4, 8, 16, 32, 64, 128, 256, 512] }
const usualSize = 16
/** The most lines of source of all rules of a list. */
const maxLines = 20
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
  const whole = telling(found.filter(isWhole), labeling)
  const study: Study = { lesson, groups, labeling, candidates: whole }
  const polls = {
    words: pollStudy(whole, labeling, lesson.minSupport),
    parts: pollStudy(telling(found, labeling), labeling, lesson.minSupport)
  }
  const { settings: chosen, crossValidated } = settings ? { settings } : chooseSettings(study, polls)
  lesson.progress(0.8, `learning ${describeRuleSettings(chosen)}`)
  const rows = Int32Array.from(inputs.keys())
  const summary = { settings: chosen, crossValidated }
  const readingFor = (phrases: readonly string[]) => ({
    ...reading,
    letters: lettersFor(phrases, reading.letters)
  })
  const poll = chosen.form === 'list' ? undefined : polls[chosen.form]
  const ballots = poll && ballotsOf(poll, growPoll(poll, rows, chosen.patterns))
  if (poll !== undefined && ballots !== undefined && ballots.length > 0) {
    const own = readingFor(ballots.flatMap(ballot => ballot.patterns))
    return {
      model: { kind: 'poll', ...own, ballots, fallback: labeling.outputs[poll.order[0]] },
      ...summary
    }
  }
  // A poll without ballots is the same as a list without rules: the most frequent output.
  const choices = poll === undefined ? grow(study, rows).slice(0, chosen.patterns) : []
  const arrangement = listOf(study, choices, rows)
  const ruleOf = ({ label, candidates: members, covered, right }: Arranged): Rule => ({
    conditions: members.map(member => study.candidates[member].condition),
    output: labeling.outputs[label],
    covered,
    right
  })
  const { rules, fallback } = arrangement
  const printed = rules.map(ruleOf)
  const own = readingFor(printed.flatMap(rule => rule.conditions.map(c => ('phrase' in c ? c.phrase : ''))))
  return { model: { kind: 'list', ...own, rules: printed, fallback: ruleOf(fallback) }, ...summary }
}

interface Study {
  lesson: Lesson
  groups: string[]
  labeling: Labeling
  candidates: readonly CandidateCondition<Condition>[]
}

function grow({ lesson, labeling, candidates }: Study, rows: Int32Array): ChosenCondition[] {
  const { classes, outputs } = labeling
  const most = sizes.list[sizes.list.length - 1]
  return growConditions(candidates, rows, classes, outputs.length, lesson.minSupport, most)
}

function listOf({ labeling, candidates }: Study, choices: ChosenCondition[], rows: Int32Array): Arrangement {
  const widths = labeling.outputs.map(output => JSON.stringify(output).length)
  return arrange(choices, candidates, rows, labeling.classes, widths, maxLines)
}

interface Measured {
  settings: RuleSettings
  crossValidated?: CrossValidated
}

type Polls = Record<'words' | 'parts', PollStudy | undefined>

/** Voting, and voting with parts of words, are each chosen only if better by a standard error. */
function chooseSettings(study: Study, polls: Polls): Measured {
  const { lesson, groups, labeling } = study
  const count = foldCountFor(groups)
  if (count === 0) return { settings: { form: 'list', patterns: usualSize } }
  const folds = foldsOf(groups, labeling.classes, labeling.outputs.length, count, lesson.seed)
  const right: Record<Form, number[]> = { list: [], words: [], parts: [] }
  const note = (form: Form, index: number, judge: Int32Array, answer: (row: number) => number) => {
    const found = judge.filter(row => answer(row) === labeling.classes[row]).length
    right[form][index] = (right[form][index] ?? 0) + found
  }
  for (let fold = 0; fold < count; fold++) {
    lesson.progress(0.2 + (0.6 * fold) / count, `cross-validating ${fold + 1}/${count}`)
    const { learn, judge } = heldOut(folds, fold)
    const choices = grow(study, learn)
    sizes.list.forEach((size, index) => {
      const answers = answersOf(study, listOf(study, choices.slice(0, size), learn))
      note('list', index, judge, row => answers[row])
    })
    for (const form of ['words', 'parts'] as const) {
      const poll = polls[form]
      if (poll === undefined) continue
      const votes = growPoll(poll, learn, sizes.poll[sizes.poll.length - 1])
      const sums = new Int32Array(groups.length * poll.order.length)
      sizes.poll.forEach((size, index) => {
        note(form, index, judge, countVotes(poll, votes.slice(sizes.poll[index - 1] ?? 0, size), sums))
      })
    }
  }
  const rows = groups.length
  const errorAt = (share: number) => Math.sqrt((share * (1 - share)) / rows)
  const fewest = (form: Form) => {
    const best = Math.max(...right[form])
    const index = right[form].findIndex(found => found >= best - errorAt(best / rows) * rows * 0.5)
    const patterns = sizes[form === 'list' ? 'list' : 'poll'][index]
    return {
      settings: { form, patterns },
      crossValidated: { accuracy: right[form][index] / rows, rows, folds: count }
    }
  }
  return forms
    .filter(form => right[form].length > 0)
    .map(fewest)
    .reduce((best, other) => {
      const { accuracy } = best.crossValidated
      return other.crossValidated.accuracy > accuracy + errorAt(accuracy) ? other : best
    })
}

/** The class that a list gives each row of the study. */
function answersOf({ candidates, labeling }: Study, { rules, fallback }: Arrangement): Int32Array {
  const answers = new Int32Array(labeling.classes.length).fill(-1)
  for (const rule of rules) {
    for (const member of rule.candidates) {
      for (const row of candidates[member].rows) if (answers[row] === -1) answers[row] = rule.label
    }
  }
  return answers.map(answer => (answer === -1 ? fallback.label : answer))
}
