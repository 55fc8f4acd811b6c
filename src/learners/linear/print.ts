import type { LanguageName } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import { factCode } from '../print/facts.js'
import { parted } from '../print/inside.js'
import { normalFormLibrary } from '../print/normal-form.js'
import { printSource } from '../print/source.js'
import { bodiesRuntime } from '../runtime/linear/bodies.js'
import { leadRuntime } from '../runtime/linear/lead.js'
import { type LinearModel, manyOutputs } from './model.js'
import { factsPart, outputsPart, textParts } from './own-parts.js'
import { type RuntimePart, runtimeParts } from './runtime.js'
import { readingParts, weightParts } from './shared-parts.js'
import { readingsOf, type TermTable, termTables } from './tables.js'

/**
 * Prints a model as source, assembled from functions of the runtime. A function of the runtime can have two parts:
 * definitions, which become definitions of the program, and statements, which become part of `run`. `header` is the
 * first comment, one line per entry.
 */
export function printLinear(model: LinearModel, language: LanguageName, header: readonly string[]): string {
  if (model.starts.length === 1) {
    const { above, inside } = parted(outputsPart(model, language, new Set()).source)
    return printSource({ header, body: bodyOf(inside, language), codes: [], definitions: [above] }, language)
  }
  const tables = termTables(model)
  const only = namesOf(model, tables)
  const reading = only.has('texts') ? readingParts(model, language, only) : []
  const outputs = outputsPart(model, language, only)
  const weights = weightParts(model, language, only)
  const texts = readingsOf(tables).flatMap(field => textParts(field, tables, language, runsName(model)))
  const facts = only.has('facts') ? [factsPart(model, language, only)] : []
  const sums = [...texts, ...facts].flatMap(({ source }) => parted(source).inside)
  const isOne = only.has('one-sum')
  const [lead] = runtimeParts(leadRuntime, language, { given: () => [], only })
  const answers = runtimeParts(bodiesRuntime, language, { given: () => sums, only })
  const answer = answers[isOne ? 0 : 1]
  const above = ({ source }: RuntimePart) => parted(source).above
  return printSource(
    {
      header,
      definitions: [
        ...reading.map(({ source }) => source),
        above(outputs),
        ...weights.map(({ source }) => source),
        ...(texts.length > 0
          ? [tablesText(texts.toSorted((a, b) => a.place - b.place).map(above), language)]
          : []),
        ...facts.map(above),
        isOne ? above(lead) : lead.source
      ],
      body: bodyOf(parted(answer.source).inside, language),
      library: normalFormLibrary(model.letters),
      codes: [...texts.map(({ field }) => field), ...model.facts.map(factCode)],
      imports: [...reading, ...weights, ...texts, ...facts, answer, ...(isOne ? [] : [lead])].flatMap(
        ({ imports }) => imports
      )
    },
    language
  )
}

function bodyOf(lines: readonly string[], language: LanguageName): string {
  const { indent, bodyLevel } = languages[language].syntax
  return lines.map(line => `${indent.repeat(bodyLevel)}${line}\n`).join('')
}

function tablesText(tables: readonly string[], language: LanguageName): string {
  return tables.join(`\n${languages[language].syntax.betweenTables}`)
}

/** The names of the optional parts of the runtime that a program with these tables needs. */
function namesOf(model: LinearModel, tables: readonly TermTable[]): ReadonlySet<string> {
  const kinds = new Set(tables.map(({ kind }) => kind))
  return new Set([
    ...[...kinds, 'sums', model.biases.length === 1 ? 'one-sum' : 'many-sums'],
    ...(kinds.size > 0 ? ['texts'] : []),
    ...(model.facts.length > 0 ? ['facts'] : []),
    ...(kinds.has('words') || kinds.has('shapes') ? ['pairs'] : []),
    ...(kinds.has('characters') ? [runsName(model)] : [])
  ])
}

/**
 * Which variant of character runs is used: runs are cached for repeated pieces of text, unless the many outputs would
 * make the cache too large.
 */
function runsName({ biases }: LinearModel): string {
  return biases.length <= manyOutputs ? 'kept-runs' : 'runs'
}
