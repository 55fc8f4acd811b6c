import type { CrossValidated } from '../../domain/honesty/cross-validated.js'
import { foldCountFor, foldsOf, heldOut } from '../cross-validation.js'
import type { Labeling } from '../labels.js'
import type { Lesson } from '../lesson.js'
import { type Arrangement, arrange } from './arrange.js'
import type { CandidateCondition } from './conditions.js'
import { type ChosenCondition, growConditions } from './grow.js'
import { ballotLines, countVotes, growPoll, type PollStudy } from './learn-poll.js'
import type { Condition } from './model.js'
import { type RuleSettings, waysOf } from './settings.js'

/** The rows of a lesson, and what rules may be made of. */
export interface RuleStudy {
  lesson: Lesson
  groups: string[]
  labeling: Labeling
  candidates: readonly CandidateCondition<Condition>[]
  polls: Record<'words' | 'parts', PollStudy | undefined>
}

/** Numbers of patterns that are tried; the smallest that is no worse in cross-validation is chosen. */
const sizes = { list: [1, 2, 4, 8, 16, 32, 64, 128], poll: [4, 8, 16, 32, 64, 128, 256, 512] }
const usualSize = 16
/** The most lines of source of all rules of a list. */
const maxLines = 20
/** The most outputs that are tried as what a list answers where no rule is met, the most frequent ones. */
const maxFallbacks = 12
/** The least gain in accuracy for which patterns vote, parts of words do, or they fill more than a page. */
const worthVoting = 0.01

/** Conditions for a list, the best first, that answers `fallback` where none is met. */
export function growList({ lesson, labeling, candidates }: RuleStudy, rows: Int32Array, fallback: number) {
  const { classes, outputs } = labeling
  const most = sizes.list[sizes.list.length - 1]
  return growConditions(candidates, rows, classes, outputs.length, lesson.minSupport, { fallback, most })
}

/** The list of some conditions. */
export function ruleListOf(
  { labeling, candidates }: RuleStudy,
  choices: readonly ChosenCondition[],
  rows: Int32Array,
  fallback: number
): Arrangement {
  const widths = labeling.outputs.map(output => JSON.stringify(output).length)
  return arrange(choices, candidates, rows, labeling.classes, widths, { lines: maxLines, fallback })
}

/** The classes by falling frequency. */
export function byFrequency({ counts }: Labeling): number[] {
  return [...counts.keys()].sort((a, b) => counts[b] - counts[a] || a - b)
}

/** Rules of a form: a list with a default, or a poll with at most so many lines. */
type Way = { form: 'list'; fallback: number } | { form: 'words' | 'parts'; lines: number }

/** What rules of each size do: the held-out rows that they get right, and the most lines of ballots. */
interface Outcome {
  right: number[]
  lines: number[]
}

interface Choice {
  settings: RuleSettings
  crossValidated: CrossValidated
  lines: number
}

/**
 * Chooses settings by cross-validation. "None of these" is often no frequent answer, so a list may have another as its
 * default, if that is better by a standard error. Voting, and voting with parts of words, are each chosen only if better
 * by a standard error and by a point; and more than a page of ballots only if better by a point.
 */
