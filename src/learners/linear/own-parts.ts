import type { LanguageName } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import { comment, literal } from '../../languages/source-text.js'
import type { Code } from '../print/code.js'
import { factCode } from '../print/facts.js'
import { itemLines, itemsBelow } from '../print/items.js'
import { inNormalForm } from '../print/normal-form.js'
import { expressionText } from '../print/source.js'
import { withNumbers } from '../records/tables.js'
import { factsRuntime } from '../runtime/linear/facts.js'
import { outputsRuntime } from '../runtime/linear/outputs.js'
import { textsRuntime } from '../runtime/linear/texts.js'
import { readLimit } from '../text/normal-form.js'
import type { LinearModel } from './model.js'
import { type RuntimePart, runtimeParts } from './runtime.js'
import { constantOf, type FieldReading, factLetters, type TermTable } from './tables.js'

/**
 * The definition of the outputs, and of initial `sums` if the program has any; the statements inside `run` are those of
 * a program that always gives the same output.
 */
export function outputsPart(
  model: LinearModel,
  language: LanguageName,
  only: ReadonlySet<string>
): RuntimePart {
  const { json } = languages[language].syntax
  const given = (name: string, example: string) => {
    if (name === 'outputs') return itemLines(model.outputs.map(json), language)
    if (name === 'biases') return itemLines(model.biases.map(String), language)
    return [withNumbers(language, example, new Map([[0, constantOf(model)]]))]
  }
  return runtimeParts(outputsRuntime, language, { given, only })[0]
}

/** The definition of the facts and their weights; the statements inside `run` add the weights of an input. */
export function factsPart(
  model: LinearModel,
  language: LanguageName,
  only: ReadonlySet<string>
): RuntimePart {
  const letters = factLetters(model)
  const given = (name: string, example: string) => {
    const items = model.facts.map((fact, at) =>
      example
        .replace(/,$/, '')
        .replace(/(["'])A?\1|\btrue\b/gi, (_, quote?: string) =>
          quote ? `${quote}${letters[at]}${quote}` : expressionText(factCode(fact), language)
        )
    )
    return (name === 'facts' ? itemsBelow : itemLines)(items, language)
  }
  return runtimeParts(factsRuntime, language, { given, only })[0]
}

/** The definition of a table of terms; the statements inside `run` add the weights of the terms in a field. */
export interface TextPart extends RuntimePart {
  /** The index of the table among all tables. */
  place: number
  field: Code
}

/** The parts that look up terms of a field; the part for its first table also reads the field. */
export function textParts(
  reading: FieldReading,
  tables: readonly TermTable[],
  language: LanguageName,
  runs: string
): TextPart[] {
  const [entry] = textsRuntime
  const isAny = /\bvalue\b/.test(entry.source[language])
  const field = inNormalForm({ field: reading.path, as: isAny ? 'any' : 'text' })
  return reading.tables.map(({ kind, place }, at) => {
    const { caption, lines } = tables[place]
    const given = (name: string, line: string) => {
      if (name === 'caption') return [comment(`${caption}, each with its weights.`, language)]
      const [open, close] = languages[language].syntax.table
      const terms = lines.map(({ term, letters }) => `${literal(term, language, 'table')}\t${letters}`)
      return [line.replace(/(["']+).*\1/, () => `${open}${terms.join('\n')}${close}`)]
    }
    const only = new Set([
      ...[kind, kind === 'characters' ? runs : 'pairs'],
      ...(at === 0 ? readingNames(reading) : [])
    ])
    const example = renamed(entry.source[language], reading, place, expressionText(field, language))
    const source = { ...entry.source, [language]: example }
    const [part] = runtimeParts([{ ...entry, source }], language, { given, only })
    return { ...part, place, field }
  })
}

/** The names of the optional statements that reading this field needs. */
function readingNames({ tables, isTwofold }: FieldReading): string[] {
  const kinds = tables.map(({ kind }) => kind)
  return [
    'reading',
    ...(kinds.some(kind => kind !== 'characters') ? ['tokens'] : []),
    ...(isTwofold ? ['close', ...kinds.map(kind => `close-${kind}`)] : [])
  ]
}

/** The example with its field, variables, limit and table number replaced by those of a reading. */
function renamed(source: string, { limit, isTwofold, number }: FieldReading, place: number, field: string) {
  const read = isTwofold ? source : source.replace(/\bbeginning_/g, '').replace(/\bbeginning/g, 'text')
  return read
    .replace(/\b(text|beginning)1\b/g, (_, name) => `${name}${number}`)
    .replace(/(?<=(?:terms|weights|within)_?)1\b/gi, String(place + 1))
    .replace(String(readLimit), String(limit))
    .replace(/\b(?:value|field)\b/g, () => field)
}
