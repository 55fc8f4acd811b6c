import { asEvidence, type CrossValidated } from '../domain/honesty/cross-validated.js'
import type { Json } from '../domain/json.js'
import type { Explanation } from '../domain/program/explanation.js'
import type { LanguageName } from '../domain/program/language.js'
import { likeKeysOf } from '../domain/rows/likeness/like-key.js'
import { sound } from '../languages/source-text.js'
import type { Family, Fitted } from './family.js'
import { labelingOf } from './labels.js'
import { type Lesson, UnknownSettings } from './lesson.js'
import { notReadWhole } from './long-texts.js'
import { figureOnPeople } from './people-figure.js'

/** A learned program: its source and how it was learned. */
export interface LearnedProgram extends Omit<Fitted<unknown>, 'model' | 'rivals'> {
  family: string
  language: LanguageName
  source: string
  /** Whether its family is meant for such tasks. */
  made?: true
  /** Whether the inputs are prose and the program tests shapes of their characters. */
  byCharacters?: true
}

/** What a program that is learned again keeps from the chosen one. */
export type Chosen = Omit<Fitted<unknown>, 'model' | 'rivals'>

/**
 * Learns a model of a family and prints it in each of the languages; none where no program of the family fits. The
 * same lesson gives the same bytes. With `chosen`, its settings are used and its cross-validated figures reported;
 * otherwise both come from cross-validation.
 */
export function learnPrograms(
  family: Family,
  lesson: Lesson,
  languages: readonly LanguageName[],
  chosen?: Chosen
): LearnedProgram[] {
  const fitted = family.learn(lesson, chosen?.settings)
  if (fitted === undefined) return []
  const { model, settings, notes, readings } = fitted
  const { crossValidated: figure } = fitted
  const measured = figure && figureFrom(family, lesson, { settings, crossValidated: figure })
  const crossValidated = measured ?? chosen?.crossValidated
  const summary = {
    settings,
    ...(crossValidated ? { crossValidated } : {}),
    ...(readings ? { readings } : {}),
    ...(notes ? { notes } : {})
  }
  const header = headerOf(family, lesson, summary)
  return languages.map(language => ({
    family: family.name,
    language,
    ...summary,
    ...(family.madeFor?.(lesson.kind, lesson.inputs.length) && { made: true as const }),
    ...(family.byCharacters && isProse(lesson) && { byCharacters: true as const }),
    source: sound(family.print(model, language, header))
  }))
}

function figureFrom(
  family: Family,
  lesson: Lesson,
  fitted: { settings: string; crossValidated: CrossValidated }
): CrossValidated | undefined {
  if (!lesson.decides) return fitted.crossValidated
  if (lesson.byModels) return figureOnPeople(family, lesson, fitted)
  return asEvidence(fitted.crossValidated, lesson.groups)
}

/** Whether most inputs have words to learn from. */
function isProse({ inputs }: Lesson): boolean {
  return inputs.filter(input => likeKeysOf(input).prose).length > inputs.length / 2
}

/**
 * The reasons for a learned program's answer to an input. Undefined where learning again does not give this source,
 * so that its reasons are not known.
 */
export function explainProgram(
  family: Family,
  lesson: Lesson,
  chosen: Chosen,
  { input, ...program }: LearnedSource & { input: Json }
): Explanation | undefined {
  const again = modelOf(family, lesson, chosen, program)
  return again && family.explain(again.model, input)
}

/**
 * A learned program's model printed in another language. Undefined where learning again does not give this source, so
 * that the two could differ.
 */
export function reprintProgram(
  family: Family,
  lesson: Lesson,
  chosen: Chosen,
  { into, ...program }: LearnedSource & { into: LanguageName }
): string | undefined {
  const again = modelOf(family, lesson, chosen, program)
  return again && sound(family.print(again.model, into, again.header))
}

/**
 * For each input, the lead of a learned program's answer over the second best one. Undefined where learning again does
 * not give this source, or the family has no leads.
 */
export function leadsOfProgram(
  family: Family,
  lesson: Lesson,
  chosen: Chosen,
  { inputs, ...program }: LearnedSource & { inputs: readonly Json[] }
): number[] | undefined {
  if (family.margin === undefined) return undefined
  const again = modelOf(family, lesson, chosen, program)
  return again && inputs.map(family.margin(again.model))
}

