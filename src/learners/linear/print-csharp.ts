import { languages } from '../../languages/languages.js'
import { comment, literal } from '../../languages/source-text.js'
import type { Code } from '../print/code.js'
import { factCode } from '../print/facts.js'
import { folded, foldedList } from '../print/folded.js'
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

const { json } = languages.csharp.syntax

/** A model as a C# class. `header` is its first comment, a line an entry. */
export function printCSharp(model: LinearModel, header: readonly string[]): string {
  const outputs = listed('object[] Outputs', model.outputs.map(json))
  if (model.starts.length === 1) {
    const body = `        return Outputs[${constantOf(model)}];\n`
    return printSource({ header, body, codes: [], definitions: [outputs] }, 'csharp')
  }
  const tables = termTables(model)
  const facts = model.facts.map(factCode)
  const readings = readingsOf(tables)
  const fields = readings.map(({ path }): Code => ({ field: path, as: 'text' }))
  const definitions = [
    ...(tables.length > 0 ? runtimeOf(model, tables) : []),
    outputs,
    listed('long[] Biases', model.biases.map(String)),
    ...weightsOf(model, tables.length > 0 ? [] : ['load']),
    ...tables.map(tableText),
    ...(facts.length > 0 ? factTable(model, facts) : []),
    ...leadParts('csharp', model)
  ]
  return printSource(
    {
      ...{ header, definitions },
      body: bodyOf(model, readings, fields),
      codes: [...fields, ...facts],
      imports: [
        ...['System', 'System.Collections.Generic'],
        ...(tables.length > 0 ? ['System.Linq', 'System.Text', 'System.Text.RegularExpressions'] : [])
      ]
    },
    'csharp'
  )
}

function bodyOf(model: LinearModel, readings: FieldReading[], fields: Code[]): string {
  const lines = ['var sums = (long[])Biases.Clone();']
  readings.forEach(({ tables, limit, text, close }, place) => {
    const value = expressionText(fields[place], 'csharp')
    lines.push(`var ${text} = new Reading(${value}, ${limit});`)
    if (close !== text) {
      lines.push(`var ${close} = ${text}.IsLong ? new Reading(${value}, ${closeLimit}) : ${text};`)
    }
    for (const { kind, place } of tables) {
      lines.push(`Weigh(sums, Terms${place + 1}, ${termsOf[kind](kind === 'words' ? text : close)});`)
    }
  })
  if (model.facts.length > 0) {
    lines.push('for (var i = 0; i < Facts.Length; i++)', '{', '    if (Facts[i](input))')
    lines.push(`        Add(sums, FactWeights[i], ${unit});`, '}')
  }
  if (model.biases.length === 1) {
    lines.push('if (Math.Abs(sums[0]) < LeastLead)', '    return null;')
    lines.push('return Outputs[sums[0] >= 0 ? 0 : 1];')
  } else {
    lines.push('var best = 0;', 'for (var i = 1; i < sums.Length; i++)', '{')
    lines.push('    if (sums[i] > sums[best])', '        best = i;', '}')
    lines.push('if (LeastLead > 0 && LeadOf(sums, best) < LeastLead)', '    return null;')
    lines.push('return Outputs[best];')
  }
  return lines.map(line => `        ${line}\n`).join('')
}

const termsOf: Record<TermTable['kind'], (text: string) => string> = {
  words: text => `WithPairs(${text}.Tokens)`,
  characters: text => `${text}.Characters()`,
  shapes: text => `WithPairs(${text}.Shapes)`
}

/** What programs with terms run on: `read` in text/reading.ts, `termsIn` in vocabulary.ts, the sums of predict.ts. */
function runtimeOf(model: LinearModel, tables: TermTable[]): string[] {
  const kinds = new Set(tables.map(({ kind }) => kind))
  const shaped = kinds.has('shapes')
  const pairs = [...model.cased].map(([from, to]) => `[${hex(from)}] = ${hex(to)}`)
  const lower = 'private static readonly Dictionary<int, int> Lower = new Dictionary<int, int>'
  const longest = longestRunOf(model)
  const about = `and it ends, and its words and single other characters${shaped ? ', and their shapes' : ''}. Reads so many`
  const given = {
    lower: pairs.length === 0 ? [`${lower}();`] : [lower, '{', ...folded(pairs, 4, 92).split('\n'), '};'],
    about: [comment(about, 'csharp')],
    runs: [
      comment(`Runs of 2 to ${longest} characters within what spaces part, with the spaces around.`, 'csharp')
    ],
    run: [`for (var end = start + 2; end <= start + ${longest} && end < Starts.Count; end++)`]
  }
  const only = [...kinds, ...(shaped ? ['words'] : [])]
  return runtimeParts(termsRuntime, 'csharp', { given, only })
}

/** What reads and adds weights, and reads tables of terms. */
function weightsOf(model: LinearModel, without: readonly string[]): string[] {
  const caption = lettersCaption(model).map(line => comment(line, 'csharp'))
  return runtimeParts(weightsRuntime, 'csharp', { given: { caption }, without })
}

function tableText({ caption, lines }: TermTable, place: number): string {
  const text = lines.map(({ term, letters }) => `${literal(term, 'csharp', 'table')}\t${letters}`)
  return `${comment(`${caption}, each with its weights.`, 'csharp')}\nprivate static readonly Dictionary<string, Weight[]> Terms${place + 1} = Load(@"\n${text.join('\n')}");`
}

function factTable(model: LinearModel, facts: Code[]): string[] {
  const tests = facts.map(fact => `input => ${expressionText(fact, 'csharp')}`)
  const letters = factLetters(model).map(text => `WeightsOf("${text}")`)
  return [
    `// Facts, and the weights of each.\n${listed('Func<object, bool>[] Facts', tests, 0)}`,
    listed('Weight[][] FactWeights', letters)
  ]
}

/** A list of its own; in lines of so many columns. */
function listed(name: string, items: readonly string[], width = 92): string {
  return foldedList(`private static readonly ${name} =\n{`, items, '};', 4, width)
}
