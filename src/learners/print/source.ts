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

/** What a source file is made of, beside the library functions that it calls. */
export interface SourceParts {
  /** The first comment, a line an entry. */
  header: readonly string[]
  /** The body of `run`, indented. */
  body: string
  /** What body and functions evaluate: says which library functions are called. */
  codes: Iterable<Code>
  /** Where calls find their functions, beside fields of the runtime. */
  library?: readonly LibraryFunction[]
  /** Definitions that follow the library, without indentation. */
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

/** The first line is a caption, which holds no data; where two lines may declare an encoding, two do not. */
function headerOf([caption, ...told]: readonly string[], syntax: Syntax): string {
  const first = commentBlock([caption], syntax, 0)
  const isShort = first.indexOf('\n') === first.length - 1
  const apart = syntax.readsEncoding && isShort && told.length > 0 ? [''] : []
  return first + commentBlock([...apart, ...told], syntax, 0)
}

/** An expression in one line. */
export function expressionText(code: Code, language: LanguageName): string {
  const page = { width: Number.POSITIVE_INFINITY, indent: '' }
  return layout(printExpression(code, languages[language].syntax).doc, page, 0, true)
}

/** What is called, and what that needs, in the order of the library. */
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
