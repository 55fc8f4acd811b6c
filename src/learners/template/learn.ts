import { foldCountFor, foldsOf, heldOut, spread } from '../cross-validation.js'
import { describeFields } from '../describe-fields.js'
import type { Fitted } from '../family.js'
import { type Path, textAt } from '../fields.js'
import type { Lesson } from '../lesson.js'
import { trainSpans } from '../spans/train.js'
import { wellFormed } from '../text/characters.js'
import { align } from './align.js'
import { fits, type Template, type TemplateModel, templatePredictor } from './model.js'

/** The most rows that are used, and the most rows of one template from which variables are learned. */
const maxRows = 20_000
const rowsEach = 6
/** The least share of rows that must fit their outputs. */
const leastFitting = 0.8
/** Rows with longer texts, in UTF-16 units, are skipped. */
const longestText = 5000
/** The most templates, the most frequent first. */
const maxTemplates = 2000

/** The forms of placeholders: `<*>`, `<NUM>`, `{}`, `{name}`, `%s`, `***`, `$VAR`, `[IP]`. */
const placeholders =
  /<[^<>\s]{1,20}>|\{[^{}\s]{0,20}\}|%[sd]|\*{1,3}|_{3}|#{2,4}|\$[A-Z]{2,12}|\[[A-Z*]{1,12}\]/g

interface Row {
  text: string
  output: string
}

/** Learns to mask the variables of texts; undefined unless outputs are their texts with placeholders. */
export function learnTemplates(lesson: Lesson, settings?: string): Fitted<TemplateModel> | undefined {
  lesson.progress(0, 'reading rows')
  const looked = spread(lesson.inputs.length, maxRows)
  const found = shapeOf(lesson, looked)
  if (found === undefined) return undefined
  const { path, placeholder, rows } = found
  const model = learnFrom(lesson, path, placeholder, rows)
  const groups = looked.map(row => lesson.groups[row])
  const folds = foldCountFor(groups)
  if (settings !== undefined || folds === 0) return { model, settings: placeholder }
  const fold = foldsOf(groups, new Int32Array(rows.length), 1, folds, lesson.seed)
  let right = 0
  for (let held = 0; held < folds; held++) {
    lesson.progress((held + 1) / (folds + 1), `cross-validating ${held + 1}/${folds}`)
    const { learn, judge } = heldOut(fold, held)
    const trained = Array.from(learn, row => rows[row])
    const predict = templatePredictor({ ...learnFrom(lesson, path, placeholder, trained), path: [] })
    for (const row of judge) if (predict(rows[row].text) === rows[row].output) right++
  }
  const crossValidated = { accuracy: right / rows.length, rows: rows.length, folds }
  return { model, settings: placeholder, crossValidated }
}

/** The field whose texts the outputs mask, and the placeholder. */
function shapeOf(
  lesson: Lesson,
  looked: readonly number[]
): { path: Path; placeholder: string; rows: Row[] } | undefined {
  const inputs = looked.map(row => lesson.inputs[row])
  const outputs = looked.map(row => lesson.outputs[row])
  if (!outputs.every(output => typeof output === 'string')) return undefined
  const candidates = candidatePlaceholders(outputs as string[], lesson.minSupport)
  if (candidates.length === 0) return undefined
  for (const path of describeFields(inputs, Math.min(lesson.minSupport, inputs.length)).texts) {
    const rows = inputs.map((input, row) => ({
      text: textAt(input, path),
      output: wellFormed(outputs[row] as string)
    }))
    for (const placeholder of candidates) {
      const fitting = rows.filter(({ text, output }) => masks(text, output, placeholder)).length
      if (fitting >= leastFitting * rows.length) return { path, placeholder, rows }
    }
  }
  return undefined
}

/** The most frequent texts in the form of placeholders that at least `minSupport` outputs contain. */
function candidatePlaceholders(outputs: readonly string[], minSupport: number): string[] {
  const counts = new Map<string, number>()
  for (const output of outputs) {
    for (const found of new Set(output.match(placeholders) ?? []))
      counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  const least = Math.max(minSupport, 2, outputs.length / 20)
  return [...counts.keys()]
    .filter(name => counts.get(name)! >= least)
    .sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1))
    .slice(0, 3)
}

function masks(text: string, output: string, placeholder: string): boolean {
  if (text.length > longestText) return false
  const parts = output.split(placeholder)
  return fits(text, parts, false) || fits(text, parts, true)
}

function learnFrom(lesson: Lesson, path: Path, placeholder: string, rows: readonly Row[]): TemplateModel {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    if (!masks(row.text, row.output, placeholder)) continue
    groups.set(row.output, [...(groups.get(row.output) ?? []), row])
  }
  const templates: Template[] = []
  const marked: { text: string; spans: [number, number][] }[] = []
  for (const [template, members] of groups) {
    const parts = template.split(placeholder)
    const loose = members.some(({ text }) => !fits(text, parts, false))
    if (members.length >= lesson.minSupport) templates.push({ template, loose, rows: members.length })
    for (const { text } of members.slice(0, rowsEach)) {
      const spans = align(text, parts, false) ?? align(text, parts, true)
      if (spans !== undefined) marked.push({ text, spans: spans.filter(([start, end]) => end > start) })
    }
  }
  templates.sort((a, b) => b.rows - a.rows || (a.template < b.template ? -1 : 1))
  const kept = templates.slice(0, maxTemplates).sort((a, b) => order(a, b, placeholder))
  const spans = trainSpans(marked, { minSupport: lesson.minSupport, shape: 'many', seed: lesson.seed })
  return { path, placeholder, templates: kept, spans }
}

/** The more specific template comes first. */
function order(a: Template, b: Template, placeholder: string): number {
  const size = ({ template }: Template) => template.replaceAll(placeholder, '').length
  const strict = Number(a.loose) - Number(b.loose)
  return size(b) - size(a) || strict || b.rows - a.rows || (a.template < b.template ? -1 : 1)
}
