import type { Json } from '../domain/json.js'
import type { LanguageName } from '../domain/program/language.js'
import type { Doc, Page } from './layout.js'

/** How a language writes what programs are made of. */
export interface Syntax extends Page {
  language: LanguageName
  /** What starts a comment line. */
  comment: string
  /** What parts code from a comment behind it. */
  beforeComment: string
  /** Whether comments behind lines that follow each other stand below each other. */
  alignsComments: boolean
  /** How deep the body of `run` stands. */
  bodyLevel: number
  /** A variable and a function, from their camelCase names. */
  variable(name: string): string
  callable(name: string): string
  /** A text as a literal between quotes that has the same value. */
  quoted(text: string): string
  /** The same without quotes, on a line of the table that a printed `load` reads. */
  tabled(text: string): string
  /** A code point beyond U+FFFF in a literal between quotes, inside of a regular expression. */
  wide(code: number): string
  json(value: Json): string
  truth: readonly [no: string, yes: string]
  /** A whole number, in digits, that must be a double; a number otherwise. */
  double(digits: string): string
  /** What joins texts. */
  joins: string
  and: string
  or: string
  equals: readonly [same: string, other: string]
  /** Whether lines break before operators; otherwise after them. */
  operatorsLead: boolean
  /** Whether && inside || needs no parentheses to be clear. */
  bareAnd: boolean
  not(operand: Doc): Doc
  /** How tightly `not` binds: `not x` less than a comparison, `!x` more. */
  notIsWord: boolean
  /** Whether sums inside other expressions have no spaces. */
  tightSums: boolean
  /** What follows the last argument where the bracket closes on a line of its own. */
  lastComma: string
  /** A list of values; `lone` follows the only item of one. A name's list stands behind `before`. */
  list: { open: string; close: string; lone: string; before: string }
  /** What the items of a list inside of a list stand in. */
  row: readonly [open: string, close: string]
  /** Columns of the items of a list that takes lines of its own. */
  listWidth: number
  /** What the lines of a table stand in that a printed `load` reads. */
  table: readonly [open: string, close: string]
  /** What stands between the lines of two tables: nothing, or a blank line. */
  betweenTables: string
  /** Columns of a table of literals inside a list. */
  tableWidth: number
  /** Whether functions take values of one type each; otherwise any. */
  isTyped: boolean
  /** Whether the first two lines may declare an encoding, so that no data may stand there. */
  readsEncoding: boolean
  /** Texts joined as one literal; undefined, or absent: by +. */
  template?(parts: readonly JoinPart[]): Doc | undefined
  /** Whether a value of any type is a truth value, or is not; absent: by `equals`. */
  is?(value: Doc, truth: boolean, isNot: boolean): Doc
  let(name: string, value: Doc): Doc
  give(value: Doc): Doc
  /** What a condition stands in: before it, and after it. */
  if: readonly [before: string, after: string]
  /** What statements under a condition stand in. */
  block: BlockSyntax
  /** Whether a condition or value of several lines needs parentheses around. */
  parentheses: boolean
  /** The source from its parts. */
  file(parts: FileParts): string
}

export interface BlockSyntax {
  /** What follows the condition: nothing, ` {`, or a line of its own. */
  open: string
  /** The line below the statements, if there is one. */
  close: string
  /** A single statement: as any, without what opens and closes, or behind the condition where there is room. */
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
  /** Sorted, each once. */
  imports: readonly string[]
  body: string
  readsInput: boolean
  functions: readonly string[]
}
