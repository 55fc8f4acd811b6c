import { languages } from '../../languages/languages.js'
import { comment, literal } from '../../languages/source-text.js'
import type { Code } from '../print/code.js'
import { factCode } from '../print/facts.js'
import { folded } from '../print/folded.js'
import { expressionText, printSource } from '../print/source.js'
import { addingRuntime } from '../runtime/linear/adding.js'
import { lanesRuntime } from '../runtime/linear/lanes.js'
import { weightsRuntime } from '../runtime/linear/weights.js'
import { closeLimit } from '../text/reading.js'
import type { TermKind } from '../vocabulary.js'
import { leadParts } from './lead.js'
import { type LinearModel, unit } from './model.js'
import { runtimeParts } from './runtime.js'
import { hasMemo, readingParts } from './runtime-python.js'
import {
  constantOf,
  type FieldReading,
  factLetters,
  lettersCaption,
  readingsOf,
  type TermTable,
  termTables
} from './tables.js'

const { json } = languages.python.syntax

/** A model as a Python module. `header` is its first comment, a line an entry. */
export function printPython(model: LinearModel, header: readonly string[]): string {
  const outputs = `OUTPUTS = [\n${folded(model.outputs.map(json), 4, 96)},\n]`
  if (model.starts.length === 1) {
    const body = `    return OUTPUTS[${constantOf(model)}]\n`
    return printSource({ header, body, codes: [], definitions: [outputs] }, 'python')
  }
  const tables = termTables(model)
  const facts = model.facts.map(factCode)
  const readings = readingsOf(tables)
  const fields = readings.map(({ path }): Code => ({ field: path, as: 'text' }))
  const isSingle = model.biases.length === 1
  const [weigh, ...loading] = addingParts(isSingle)
  const definitions = [
    ...(tables.length > 0 ? [...readingParts(model, tables), weigh] : []),
    [outputs, 'BIASES = [', `${folded(model.biases.map(String), 4, 96)},`, ']'].join('\n'),
    ...weightParts(model),
    ...(tables.length > 0
      ? [...loading, tables.map((table, place) => tableText(model, table, place)).join('\n')]
      : []),
    ...(facts.length > 0 ? [factTable(model, facts)] : []),
    ...leadParts('python', model)
  ]
  return printSource(
    {
      ...{ header, definitions },
      body: bodyOf(model, readings, fields),
      codes: [...fields, ...facts],
      imports: [
        ...(tables.length > 0
          ? ['collections.Counter', 'collections.defaultdict', 'itertools.chain', 'math', 're']
          : []),
        ...(tables.some(({ kind }) => kind === 'characters' && !hasMemo(model, kind))
          ? ['operator.add']
          : []),
        ...(isSingle ? [] : ['struct'])
      ]
    },
    'python'
  )
}

function bodyOf(model: LinearModel, readings: FieldReading[], fields: Code[]): string {
  const lines = ['total = START']
  readings.forEach(({ tables, limit, text, close }, place) => {
    const kinds = tables.map(({ kind }) => kind)
    lines.push(`text = ${expressionText(fields[place], 'python')}[:${limit}]`)
    if (kinds.some(kind => kind !== 'characters')) lines.push('tokens = TOKEN.findall(text)')
    const isTwofold = close !== text
    if (isTwofold && kinds.includes('characters')) lines.push(`beginning = text[:${closeLimit}]`)
    if (isTwofold && kinds.includes('shapes')) {
      lines.push(
        `beginning_tokens = TOKEN.findall(text[:${closeLimit}]) if len(text) > ${closeLimit} else tokens`
      )
    }
    const readFor: Record<TermKind, string> = {
      words: 'tokens',
      characters: isTwofold ? 'beginning' : 'text',
      shapes: isTwofold ? 'beginning_tokens' : 'tokens'
    }
    for (const { kind, place } of tables) {
      const number = place + 1
      const read = readFor[kind]
      const from = hasMemo(model, kind)
        ? `WITHIN_${number}, ${read}`
        : `TERMS_${number}, ${read}, WEIGHTS_${number}`
      lines.push(`total += weigh(WEIGHTS_${number}, *${kind}(${from}))`)
    }
  })
  if (model.facts.length > 0) {
    const sum = 'sum(weights for holds, weights in FACTS if holds(input))'
    lines.push(`total += ${unit} * ${model.biases.length === 1 ? sum : `widened(${sum})`}`)
  }
  if (model.biases.length === 1) {
    lines.push('if abs(total) < LEAST_LEAD:', '    return None', 'return OUTPUTS[0 if total >= 0 else 1]')
  } else {
    lines.push('sums = unpack(total)', 'best = sums.index(max(sums))')
    lines.push('if LEAST_LEAD > 0 and lead_of(sums, best) < LEAST_LEAD:', '    return None')
    lines.push('return OUTPUTS[best]')
  }
  return lines.map(line => `    ${line}\n`).join('')
}

/** The sums of predict.ts, and what reads tables of terms. */
function addingParts(isSingle: boolean): string[] {
  const scaled = [`return int(${unit} / math.sqrt(squares)) * ${isSingle ? 'total' : 'widened(total)'}`]
  return runtimeParts(addingRuntime, 'python', { given: { scaled } })
}

/** What reads weights: of one sum, or packed. */
function weightParts(model: LinearModel): string[] {
  const caption = lettersCaption(model).map(line => comment(line, 'python'))
  if (model.biases.length === 1) return runtimeParts(weightsRuntime, 'python', { given: { caption } })
  return runtimeParts(lanesRuntime, 'python', { given: { caption, ...lanesOf(model.biases.length) } })
}

/**
 * Python adds long integers faster than lists. 32 bits are enough for the weights of a text's terms, as the most
 * that it can have stay below 2^30, and take half the memory; what they are multiplied by needs more.
 */
function lanesOf(outputs: number) {
  const half = Math.ceil(outputs / 2)
  return {
    lanes: [`LANES = struct.Struct("<${2 * half}Q")`],
    weightlanes: [`WEIGHT_LANES = struct.Struct("<${2 * half}L")`],
    even: [`EVEN = int.from_bytes(struct.pack("<${2 * half}L", *[2**32 - 1, 0] * ${half}), "little")`],
    others: [`others = [*weights[${half}:], 0]`],
    pairs: [`lanes = [weight for pair in zip(weights[:${half}], others) for weight in pair]`],
    widened: [`return total & EVEN | (total >> 32 & EVEN) << ${64 * half}`],
    unpacked: [`return LANES.unpack(total.to_bytes(${16 * half}, "little"))[:${outputs}]`]
  }
}

function tableText(model: LinearModel, { kind, caption, lines }: TermTable, place: number): string {
  const number = place + 1
  const text = lines.map(({ term, letters }) => `${literal(term, 'python', 'table')}\t${letters}\n`)
  const isRead = hasMemo(model, kind) ? [`WITHIN_${number} = within(TERMS_${number}, WEIGHTS_${number})`] : []
  return [
    comment(`${caption}, each with its weights.`, 'python'),
    `TERMS_${number}, WEIGHTS_${number} = load(`,
    `    """\n${text.join('')}""",`,
    `    ${kind === 'characters' ? 'str' : 'word_or_pair'},`,
    ')',
    ...isRead
  ].join('\n')
}

function factTable(model: LinearModel, facts: Code[]): string {
  const letters = factLetters(model)
  const lines = facts.map(
    (fact, index) =>
      `    (lambda input: ${expressionText(fact, 'python')}, weights_of("${letters[index]}")),\n`
  )
  return `# Facts, each with its weights.\nFACTS = [\n${lines.join('')}]`
}