export function chooseRules(study: RuleStudy): {
  settings: RuleSettings
  crossValidated?: CrossValidated
} {
  const { lesson, groups, labeling, polls } = study
  const fallbacks = byFrequency(labeling).slice(0, maxFallbacks)
  const count = foldCountFor(groups)
  if (count === 0) {
    return { settings: { form: 'list', patterns: usualSize, fallback: labeling.outputs[fallbacks[0]] } }
  }
  const folds = foldsOf(groups, labeling.classes, labeling.outputs.length, count, lesson.seed)
  const measured = (way: Way) => outcomeOf(study, way, folds, count)
  const rows = groups.length
  const errorAt = (share: number, count = rows) => Math.sqrt((share * (1 - share)) / count)
  const fewest = (way: Way, { right, lines }: Outcome): Choice => {
    const most = Math.max(...right)
    const index = right.findIndex(found => found >= most - errorAt(most / rows) * rows * 0.5)
    return {
      settings: settingsOf(way, sizesOf(way)[index], labeling),
      crossValidated: { accuracy: right[index] / rows, rows, folds: count },
      lines: lines[index]
    }
  }
  lesson.progress(0.2, 'cross-validating lists')
  const lists = fallbacks.map((fallback): [Way, Outcome] => {
    const way: Way = { form: 'list', fallback }
    return [way, measured(way)]
  })
  const most = ([, { right }]: [Way, Outcome]) => Math.max(...right) / rows
  const usual = most(lists[0])
  const found = lists.reduce((a, b) => (most(b) > most(a) ? b : a))
  // Rows that are nearly the same are right or wrong together.
  const isBetter = most(found) > usual + errorAt(usual, new Set(groups).size)
  let best = fewest(...(isBetter ? found : lists[0]))
  for (const form of ['words', 'parts'] as const) {
    const { accuracy } = best.crossValidated
    if (polls[form] === undefined || accuracy + worthVoting >= 1) continue
    lesson.progress(form === 'words' ? 0.3 : 0.4, `cross-validating patterns${waysOf[form]}`)
    const way: Way = { form, lines: ballotLines.most }
    const other = fewest(way, measured(way))
    const gain = other.crossValidated.accuracy - accuracy
    if (gain > Math.max(errorAt(accuracy), worthVoting)) best = other
  }
  const { form } = best.settings
  if (form !== 'list' && best.lines > ballotLines.page) {
    lesson.progress(0.7, 'cross-validating a page')
    const way: Way = { form, lines: ballotLines.page }
    const page = fewest(way, measured(way))
    if (best.crossValidated.accuracy - page.crossValidated.accuracy <= worthVoting) best = page
  }
  return { settings: best.settings, crossValidated: best.crossValidated }
}

function sizesOf({ form }: Way): readonly number[] {
  return form === 'list' ? sizes.list : sizes.poll
}

function settingsOf(way: Way, patterns: number, { outputs }: Labeling): RuleSettings {
  if (way.form === 'list') return { form: 'list', patterns, fallback: outputs[way.fallback] }
  const { form, lines } = way
  return lines === ballotLines.most ? { form, patterns } : { form, patterns, lines }
}

function outcomeOf(study: RuleStudy, way: Way, folds: Int32Array, count: number): Outcome {
  const { classes } = study.labeling
  const right = sizesOf(way).map(() => 0)
  const lines = sizesOf(way).map(() => 0)
  for (let fold = 0; fold < count; fold++) {
    const { learn, judge } = heldOut(folds, fold)
    answersBySize(study, way, learn, (answer, size, count) => {
      right[size] += judge.filter(row => answer(row) === classes[row]).length
      lines[size] = Math.max(lines[size], count)
    })
  }
  return { right, lines }
}

/** Passes on, for each size, what rules learned from some rows answer to others, and their lines of ballots. */
function answersBySize(
  study: RuleStudy,
  way: Way,
  learn: Int32Array,
  note: (answer: (row: number) => number, size: number, lines: number) => void
): void {
  if (way.form === 'list') {
    const choices = growList(study, learn, way.fallback)
    sizes.list.forEach((size, index) => {
      const answers = answersOf(study, ruleListOf(study, choices.slice(0, size), learn, way.fallback))
      note(row => answers[row], index, 0)
    })
    return
  }
  const poll = study.polls[way.form]!
  const votes = growPoll(poll, learn, sizes.poll[sizes.poll.length - 1], way.lines)
  const sums = new Int32Array(study.groups.length * poll.order.length)
  let lines = 0
  sizes.poll.forEach((size, index) => {
    const added = votes.slice(sizes.poll[index - 1] ?? 0, size)
    lines = added.reduce((most, { line }) => Math.max(most, line + 1), lines)
    note(countVotes(poll, added, sums), index, lines)
  })
}

/** The class that a list gives each row of the study. */
function answersOf({ candidates, labeling }: RuleStudy, { rules, fallback }: Arrangement): Int32Array {
  const answers = new Int32Array(labeling.classes.length).fill(-1)
  for (const rule of rules) {
    for (const member of rule.candidates) {
      for (const row of candidates[member].rows) if (answers[row] === -1) answers[row] = rule.label
    }
  }
  return answers.map(answer => (answer === -1 ? fallback.label : answer))
}
