import { isJsonObject, type Json } from '../json.js'
import { listed } from '../text/wording.js'

/** What outputs are where they are more than one value each. */
export type OutputForm =
  /** Texts of several labels with something between: `bug;vip`. */
  | { form: 'separated'; separator: string; labels: number }
  /** Arrays of labels or of anything else. `inText`: each is written out in a text, as in a cell of a table. */
  | { form: 'list'; labels?: number; inText?: true }
  | { form: 'object'; fields: string[]; inText?: true }
  /** Values of several types. */
  | { form: 'mixed'; types: string[] }

const separators = [';', '|', ',', '/', '+', '\n'] as const
/** Those that separate nothing but items of a list. */
const lists: ReadonlySet<string> = new Set([';', '|', '\n'])
/** A label is at most so many UTF-16 units and words long. */
const longestLabel = 40
const mostWords = 4
/** Rows with a separator, as a share, and how often a label occurs by rows, at least. */
const leastSeparated = 0.1
const timesEach = 3
/** Different labels of lists, at most, and by rows. */
const mostLabels = 200
const shownFields = 6

/**
 * What outputs are beside single values; undefined for outputs that are one value of one type each. Labels with
 * a separator are told from texts that have commas by what stands between: few short parts that come again, also in
 * other company, whole outputs among them. JSON in texts counts as what it holds.
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

/** Lists or objects that texts write out in JSON; blank texts are none of them. */
function formInTexts(texts: readonly string[]): OutputForm | undefined {
  const values: Json[] = []
  for (const text of texts) {
    if (text.trim() === '') continue
    // Told early: most texts are no JSON, and 12 or "a" in it is one value.
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

/** The same as people read it: `multi-label: 5 labels separated by ";"`. */
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

/** The commands that give programs for any outputs. */
export function servedBy(task: string): string[] {
  return [
    `loopai synth ${task} -g anthropic --dry-run   (a model writes the program; says what it costs and what is sent)`,
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

/** How many labels there are; undefined unless all are short and come again. */
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
      // 1/2 and 1,234 are no labels.
      (lists.has(separator) || /\p{L}/u.test(name))
  )
  return areLabels ? names.length : undefined
}

/** Whether labels stand alone or in other company too: else `Paris, France` would be two labels. */
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
