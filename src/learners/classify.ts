import { labelingOf } from './labels.js'
import type { CrossValidated, Lesson } from './lesson.js'
import * as linear from './linear/learn.js'
import { printLinear } from './linear/print-javascript.js'
import * as rules from './rules/learn.js'
import { printRules } from './rules/print-javascript.js'

/** A learned program: its source and where it came from. */
export interface LearnedProgram {
  family: Family
  source: string
  settings: string
  crossValidated?: CrossValidated
}

/** The families of classifiers, the quickest first. */
export const families = ['rules', 'linear'] as const

export type Family = (typeof families)[number]

/** What a program made anew keeps from the one that was chosen. */
export type Chosen = Omit<LearnedProgram, 'source' | 'family'>

/**
 * Learns a classifier of a family and prints it as JavaScript; the same lesson gives the same bytes. With
 * `chosen` its settings are used and its measured accuracy is told; otherwise both come from
 * cross-validation.
 */
export function learnProgram(family: Family, lesson: Lesson, chosen?: Chosen): LearnedProgram {
  if (family === 'rules') {
    const given = chosen && rules.parseSettings(chosen.settings)
    const { model, settings, crossValidated = chosen?.crossValidated } = rules.learnRules(lesson, given)
    const told = { settings: rules.describeSettings(settings), crossValidated }
    return { family, ...told, source: printRules(model, headerOf(family, lesson, told)) }
  }
  const given = chosen && linear.parseSettings(chosen.settings)
  const { model, settings, crossValidated = chosen?.crossValidated } = linear.learnLinear(lesson, given)
  const told = { settings: linear.describeSettings(settings), crossValidated }
  return { family, ...told, source: printLinear(model, headerOf(family, lesson, told)) }
}

const captions: Record<Family, string> = {
  rules: 'A list of rules: the first that an input meets answers.',
  linear: 'A linear classifier: each known term or fact adds its weights, in integers.'
}

function headerOf(family: Family, lesson: Lesson, { settings, crossValidated }: Chosen): string[] {
  const { outputs, counts } = labelingOf(lesson.outputs)
  const order = [...counts.keys()].sort((a, b) => counts[b] - counts[a] || a - b)
  const named = order.slice(0, 6).map(place => `${JSON.stringify(outputs[place])} ${counts[place]}`)
  const rest = outputs.length > 6 ? ` and ${outputs.length - 6} labels more` : ''
  const measured = crossValidated
    ? `Accuracy by cross-validation ${crossValidated.accuracy.toFixed(3)}, ` +
      `on ${crossValidated.rows} rows held out${crossValidated.folds > 1 ? ` in ${crossValidated.folds} folds` : ''}.`
    : 'Too few rows to measure its accuracy by cross-validation.'
  return [
    captions[family],
    `Learned from ${lesson.outputs.length} rows (${named.join(', ')}${rest}); settings: ${settings}.`,
    measured
  ]
}
