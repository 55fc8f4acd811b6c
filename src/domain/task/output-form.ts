import { isJsonObject, type Json } from '../json.js'
import { listed } from '../text/wording.js'

/** The form of outputs that have more than one value each. */
export type OutputForm =
  /** Texts of several labels with something between: `bug;vip`. */
  | { form: 'separated'; separator: string; labels: number }
  /** Arrays of labels or of other values. `inText`: each is written as a text, as in a cell of a table. */
  | { form: 'list'; labels?: number; inText?: true }
  | { form: 'object'; fields: string[]; inText?: true }
  /** Values of several types. */
  | { form: 'mixed'; types: string[] }

const separators = [';', '|', ',', '/', '+', '\n'] as const
/** Separators that only occur between items of a list. */
const lists: ReadonlySet<string> = new Set([';', '|', '\n'])
/** The greatest length of a label, in UTF-16 units and in words. */
const longestLabel = 40
const mostWords = 4
/** The least share of rows with a separator, and the least average number of rows of a label. */
const leastSeparated = 0.1
const timesEach = 3
/** The most distinct labels of lists, in total and for each row. */
const mostLabels = 200
const shownFields = 6

/**
 * The form of outputs that are not all single values of one type; else undefined. Labels with a separator are
 * distinguished from texts with commas by their parts: few, short, repeated, also in other combinations, and some
 * outputs are one part alone. JSON in texts counts as the value it holds.
 */
export function formOf(outputs: readonly Json[]): OutputForm | undefined {
  const present = outputs.filter(output => output !== null)
  if (present.length === 0) return undefined
  if (present.every(output => typeof output === 'string')) {
    return formInTexts(present as string[]) ?? separatedForm(present as string[])
  }
  const form = formOfValues(present)
  if (form) return form
  const types = new Set(present.map(typeOf))
  return types.size > 1 ? { form: 'mixed', types: [...types].sort() } : undefined
}

function formOfValues(values: readonly Json[]): OutputForm | undefined {
  if (values.every(Array.isArray)) return listForm(values as Json[][])
  if (!values.every(isJsonObject)) return undefined
  const fields = new Set(values.flatMap(value => Object.keys(value as object)))
  return { form: 'object', fields: [...fields].sort() }
}

/** Lists or objects that texts hold as JSON; blank texts do not count. */
function formInTexts(texts: readonly string[]): OutputForm | undefined {
  const values: Json[] = []
  for (const text of texts) {
    if (text.trim() === '') continue
    // An early end: most texts are no JSON, and 12 or "a" in a text is one value.
    if (!/^\s*[[{]/.test(text)) return undefined
    try {
      values.push(JSON.parse(text))
    } catch {
      return undefined
    }
  }
  const form = values.length === 0 ? undefined : formOfValues(values)
  return form && ({ ...form, inText: true } as OutputForm)
}

/** A form in words: `multi-label: 5 labels separated by ";"`. */
export function describeForm(form: OutputForm): string {
  switch (form.form) {
    case 'separated':
      return `multi-label: ${form.labels} labels separated by ${JSON.stringify(form.separator)}`
    case 'list': {
      const what =
        form.labels === undefined ? 'structured: lists' : `multi-label: lists of ${form.labels} labels`
      return what + written(form)
    }
    case 'object': {
      const fields = listed(
        form.fields.map(name => JSON.stringify(name)),
        shownFields
      )
      const what =
        form.fields.length === 0
          ? 'structured: objects without fields'
          : `structured: objects with ${form.fields.length === 1 ? 'the field' : 'fields'} ${fields}`
      return what + written(form)
    }
    case 'mixed':
      return `structured: values of several types (${form.types.join(', ')})`
  }
}

function written({ inText }: { inText?: true }): string {
  return inText ? ', each a text of JSON' : ''
}

/** The commands that make programs for outputs of any form. */
export function servedBy(task: string): string[] {
  return [
    `loopai synth ${task} -g anthropic --dry-run   (a model writes the program; says what it costs and what is sent; or -g openai -m NAME)`,
    `loopai adopt ${task} program.mjs   (you write it)`
  ]
}

function separatedForm(outputs: string[]): OutputForm | undefined {
  const found = separators.flatMap(separator => {
    const split = outputs.map(output => partsOf(output, separator))
    const several = split.filter(parts => parts.length > 1).length
    if (several < Math.max(2, leastSeparated * outputs.length)) return []
    const labels = labelsIn(split, separator)
    return labels === undefined || !combine(split, separator) ? [] : [{ separator, labels, several }]
  })
  const best = found.sort((a, b) => b.several - a.several)[0]
  return best && { form: 'separated', separator: best.separator, labels: best.labels }
}

function partsOf(output: string, separator: string): string[] {
  return output
    .split(separator)
    .map(part => part.trim())
    .filter(part => part !== '')
}

/** The number of distinct labels; undefined unless all are short and repeat. */
function labelsIn(rows: readonly string[][], separator: string): number | undefined {
  const counts = new Map<string, number>()
  for (const parts of rows) {
    if (new Set(parts).size < parts.length) return undefined
    for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  const names = [...counts.keys()]
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (names.length > mostLabels || total < timesEach * names.length) return undefined
  const areLabels = names.every(
    name =>
      name.length <= longestLabel &&
      name.split(/\s+/).length <= mostWords &&
      // In 1/2 and 1,234 there are no labels.
      (lists.has(separator) || /\p{L}/u.test(name))
  )
  return areLabels ? names.length : undefined
}

/** Whether labels occur alone or in several combinations: else `Paris, France` would be two labels. */
function combine(rows: readonly string[][], separator: string): boolean {
  const lengths = new Set(rows.map(parts => parts.length))
  if (lengths.size === 1 && !lists.has(separator)) return false
  const alone = new Set(rows.filter(parts => parts.length === 1).map(([part]) => part))
  if (rows.some(parts => parts.length > 1 && parts.some(part => alone.has(part)))) return true
  const places = new Map<string, Set<number>>()
  for (const parts of rows) {
    for (const [place, part] of parts.entries()) places.set(part, (places.get(part) ?? new Set()).add(place))
  }
  return [...places.values()].filter(each => each.size > 1).length >= places.size / 3
}

function listForm(outputs: Json[][]): OutputForm {
  const items = outputs.flat()
  const texts = items.filter(item => typeof item === 'string')
  if (items.length === 0 || texts.length < items.length) return { form: 'list' }
  const labels = new Set(texts).size
  return labels <= mostLabels && texts.length >= timesEach * labels
    ? { form: 'list', labels }
    : { form: 'list' }
}

function typeOf(value: Json): string {
  if (Array.isArray(value)) return 'list'
  return isJsonObject(value) ? 'object' : typeof value
}
