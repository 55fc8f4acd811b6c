import type { Json } from '../domain/json.js'
import type { LanguageName } from '../domain/program/language.js'
import type { Doc, Page } from './layout.js'

/** The notation of a language for the parts of a program. */
export interface Syntax extends Page {
  language: LanguageName
  /** What starts a comment line. */
  comment: string
  /** What separates code from a comment at the end of its line. */
  beforeComment: string
  /** Whether comments at the ends of consecutive lines are aligned. */
  alignsComments: boolean
  /** The indentation level of the body of `run`. */
  bodyLevel: number
  /** Converts a camelCase name to a variable and to a function name of the language. */
  variable(name: string): string
  callable(name: string): string
  /** A text as a literal between quotes that has the same value. */
  quoted(text: string): string
  /** The same without quotes, for a line of the table that the printed function `load` reads. */
  tabled(text: string): string
  /** A code point beyond U+FFFF in a literal between quotes, inside of a regular expression. */
  wide(code: number): string
  json(value: Json): string
  truth: readonly [no: string, yes: string]
  /** A whole number, given in digits, that must be a double where the language distinguishes them. */
  double(digits: string): string
  /** The operator that concatenates texts. */
  joins: string
  and: string
  or: string
  equals: readonly [same: string, other: string]
  /** Whether lines break before operators; otherwise after them. */
  operatorsLead: boolean
  /** Whether && inside || is written without parentheses. */
  bareAnd: boolean
  not(operand: Doc): Doc
  /** The precedence of `not`: `not x` binds less tightly than a comparison, `!x` more tightly. */
  notIsWord: boolean
  /** Whether sums inside other expressions have no spaces. */
  tightSums: boolean
  /** What follows the last argument where the closing bracket is on a separate line. */
  lastComma: string
  /**
   * A list of values; `lone` follows the item of a list that has only one. `before` precedes a list that is assigned to
   * a name.
   */
  list: { open: string; close: string; lone: string; before: string }
  /** The brackets of a list inside a list. */
  row: readonly [open: string, close: string]
  /** Maximum width, in columns, of items in a list that is broken into lines. */
  listWidth: number
  /** What encloses the lines of a table that the printed function `load` reads. */
  table: readonly [open: string, close: string]
  /** What separates the lines of two tables: nothing, or a blank line. */
  betweenTables: string
  /** Maximum width, in columns, of a table of literals inside a list. */
  tableWidth: number
  /** Whether the parameters of functions have one type each; otherwise they accept any value. */
  isTyped: boolean
  /**
   * Whether the language looks for an encoding declaration in the first two lines, so that no data may appear there.
   */
  readsEncoding: boolean
  /** Texts joined as one literal; where this is absent or gives undefined, they are joined by +. */
  template?(parts: readonly JoinPart[]): Doc | undefined
  /** A test that a value of any type is a given truth value, or is not; where absent, `equals` is used. */
  is?(value: Doc, truth: boolean, isNot: boolean): Doc
  let(name: string, value: Doc): Doc
  give(value: Doc): Doc
  /** What encloses a condition: before it, and after it. */
  if: readonly [before: string, after: string]
  /** What encloses the statements under a condition. */
  block: BlockSyntax
  /** Whether a condition or value that takes several lines needs parentheses. */
  parentheses: boolean
  /** Joins the parts of a source. */
  file(parts: FileParts): string
}

export interface BlockSyntax {
  /** What opens the statements after the condition: nothing, ` {`, or a separate line. */
  open: string
  /** The line below the statements, if there is one. */
  close: string
  /**
   * How a single statement is written: like several, without the opening and closing, or on the line of the condition
   * where there is room.
   */
  lone: 'as any' | 'bare' | 'beside'
}

export interface JoinPart {
  text?: string
  code?: Doc
  isName: boolean
}

export interface FileParts {
  /** Comment lines. */
  header: string
  /** Sorted, without duplicates. */
  imports: readonly string[]
  body: string
  readsInput: boolean
  functions: readonly string[]
}
