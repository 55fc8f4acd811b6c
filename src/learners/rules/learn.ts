import { foldsOf, heldOut, spread } from '../cross-validation.js'
import { describeFields } from '../describe-fields.js'
import { type Labeling, labelingOf } from '../labels.js'
import { type CrossValidated, type Learned, type Lesson, UnknownSettings } from '../lesson.js'
import { caseTableOf } from '../text/case.js'
import { type Arranged, type Arrangement, arrange } from './arrange.js'
import { type Candidate, candidatesOf } from './conditions.js'
import { type Choice, growConditions } from './grow.js'
import type { Rule, RuleModel } from './model.js'

export interface RuleSettings {
  /** Conditions in all rules together, at most. */
  conditions: number
}

/** Settings as people read them. */
export function describeSettings({ conditions }: RuleSettings): string {
  return `at most ${conditions} patterns`
}

/** The settings that `describeSettings` told. */
export function parseSettings(text: string): RuleSettings {
  const found = /^at most (\d+) patterns$/.exec(text)
  if (found === null) throw new UnknownSettings('rules', text)
  return { conditions: Number(found[1]) }
}

/** Numbers of conditions tried: the fewest that cross-validation finds no worse. */
const sizes = [1, 2, 4, 8, 16, 32, 64, 128]
const usualSize = 16
/** Lines of source that all rules together may take. */
const maxLines = 26
/** Candidates looked at, the most telling first, and rows learned from. */
const maxCandidates = 3000
const maxRows = 20_000

/** Learns a decision list; with `settings`, without looking for them. */
export function learnRules(lesson: Lesson, settings?: RuleSettings): Learned<RuleModel, RuleSettings> {
  lesson.progress(0, 'reading rows')
  const looked = spread(lesson.inputs.length, maxRows)
  const inputs = looked.map(row => lesson.inputs[row])
  const groups = looked.map(row => lesson.groups[row])
  const labeling = labelingOf(looked.map(row => lesson.outputs[row]))
  const fields = describeFields(inputs, lesson.minSupport)
  const cased = caseTableOf(inputs, fields.texts, lesson.minSupport)
  lesson.progress(0.1, 'looking for patterns')
  const candidates = telling(candidatesOf(inputs, fields, cased, lesson.minSupport), labeling)
  const study = { lesson, groups, labeling, candidates }
  const { size, crossValidated } = settings ? { size: settings.conditions } : chooseSize(study)
  const rows = Int32Array.from(inputs.keys())
  lesson.progress(0.8, `learning at most ${size} patterns`)
  const arrangement = listOf(study, grow(study, rows).slice(0, size), rows)
  const ruleOf = ({ label, candidates: members, covered, right }: Arranged): Rule => ({
    conditions: members.map(member => candidates[member].condition),
    output: labeling.outputs[label],
    covered,
    right
  })
  const model = { cased, rules: arrangement.rules.map(ruleOf), fallback: ruleOf(arrangement.fallback) }
  return { model, settings: { conditions: size }, crossValidated }
}

interface Study {
  lesson: Lesson
  groups: string[]
  labeling: Labeling
  candidates: Candidate[]
}

function grow({ lesson, labeling, candidates }: Study, rows: Int32Array): Choice[] {
  const { classes, outputs } = labeling
  const most = sizes[sizes.length - 1]
  return growConditions(candidates, rows, classes, outputs.length, lesson.minSupport, most)
}

function listOf({ labeling, candidates }: Study, choices: Choice[], rows: Int32Array): Arrangement {
  return arrange(choices, candidates, rows, labeling.classes, labeling.outputs.length, maxLines)
}

function chooseSize(study: Study): { size: number; crossValidated?: CrossValidated } {
  const { lesson, groups, labeling } = study
  const count = groups.length <= 2000 ? 5 : 3
  if (new Set(groups).size < 2 * count) return { size: usualSize }
  const folds = foldsOf(groups, labeling.classes, labeling.outputs.length, count, lesson.seed)
  const right = sizes.map(() => 0)
  for (let fold = 0; fold < count; fold++) {
    lesson.progress(0.2 + (0.6 * fold) / count, `cross-validating ${fold + 1}/${count}`)
    const { learn, judge } = heldOut(folds, fold)
    const choices = grow(study, learn)
    sizes.forEach((size, index) => {
      const answers = answersOf(study, listOf(study, choices.slice(0, size), learn))
      for (const row of judge) if (answers[row] === labeling.classes[row]) right[index]++
    })
  }
  const best = Math.max(...right)
  const rows = groups.length
  const error = Math.sqrt(((best / rows) * (1 - best / rows)) / rows)
  const index = right.findIndex(count => count >= best - error * rows * 0.5)
  const crossValidated = { accuracy: right[index] / rows, rows, folds: count }
  return { size: sizes[index], crossValidated }
}

/** The class that a list gives every row of the study. */
function answersOf({ candidates, labeling }: Study, { rules, fallback }: Arrangement): Int32Array {
  const answers = new Int32Array(labeling.classes.length).fill(-1)
  for (const rule of rules) {
    for (const member of rule.candidates) {
      for (const row of candidates[member].rows) if (answers[row] === -1) answers[row] = rule.label
    }
  }
  return answers.map(answer => (answer === -1 ? fallback.label : answer))
}

/** The candidates whose best class they meet most beyond chance, in their first order. */
function telling(candidates: Candidate[], { classes, counts }: Labeling): Candidate[] {
  if (candidates.length <= maxCandidates) return candidates
  const merits = candidates.map(({ rows }) => {
    const met = counts.map(() => 0)
    for (const row of rows) met[classes[row]]++
    return met.reduce((best, right, c) => {
      const expected = (rows.length * counts[c]) / classes.length
      return Math.max(best, (right - expected) / Math.sqrt(expected))
    }, 0)
  })
  const order = [...candidates.keys()].sort((a, b) => merits[b] - merits[a] || a - b)
  const chosen = new Set(order.slice(0, maxCandidates))
  return candidates.filter((_, index) => chosen.has(index))
}
