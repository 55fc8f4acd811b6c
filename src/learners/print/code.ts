import type { Json } from '../../domain/json.js'
import type { LanguageName } from '../../domain/program/language.js'
import type { Path } from '../fields.js'

/**
 * Programs between a family's model and source: a family says what a program does, a printer knows how its
 * language says it. Texts are sequences of code points without surrogates. Integers lie within ±2^53 and are
 * `int` in Go, `int` or `long` in C#; numbers are doubles.
 */
export type Code =
  | { text: string }
  | { integer: number }
  | { number: number }
  | { truth: boolean }
  /** Any JSON value, as an output. */
  | { value: Json }
  /**
   * What stands at a path of the input. As text: '' where there is none; unpaired surrogates are U+FFFD. As
   * number: NaN where there is none, so that every comparison but != is false.
   */
  | { field: Path; as: 'text' | 'number' | 'any' }
  /** A variable in scope, in camelCase; no keyword of any language. */
  | { name: string }
  /** A library function, by its camelCase name. */
  | { call: string; with: readonly Code[] }
  /** Texts, one after the other. */
  | { join: readonly Code[] }
  | { all: readonly Code[] }
  | { any: readonly Code[] }
  | { not: Code }
  /**
   * Numbers with numbers, integers with integers; texts only by == and !=, and so a field of any type with a
   * truth value.
   */
  | { compare: '<' | '<=' | '==' | '!=' | '>=' | '>'; left: Code; right: Code }

/** What a program does, in order; the last statement gives. A variable that nothing reads is not printed. */
export type Statement =
  | { let: string; be: Code }
  /** The note is a comment: support, precision. */
  | { if: Code; do: readonly Statement[]; note?: string }
  | { give: Code; note?: string }
  | { comment: string }

/**
 * A function that printed programs may call: its definition in each language, standard library only. Those that
 * stand in templates/runtime are embedded by scripts/embed-runtime.mjs.
 */
export interface LibraryFunction {
  /** In camelCase: JavaScript and Go print it so, Python in snake_case, C# in PascalCase; so do the sources. */
  name: string
  /** Library functions that it calls, in each language. */
  needs?: Record<LanguageName, readonly string[]>
  /** Python modules, Go packages and C# namespaces that it uses. */
  imports?: Record<LanguageName, readonly string[]>
  /**
   * Without indentation around; in C# as a static member; '' where a language goes without. `printSource` takes
   * none with statements that are marked for some programs only (see optional.ts), nor
   * with examples (see given.ts).
   */
  source: Record<LanguageName, string>
}

export interface ProgramCode {
  /** The first comment, a line an entry. */
  header: readonly string[]
  statements: readonly Statement[]
  /** Where calls find their functions, beside those that every program has (fields of the runtime). */
  library: readonly LibraryFunction[]
}

/** Every expression inside an expression, itself included. */
export function* partsOf(code: Code): Generator<Code> {
  yield code
  const inner =
    'call' in code
      ? code.with
      : 'join' in code
        ? code.join
        : 'all' in code
          ? code.all
          : 'any' in code
            ? code.any
            : 'not' in code
              ? [code.not]
              : 'compare' in code
                ? [code.left, code.right]
                : []
  for (const part of inner) yield* partsOf(part)
}

/** The expressions of some statements. */
export function* codesIn(statements: readonly Statement[]): Generator<Code> {
  for (const statement of statements) {
    if ('let' in statement) yield* partsOf(statement.be)
    else if ('give' in statement) yield* partsOf(statement.give)
    else if ('if' in statement) {
      yield* partsOf(statement.if)
      yield* codesIn(statement.do)
    }
  }
}
