import type { Json } from '../../domain/json.js'
import type { LanguageName } from '../../domain/program/language.js'
import type { Path } from '../fields.js'

/**
 * The language-independent form of programs: a family builds it from a model, a printer writes it in a language.
 * Texts are sequences of code points without surrogates. Integers lie within ±2^53 and are `int` in Go, `int` or
 * `long` in C#; numbers are doubles.
 */
export type Code =
  | { text: string }
  | { integer: number }
  | { number: number }
  | { truth: boolean }
  /** Any JSON value, as an output. */
  | { value: Json }
  /**
   * The value at a path of the input. As text: '' where there is none, and unpaired surrogates are U+FFFD. As
   * number: NaN where there is none, so that every comparison but != is false.
   */
  | { field: Path; as: 'text' | 'number' | 'any' }
  /** A variable in scope, in camelCase; must not be a keyword of any language. */
  | { name: string }
  /** A call of a library function, named in camelCase. */
  | { call: string; with: readonly Code[] }
  /** Texts, concatenated. */
  | { join: readonly Code[] }
  | { all: readonly Code[] }
  | { any: readonly Code[] }
  | { not: Code }
  /**
   * Compares numbers with numbers, and integers with integers; texts, and fields of any type with a boolean, only by
   * == and !=.
   */
  | { compare: '<' | '<=' | '==' | '!=' | '>=' | '>'; left: Code; right: Code }

/** The statements of a program, in order; the last one is a `give`. A variable that is never read is not printed. */
export type Statement =
  | { let: string; be: Code }
  /** `note` is printed as a comment: support, precision. */
  | { if: Code; do: readonly Statement[]; note?: string }
  | { give: Code; note?: string }
  | { comment: string }

/**
 * A function that printed programs may call: its definition in each language, with the standard library only. Those
 * of templates/runtime are embedded by scripts/embed-runtime.mjs.
 */
export interface LibraryFunction {
  /** In camelCase, as JavaScript and Go print it; Python uses snake_case and C# PascalCase. */
  name: string
  /** The library functions that it calls, by language. */
  needs?: Record<LanguageName, readonly string[]>
  /** The Python modules, Go packages and C# namespaces that it uses. */
  imports?: Record<LanguageName, readonly string[]>
  /**
   * Without outer indentation; in C# as a static member; '' where a language does not need it. `printSource` accepts
   * no source with statements that are marked for some programs only (see optional.ts), nor with examples (see
   * given.ts).
   */
  source: Record<LanguageName, string>
}

export interface ProgramCode {
  /** The lines of the first comment. */
  header: readonly string[]
  statements: readonly Statement[]
  /** The functions that may be called, in addition to those of every program (topic `fields` of the runtime). */
  library: readonly LibraryFunction[]
}

/** Every expression inside an expression, including the expression itself. */
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
