import type { Json } from '../../../src/domain/json.js'
import { type LanguageName, languageNames } from '../../../src/domain/program/language.js'
import { inferSchema } from '../../../src/domain/task/infer-schema.js'
import type { Kind } from '../../../src/domain/task/task-schema.js'
import { languages } from '../../../src/languages/languages.js'
import { families } from '../../../src/learners/families.js'
import { learnPrograms } from '../../../src/learners/learn-programs.js'
import { underHeader } from '../../../src/loop/export/export-header.js'
import { inputLine, programShape } from '../../../src/loop/export/program-shape.js'
import { sentences } from '../../learners/extract/scenes.js'
import { lessonOf, type Row } from '../../learners/scenes.js'

/** A learned program as it is exported, and what calls it. */
export interface Exported {
  /** Of its file, package or class. */
  name: string
  sources: Record<LanguageName, string>
  types: string
  input: Json
  answer: Json
  /** An input of another shape. */
  wrong: Json
}

const colours = ['red', 'blue']

/** Texts, records and lists in; labels, booleans, numbers, texts, records and lists out. */
const tasks: [name: string, family: string, kind: Kind, rows: Row[], wrong: Json, settings?: string][] = [
  ['textlabel', 'rules', 'classification', rowsOf(i => [{ text: text(i) }, colours[i % 2]]), { Text: 'a' }],
  [
    'votes',
    'rules',
    'classification',
    rowsOf(i => [{ text: `${text(i)} ${i % 4 < 2 ? 'round' : 'square'}` }, colours[i % 2]]),
    { Text: 'a' },
    'at most 16 patterns that vote, parts of words too'
  ],
  [
    'sums',
    'linear',
    'classification',
    rowsOf(i => [{ text: text(i), size: i }, ['a', 'b', 'c'][i % 3]]),
    { text: 1, size: 2 },
    'C=1, words+chars+shapes, in 2+ rows'
  ],
  ['records', 'tree', 'boolean', rowsOf(i => [record(i), i > 30]), [], '8 leaves'],
  ['amounts', 'formula', 'number', rowsOf(i => [record(i), 3 * i + 1.5]), null, 'ridge 1'],
  [
    'rounds',
    'boosted',
    'number',
    rowsOf(i => [record(i), (i % 7) * 10]),
    'a text',
    '4 rounds of trees with 2 questions at most to a leaf'
  ],
  ['lists', 'rules', 'classification', rowsOf(i => [[i % 2, i, 7], colours[i % 2]]), ['a']],
  ['places', 'extract', 'extraction', sentences(60, 'name'), { text: null }, 'anchors'],
  ['spans', 'extract', 'extraction', sentences(60, 'day'), 7, 'weights'],
  ['changes', 'transform', 'transform', rowsOf(i => [{ text: `Ann-${i} Bo` }, `ann-${i}`]), {}],
  [
    'templates',
    'template',
    'transform',
    rowsOf(i => [{ text: `task ${i} is ${word(i)}` }, 'task <*> is <*>']),
    1
  ],
  [
    'recordout',
    'rules',
    'classification',
    rowsOf(i => [{ text: text(i) }, { colour: colours[i % 2], 'is red': i % 2 === 0, sizes: [i % 2] }]),
    { text: [] }
  ],
  ['listout', 'rules', 'classification', rowsOf(i => [text(i), [colours[i % 2], 'x']]), 1.5],
  ['codes', 'pattern', 'classification', rowsOf(i => [`A${i}-${i}`, colours[i % 2]]), {}]
]

function rowsOf(row: (i: number) => Row): Row[] {
  return Array.from({ length: 60 }, (_, i) => row(i))
}

function word(i: number): string {
  return ['warm', 'cold', 'new', 'old', 'here'][i % 5]
}

function text(i: number): string {
  return `a ${word(i)} ${colours[i % 2]} thing`
}

function record(i: number): Json {
  return {
    size: i,
    name: word(i),
    'odd key': i % 2 === 0,
    user: { age: i, class: null },
    ...(i % 3 > 0 && { tags: ['a'] })
  }
}

/** What each family prints of such tasks, exported; a family that finds nothing in its rows is an error. */
export function exportedPrograms(): Exported[] {
  return tasks.map(([name, family, kind, rows, wrong, settings]) => {
    const lesson = lessonOf(rows, { kind })
    const learner = families.find(each => each.name === family)!
    const fitted = learner.learn(lesson, settings)
    if (fitted === undefined) throw new Error(`${family} learns nothing for ${name}`)
    const [input] = rows[0]
    const programs = learnPrograms({ ...learner, learn: () => fitted }, lesson, languageNames)
    const task = { input: inferSchema(lesson.inputs), output: outputOf(lesson.outputs) }
    const shape = programShape(name, task, name === 'sums')
    const sources = Object.fromEntries(
      programs.map(({ language, source }) => {
        const { guard, exported } = languages[language]
        const guarded = guard(source, shape)!
        const file = `${name}${languages[language].extensions[0]}`
        const own = exported.naming?.nameFor({ task: name, folder: name, file, beside: [] }, guarded)
        const named = exported.naming?.named(guarded, own!) ?? guarded
        return [language, underHeader([inputLine(shape.input, true)], named, language, exported.mark)]
      })
    ) as Record<LanguageName, string>
    const types = languages.javascript.exported.types!(`${name}.mjs`, shape, true)!.text
    return { name, sources, types, input, wrong, answer: learner.predictor(fitted.model)(input) }
  })
}

function outputOf(outputs: readonly Json[]) {
  const labels = [...new Set(outputs)]
  const isLabel = labels.length < 5 && labels.every(label => typeof label === 'string')
  return isLabel ? { enum: labels } : inferSchema(outputs)
}
