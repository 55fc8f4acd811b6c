import type { LanguageName } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import { layout } from '../../languages/layout.js'
import type { Syntax } from '../../languages/syntax.js'
import { fieldsRuntime } from '../runtime/fields.js'
import { type Code, type LibraryFunction, partsOf } from './code.js'
import { callsOf, printExpression } from './expression.js'
import { hasExamples } from './given.js'
import { isOptional } from './optional.js'
import { commentBlock } from './statements.js'

/** The parts of a source file, apart from the library functions that it calls. */
export interface SourceParts {
  /** The lines of the first comment. */
  header: readonly string[]
  /** The body of `run`, indented. */
  body: string
  /** The expressions of body and functions, which determine the library functions that are needed. */
  codes: Iterable<Code>
  /** The functions that may be called, in addition to those of the runtime topic `fields`. */
  library?: readonly LibraryFunction[]
  /** Definitions after the library, without indentation. */
  definitions?: readonly string[]
  imports?: readonly string[]
}

/** A source file: header, imports, `run`, the library functions that are called, then other definitions. */
export function printSource(parts: SourceParts, language: LanguageName): string {
  const { syntax } = languages[language]
  const codes = [...parts.codes].flatMap(code => [...partsOf(code)])
  const functions = calledFunctions(codes, [...fieldsRuntime, ...(parts.library ?? [])], syntax)
  const imports = [...(parts.imports ?? []), ...functions.flatMap(entry => entry.imports?.[language] ?? [])]
  return syntax.file({
    header: headerOf(parts.header, syntax),
    imports: [...new Set(imports)].sort(),
    body: parts.body,
    readsInput: codes.some(code => 'field' in code || ('name' in code && code.name === 'input')),
    functions: [...functions.map(({ source }) => source[language]), ...(parts.definitions ?? [])]
  })
}

/**
 * The first line is a caption without data. Languages in which either of the first two lines may declare an encoding
 * get a second line without data.
 */
function headerOf([caption, ...lines]: readonly string[], syntax: Syntax): string {
  const first = commentBlock([caption], syntax, 0)
  const isShort = first.indexOf('\n') === first.length - 1
  const apart = syntax.readsEncoding && isShort && lines.length > 0 ? [''] : []
  return first + commentBlock([...apart, ...lines], syntax, 0)
}

/** An expression on one line. */
export function expressionText(code: Code, language: LanguageName): string {
  const page = { width: Number.POSITIVE_INFINITY, indent: '' }
  return layout(printExpression(code, languages[language].syntax).doc, page, 0, true)
}

/** The functions that are called, and those that they need, in the order of the library. */
function calledFunctions(
  codes: readonly Code[],
  library: readonly LibraryFunction[],
  { language }: Syntax
): LibraryFunction[] {
  const byName = new Map(library.map(entry => [entry.name, entry]))
  const called = new Set<string>()
  const call = (name: string) => {
    if (called.has(name)) return
    const entry = byName.get(name)
    if (entry === undefined) throw new TypeError(`no library has a function ${name}`)
    called.add(name)
    const source = entry.source[language]
    if (source === '') throw new TypeError(`no library has ${name} in ${language}`)
    if (isOptional(source, language)) throw new TypeError(`${name} has statements that are optional`)
    if (hasExamples(source, language))
      throw new TypeError(`${name} has examples in place of what programs have`)
    for (const needed of entry.needs?.[language] ?? []) call(needed)
  }
  for (const code of codes) for (const name of callsOf(code)) call(name)
  return [...byName.values()].filter(({ name }) => called.has(name))
}
