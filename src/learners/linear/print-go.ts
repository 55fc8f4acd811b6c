import { languages } from '../../languages/languages.js'
import { comment, literal } from '../../languages/source-text.js'
import type { Code } from '../print/code.js'
import { factCode } from '../print/facts.js'
import { folded } from '../print/folded.js'
import { expressionText, printSource } from '../print/source.js'
import { termsRuntime } from '../runtime/linear/terms.js'
import { weightsRuntime } from '../runtime/linear/weights.js'
import { closeLimit } from '../text/reading.js'
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

const { json } = languages.go.syntax

/** A model as a Go program. `header` is its first comment, a line an entry. */
export function printGo(model: LinearModel, header: readonly string[]): string {
  const outputs = `var outputs = []any{\n${folded(model.outputs.map(json), -1, 96)},\n}`
  if (model.starts.length === 1) {
    const body = `\treturn outputs[${constantOf(model)}], nil\n`
    return printSource({ header, body, codes: [], definitions: [outputs] }, 'go')
  }
  const tables = termTables(model)
  const facts = model.facts.map(factCode)
  const readings = readingsOf(tables)
  const fields = readings.map(({ path }): Code => ({ field: path, as: 'text' }))
  const definitions = [
    ...(tables.length > 0 ? runtimeOf(model, tables) : []),
    outputs,
    `var biases = []int64{\n${folded(model.biases.map(String), -1, 96)},\n}`,
    ...weightsOf(model, tables.length > 0 ? [] : ['load']),
    ...tables.map(tableText),
    ...(facts.length > 0 ? [factTable(model, facts)] : []),
    ...leadParts('go', model)
  ]
  return printSource(
    {
      ...{ header, definitions },
      body: bodyOf(model, readings, fields),
      codes: [...fields, ...facts],
      imports: [
        ...(tables.length > 0 ? ['strconv', 'strings'] : []),
        ...(model.biases.length === 1 && tables.length === 0 ? [] : ['math'])
      ]
    },
    'go'
  )
}

function bodyOf(model: LinearModel, readings: FieldReading[], fields: Code[]): string {
  const lines = ['sums := append([]int64(nil), biases...)']
  readings.forEach(({ tables, limit, text, close }, place) => {
    const value = expressionText(fields[place], 'go')
    lines.push(`${text} := read(${value}, ${limit})`)
    if (close !== text) {
      lines.push(`${close} := ${text}`, `if ${text}.isLong {`)
      lines.push(`\t${close} = read(${value}, ${closeLimit})`, '}')
    }
    for (const { kind, place } of tables) {
      lines.push(`weigh(sums, terms${place + 1}, ${termsOf[kind](kind === 'words' ? text : close)})`)
    }
  })
  if (model.facts.length > 0) {
    lines.push('for _, fact := range facts {', '\tif fact.holds(input) {')
    lines.push(`\t\tadd(sums, fact.weights, ${unit})`, '\t}', '}')
  }
  if (model.biases.length === 1) {
    lines.push('if sums[0] < leastLead && -sums[0] < leastLead {', '\treturn nil, nil', '}')
    lines.push('if sums[0] >= 0 {', '\treturn outputs[0], nil', '}', 'return outputs[1], nil')
  } else {
    lines.push(
      'best := 0',
      'for i := range sums {',
      '\tif sums[i] > sums[best] {',
      '\t\tbest = i',
      '\t}',
      '}'
    )
    lines.push('if leastLead > 0 && leadOf(sums, best) < leastLead {', '\treturn nil, nil', '}')
    lines.push('return outputs[best], nil')
  }
  return lines.map(line => `\t${line}\n`).join('')
}

const termsOf: Record<TermTable['kind'], (text: string) => string> = {
  words: text => `withPairs(${text}.tokens)`,
  characters: text => `${text}.characters()`,
  shapes: text => `withPairs(${text}.shapes)`
}

/** What programs with terms run on: `read` in text/reading.ts, `termsIn` in vocabulary.ts, the sums of predict.ts. */
function runtimeOf(model: LinearModel, tables: TermTable[]): string[] {
  const kinds = new Set(tables.map(({ kind }) => kind))
  const shaped = kinds.has('shapes')
  const only = shaped ? ['shapes'] : []
  const pairs = [...model.cased].map(([from, to]) => `${hex(from)}: ${hex(to)}`)
  const lower = pairs.length === 0 ? '{}' : `{\n${folded(pairs, -1, 96)},\n}`
  const fields = `text: string(text), starts: append(starts, len(text)), isLong: count > ${closeLimit}`
  const longest = longestRunOf(model)
  const about = `points start and it ends, and its words and single other characters${shaped ? ', and their shapes' : ''}.`
  const runs = `characters returns runs of 2 to ${longest} characters within what spaces part, with the spaces around.`
  const given = {
    about: [comment(about, 'go')],
    runs: [comment(runs, 'go')],
    lower: [`var lower = map[rune]rune${lower}`],
    reading: [`r := reading{${fields}${shaped ? ', shapes: shapes' : ''}}`],
    run: [`for end := start + 2; end <= start+${longest} && end < len(r.starts); end++ {`]
  }
  const without = [
    ...(kinds.has('words') || shaped ? [] : ['withPairs']),
    ...(kinds.has('characters') ? [] : ['characters'])
  ]
  return runtimeParts(termsRuntime, 'go', { given, only, without })
}

/** What reads and adds weights, and reads tables of terms. */
function weightsOf(model: LinearModel, without: readonly string[]): string[] {
  const caption = lettersCaption(model).map(line => comment(line, 'go'))
  return runtimeParts(weightsRuntime, 'go', { given: { caption }, without })
}

function tableText({ caption, lines }: TermTable, place: number): string {
  const text = lines.map(({ term, letters }) => `${literal(term, 'go', 'table')}\t${letters}\n`)
  return `${comment(`${caption}, each with its weights.`, 'go')}\nvar terms${place + 1} = load(\`\n${text.join('')}\`)`
}

function factTable(model: LinearModel, facts: Code[]): string {
  const letters = factLetters(model)
  const lines = facts.map((fact, index) => {
    return `\t{func(input any) bool { return ${expressionText(fact, 'go')} }, weightsOf("${letters[index]}")},\n`
  })
  return [
    '// Facts, each with its weights.',
    'var facts = []struct {',
    '\tholds   func(input any) bool',
    '\tweights []weight',
    `}{\n${lines.join('')}}`
  ].join('\n')
}
