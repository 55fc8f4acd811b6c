import type { Json } from '../../../src/domain/json.js'
import { type LanguageName, languageNames } from '../../../src/domain/program/language.js'
import type { Kind } from '../../../src/domain/task/task-schema.js'
import { families } from '../../../src/learners/families.js'
import type { Family, Fitted } from '../../../src/learners/family.js'
import { learnPrograms } from '../../../src/learners/learn-programs.js'
import type { Lesson } from '../../../src/learners/lesson.js'
import { lessonOf, type Row } from '../scenes.js'
import { type Hostile, hostile } from './texts.js'
import { twinOf } from './twin.js'

/** A model of hostile rows as source, that of its harmless twin, and what it answers. */
export interface Scene {
  family: string
  inputs: Json[]
  expected: Json[]
  sources: Record<LanguageName, string>
  twins: Record<LanguageName, string>
}

/** Rows for a family: `[family, kind, settings or undefined, rows]`. */
type Scheme = [family: string, kind: Kind, rows: (texts: Hostile) => Row[], settings?: string]

/** With settings, so that nothing is spent on choosing them. */
const schemes: Scheme[] = [
  ['rules', 'classification', records, 'at most 8 patterns'],
  ['linear', 'classification', records, 'C=1, words+chars+shapes, in 2+ rows'],
  ['tree', 'classification', records, '8 leaves'],
  ['extract', 'extraction', spans, 'anchors'],
  ['transform', 'transform', changes, ''],
  ['template', 'transform', lines, ''],
  ['formula', 'classification', records, 'ridge 1, squares and products'],
  ['pattern', 'classification', shapes, ''],
  ['boosted', 'classification', records, '4 rounds of trees with 2 questions at most to a leaf'],
  ['linear', 'classification', records, 'C=1, words, in 2+ rows'],
  ['formula', 'number', amounts, 'ridge 1'],
  ['boosted', 'number', amounts, '4 rounds of trees with 2 questions at most to a leaf'],
  ['extract', 'extraction', spans, 'weights'],
  ['rules', 'classification', single, 'at most 16 patterns that vote'],
  ['rules', 'classification', single, 'at most 16 patterns that vote, parts of words too'],
  ['tree', 'number', amounts, '8 leaves']
]

/** The scene of a seed; the next schemes stand in where a family finds nothing to learn in its rows. */
export function sceneOf(seed: number): Scene {
  for (let i = seed; i < seed + schemes.length; i++) {
    const [name, kind, rowsOf, settings] = schemes[i % schemes.length]
    const texts = hostile(seed)
    const scene = sceneFrom(name, rowsOf(texts), kind, settings, [
      texts.text(),
      { [texts.text()]: texts.text() }
    ])
    if (scene !== undefined) return scene
  }
  throw new Error(`nothing to learn from set ${seed}`)
}

/** The scene of some rows and other inputs; undefined where the family finds nothing to learn in them. */
export function sceneFrom(
  name: string,
  rows: Row[],
  kind: Kind,
  settings?: string,
  others: Json[] = []
): Scene | undefined {
  const lesson = lessonOf(rows, { kind })
  const family = families.find(family => family.name === name)!
  const fitted = family.learn(lesson, settings)
  if (fitted === undefined) return undefined
  const inputs = [...lesson.inputs, ...others]
  const twin = { ...fitted, settings: twinOf(fitted.settings), model: twinOf(fitted.model) }
  return {
    ...{ family: name, inputs, expected: inputs.map(family.predictor(fitted.model)) },
    sources: print(family, fitted, lesson),
    twins: print(family, twin, twinOf(lesson))
  }
}

function print(family: Family, fitted: Fitted<unknown>, lesson: Lesson): Record<LanguageName, string> {
  const learned = learnPrograms(
    { ...family, learn: () => fitted, predictor: family.predictor },
    lesson,
    languageNames
  )
  return Object.fromEntries(learned.map(({ language, source }) => [language, source])) as Record<
    LanguageName,
    string
  >
}

/** Records of two hostile columns and one of numbers, labeled by what one of them holds. */
function records(texts: Hostile): Row[] {
  const [first, second, third] = texts.distinct(3)
  const labels = labelsOf(texts)
  const telling = texts.distinct(labels.length)
  return Array.from({ length: 36 }, (_, i): Row => {
    const label = i % labels.length
    const text = `${texts.word()} ${telling[label]} ${texts.word()}`
    const category = i % 5 === 0 ? telling[(label + 1) % labels.length] : telling[label]
    return [{ [first]: text, [second]: category, [third]: (label + 1) * 10 + (i % 7) }, labels[label]]
  })
}

function single(texts: Hostile): Row[] {
  const labels = labelsOf(texts)
  const telling = labels.map(() => texts.distinct(3))
  return Array.from({ length: 40 }, (_, i): Row => {
    const label = i % labels.length
    return [
      `${texts.word()} ${telling[label][i % 3]} ${texts.word()} ${telling[label][(i + 1) % 3]}`,
      labels[label]
    ]
  })
}

/** Two or three labels: texts, now and then objects or lists of them. */
function labelsOf(texts: Hostile): Json[] {
  const form = texts.integer(6)
  return texts.distinct(2 + texts.integer(2)).map((label): Json => {
    if (form === 0) return { [`k${label}`]: label, [`m${texts.text()}`]: texts.text() }
    return form === 1 ? [label, texts.text()] : label
  })
}

function amounts(texts: Hostile): Row[] {
  const [first, second] = texts.distinct(2)
  const kinds = texts.distinct(2)
  return Array.from({ length: 40 }, (_, i): Row => {
    const number = texts.integer(1000) / 8
    return [{ [first]: number, [second]: kinds[i % 2] }, 3 * number + (i % 2) * 50]
  })
}

function spans(texts: Hostile): Row[] {
  const [before, after, column] = texts.distinct(3)
  const isBare = texts.integer(2) === 0
  return Array.from({ length: 14 }, (_, i): Row => {
    const name = `${texts.word()}${i}`
    const text = `${texts.word()} ${before}${name}${after} ${texts.word()}`
    return [isBare ? text : { [column]: text }, name]
  })
}

function changes(texts: Hostile): Row[] {
  const [before, after, column] = texts.distinct(3)
  const isBare = texts.integer(2) === 0
  return Array.from({ length: 8 }, (_, i): Row => {
    const word = `${texts.word()}${i}`
    return [isBare ? word : { [column]: word }, `${before}${word}${after}`]
  })
}

function lines(texts: Hostile): Row[] {
  const forms = texts.distinct(4).map((text, i) => [`${text} n${i}=`, ` ${texts.text()} done`] as const)
  return Array.from({ length: 32 }, (_, i): Row => {
    const [before, after] = forms[i % forms.length]
    return [`${before}${1000 + i * 37}${after}`, `${before}<*>${after}`]
  })
}

function shapes(texts: Hostile): Row[] {
  const [mark, other, ...labels] = texts.distinct(4)
  return Array.from({ length: 40 }, (_, i): Row => {
    const number = String(100 + texts.integer(900))
    return i % 2 === 0 ? [`${mark}${number}`, labels[0]] : [`${number}${other}`, labels[1]]
  })
}