/**
 * The models of other programs that fit the rows as well as a learned one. Undefined where learning again does not give
 * this source, or the family looks for no others.
 */
export function rivalModelsOf(
  family: Family,
  lesson: Lesson,
  chosen: Chosen,
  program: LearnedSource
): unknown[] | undefined {
  return modelOf(family, lesson, chosen, program)?.rivals
}

/** A program as it was printed. */
interface LearnedSource {
  language: LanguageName
  source: string
}

/** The model of a program, and the header that it is printed with; undefined where learning again gives another source. */
function modelOf(family: Family, lesson: Lesson, chosen: Chosen, { language, source }: LearnedSource) {
  const fitted = learnAgain(family, lesson, chosen.settings)
  if (fitted === undefined) return undefined
  const header = headerOf(family, lesson, chosen)
  const { model, rivals } = fitted
  return family.print(model, language, header) === source ? { model, header, rivals } : undefined
}

/** Undefined also where the settings come from another version of the family. */
function learnAgain(family: Family, lesson: Lesson, settings: string): Fitted<unknown> | undefined {
  try {
    return family.learn(lesson, settings)
  } catch (error) {
    if (error instanceof UnknownSettings) return undefined
    throw error
  }
}

/** At most this many distinct outputs are listed. */
const maxNamed = 6
/** Longer outputs are not labels. */
const maxNameLength = 40

function headerOf(family: Family, lesson: Lesson, { settings, crossValidated }: Chosen): string[] {
  const measured = crossValidated
    ? `${figureOf(crossValidated)}, ` +
      `on ${crossValidated.rows} rows held out${crossValidated.folds > 1 ? ` in ${crossValidated.folds} folds` : ''}.`
    : 'Too few rows to measure it by cross-validation.'
  const settingsText = settings === '' ? '' : `; settings: ${settings}`
  return [
    family.caption,
    `Learned from ${lesson.outputs.length} rows${labelCounts(lesson)}${settingsText}.`,
    measured,
    ...surenessOf(crossValidated),
    ...notReadWhole(lesson)
  ]
}

/** The leads from which answers are right more often than on average. */
function surenessOf(crossValidated: CrossValidated | undefined): string[] {
  const surer = crossValidated?.leads?.filter(({ lead }) => lead > 0) ?? []
  if (surer.length === 0) return []
  const percent = (share: number) => `${Math.floor(share * 100)} %`
  return [
    'Right by the lead of the largest sum over the next (of a lone sum: from 0), on rows held out:',
    ...surer.map(({ right, lead, answered }) => {
      return `  ${percent(right)} from ${lead} on, as ${percent(answered)} of rows do.`
    })
  ]
}

function figureOf({ accuracy, mae, interval, maeInterval }: CrossValidated): string {
  const ends = (of: readonly number[] | undefined, text: (end: number) => string) =>
    of === undefined ? '' : ` (95 %: ${of.map(text).join(' to ')})`
  if (mae === undefined) {
    const text = (share: number) => share.toFixed(3)
    return `Accuracy by cross-validation ${text(accuracy)}${ends(interval, text)}`
  }
  const text = (error: number) => `${Number(error.toPrecision(4))}`
  return `Mean absolute error by cross-validation ${text(mae)}${ends(maeInterval, text)}`
}

/** The most frequent labels with the numbers of their rows, where outputs are labels. */
function labelCounts({ kind, outputs: rows }: Lesson): string {
  if (kind !== 'classification' && kind !== 'boolean') return ''
  const { outputs, counts } = labelingOf(rows)
  const order = [...counts.keys()].sort((a, b) => counts[b] - counts[a] || a - b)
  const named = order
    .slice(0, maxNamed)
    .map(place => [JSON.stringify(outputs[place]), counts[place]] as const)
  if (named.some(([name]) => name.length > maxNameLength)) return ''
  const rest = outputs.length > maxNamed ? ` and ${outputs.length - maxNamed} labels more` : ''
  return ` (${named.map(([name, count]) => `${name} ${count}`).join(', ')}${rest})`
}
