import { languages } from '../../languages/languages.js'
import { comment, literal } from '../../languages/source-text.js'
import type { Code } from '../print/code.js'
import { factCode } from '../print/facts.js'
import { folded, foldedList } from '../print/folded.js'
import { expressionText, printSource } from '../print/source.js'
import { readingRuntime } from '../runtime/linear/reading.js'
import { termsRuntime } from '../runtime/linear/terms.js'
import { closeLimit } from '../text/reading.js'
import type { TermKind } from '../vocabulary.js'
import { leadParts } from './lead.js'
import { type LinearModel, unit } from './model.js'
import { runtimeParts } from './runtime.js'
import {
  constantOf,
  type FieldReading,
  factLetters,
  hex,
  lettersCaption,
  longestRunOf,
  readingsOf,
  type TermTable,
  termTables
} from './tables.js'

const { json } = languages.javascript.syntax

/** A model as a JavaScript module that exports `run`. `header` is its first comment, a line an entry. */
export function printJavaScript(model: LinearModel, header: readonly string[]): string {
  const outputs = foldedList('const outputs = [', model.outputs.map(json), ']', 2, 100)
  if (model.starts.length === 1) {
    const body = `  return outputs[${constantOf(model)}]\n`
    return printSource({ header, body, codes: [], definitions: [outputs] }, 'javascript')
  }
  const tables = termTables(model)
  const facts = model.facts.map(factCode)
  const readings = readingsOf(tables)
  const fields = readings.map(({ path }): Code => ({ field: path, as: 'any' }))
  const definitions = [
    ...(tables.length > 0 ? readingParts(model) : []),
    outputs,
    foldedList('const biases = [', model.biases.map(String), ']', 2, 100),
    ...termParts(model, tables),
    ...tables.map(tableText),
    ...(facts.length > 0 ? [factTable(model, facts)] : []),
    ...(tables.length > 0 ? ['const times = new Int32Array(starts.length)'] : []),
    ...leadParts('javascript', model)
  ]
  const body = bodyOf(model, readings, fields)
  return printSource({ header, definitions, body, codes: [...fields, ...facts] }, 'javascript')
}

function bodyOf(model: LinearModel, readings: FieldReading[], fields: Code[]): string {
  const lines = ['const sums = [...biases]']
  readings.forEach(({ tables, limit, text, close }, place) => {
    const value = expressionText(fields[place], 'javascript')
    lines.push(`const ${text} = read(${value}, ${limit})`)
    if (close !== text) {
      lines.push(`const ${close} = ${text}.isLong ? read(${value}, ${closeLimit}) : ${text}`)
    }
    for (const { kind, place } of tables) {
      lines.push(termsOf[kind](kind === 'words' ? text : close, `terms${place + 1}`))
    }
  })
  if (model.facts.length > 0) {
    lines.push('facts.forEach(([holds], index) => {')
    lines.push(`  if (holds(input)) add(sums, firstFact + index, ${unit})`, '})')
  }
  if (model.biases.length === 1) {
    lines.push('if (Math.abs(sums[0]) < leastLead) return null', 'return outputs[sums[0] >= 0 ? 0 : 1]')
  } else {
    lines.push('let best = 0')
    lines.push('for (let i = 1; i < sums.length; i++) if (sums[i] > sums[best]) best = i')
    lines.push('if (leastLead > 0 && leadOf(sums, best) < leastLead) return null')
    lines.push('return outputs[best]')
  }
  return lines.map(line => `  ${line}\n`).join('')
}

const termsOf: Record<TermKind, (text: string, root: string) => string> = {
  words: (text, root) => `words(sums, ${text}, ${root})`,
  characters: (text, root) => `characters(sums, ${text}, ${root})`,
  shapes: (text, root) => `words(sums, ${text}.shapes, ${root})`
}

/** `read` in text/reading.ts. */
function readingParts({ cased }: LinearModel): string[] {
  const pairs = [...cased].map(([from, to]) => `[${hex(from)}, ${hex(to)}]`)
  const lower =
    pairs.length === 0
      ? ['const lower = new Map()']
      : ['const lower = new Map([', ...folded(pairs, 2, 100).split('\n'), '])']
  return runtimeParts(readingRuntime, 'javascript', { given: { lower } })
}

/** `weightOf` in model.ts, `Trie` in text/trie.ts, and the terms of vocabulary.ts; of facts what adds their weights. */
function termParts(model: LinearModel, tables: TermTable[]): string[] {
  const caption = lettersCaption(model).map(line => comment(line, 'javascript'))
  if (tables.length === 0) {
    const adding = termsRuntime.filter(({ name }) => name === 'addFeature' || name === 'add')
    return runtimeParts(adding, 'javascript', { given: { caption } })
  }
  const kinds = new Set(tables.map(({ kind }) => kind))
  const nodes = nodeCount(model)
  let slots = 2
  while (slots < nodes * 2) slots *= 2
  const given = {
    caption,
    mask: [`const mask = ${slots - 1}`],
    slots: [`const slots = new Int32Array(3 * ${slots})`],
    features: [`const featureAt = new Int32Array(${nodes}).fill(-1)`],
    run: [`for (let i = start; i < start + ${longestRunOf(model)} && i < codes.length; i++) {`]
  }
  const without = [
    ...(kinds.has('words') || kinds.has('shapes') ? [] : ['words']),
    ...(kinds.has('characters') ? [] : ['characters'])
  ]
  return runtimeParts(termsRuntime, 'javascript', { given, without })
}

/** Nodes of the trie of all terms, node 0 and the roots included. */
function nodeCount({ blocks }: LinearModel): number {
  let count = 1
  for (const { terms } of blocks) {
    const prefixes = new Set<string>()
    for (const term of terms) {
      let prefix = ''
      for (const char of term) {
        prefix += char
        prefixes.add(prefix)
      }
    }
    count += 1 + prefixes.size
  }
  return count
}

function tableText({ caption, lines }: TermTable, place: number): string {
  const text = lines.map(({ term, letters }) => `${literal(term, 'javascript', 'table')}\t${letters}\n`)
  return `${comment(`${caption}, each with its weights.`, 'javascript')}\nconst terms${place + 1} = load(\`\n${text.join('')}\`)`
}

function factTable(model: LinearModel, facts: Code[]): string {
  const letters = factLetters(model)
  const lines = facts.map((fact, index) => {
    return `  [input => ${expressionText(fact, 'javascript')}, '${letters[index]}']`
  })
  return [
    '// Facts, each with its weights.',
    'const facts = [',
    lines.join(',\n'),
    ']',
    'const firstFact = starts.length - 1',
    'for (const [, letters] of facts) addFeature(letters)'
  ].join('\n')
}
