import { type Doc, layout } from '../../languages/layout.js'
import { comment, commentLines } from '../../languages/source-text.js'
import type { Syntax } from '../../languages/syntax.js'
import type { Code, Statement } from './code.js'
import { type Printed, printExpression } from './expression.js'

/** The lines of statements, indented by `level` and each ended. */
export function printStatements(statements: readonly Statement[], syntax: Syntax, level: number): string {
  return statements.map(statement => printStatement(statement, syntax, level)).join('')
}

function printStatement(statement: Statement, syntax: Syntax, level: number): string {
  if ('comment' in statement) return commentBlock([statement.comment], syntax, level)
  if ('let' in statement) {
    const value = printExpression(statement.be, syntax)
    const doc = syntax.let(syntax.variable(statement.let), bracketed(value, syntax))
    return `${layout(doc, syntax, level)}\n`
  }
  if ('give' in statement) return noted(giveDoc(statement.give, syntax), statement.note, syntax, level)
  return printIf(statement, syntax, level)
}

type If = Extract<Statement, { if: unknown }>

/** The note of a condition with only a `give` stands behind that statement. */
function printIf({ if: condition, do: inner, note }: If, syntax: Syntax, level: number): string {
  const { block } = syntax
  const head = conditionDoc(printExpression(condition, syntax), syntax)
  const [only] = inner
  const single = inner.length === 1 && 'give' in only ? { ...only, note: only.note ?? note } : undefined
  if (single !== undefined && block.lone === 'beside') {
    const line = noted([head, ' ', giveDoc(single.give, syntax)], single.note, syntax, level)
    // A condition that fits on its line stays there.
    if (line.trim().indexOf('\n') < 0 || layout(head, syntax, level).includes('\n')) return line
  }
  const above = note === undefined || single !== undefined ? '' : commentBlock([note], syntax, level)
  const body = printStatements(single === undefined ? inner : [single], syntax, level + 1)
  const margin = syntax.indent.repeat(level)
  const isBare = single !== undefined && !body.trimStart().startsWith(syntax.comment)
  const { open, close } = block.lone === 'bare' && isBare ? { open: '', close: '' } : block
  const [behind, ...below] = open.split('\n')
  const opened = [layout([head, behind], syntax, level), ...below.map(line => margin + line)].join('\n')
  return `${above}${opened}\n${body}${close === '' ? '' : `${margin}${close}\n`}`
}

function conditionDoc(printed: Printed, syntax: Syntax): Doc {
  const [before, after] = syntax.if
  if (printed.hugs || !before.endsWith('(')) return [before, bracketed(printed, syntax), after]
  return { group: [before, { indent: [{ line: '' }, printed.doc] }, { line: '' }, after] }
}

function giveDoc(give: Code, syntax: Syntax): Doc {
  return syntax.give(bracketed(printExpression(give, syntax), syntax))
}

/** An expression that, if it takes several lines, is separated from what is before and after. */
function bracketed({ doc, hugs }: Printed, { parentheses }: Syntax): Doc {
  if (hugs || typeof doc === 'string') return doc
  if (!parentheses) return { group: { indent: doc } }
  return { group: [{ broken: '(' }, { indent: [{ line: '' }, doc] }, { line: '' }, { broken: ')' }] }
}

/** A statement with a comment behind it, or above it where there is no room. */
function noted(doc: Doc, note: string | undefined, syntax: Syntax, level: number): string {
  const lines = layout(doc, syntax, level)
  if (note === undefined) return `${lines}\n`
  const behind = `${syntax.beforeComment}${comment(note, syntax.language)}`
  const last = lines.slice(lines.lastIndexOf('\n') + 1).replaceAll('\t', '    ')
  if (last.length + behind.length <= syntax.width) return `${lines}${behind}\n`
  return `${commentBlock([note], syntax, level)}${lines}\n`
}

/** Lines of a comment, wrapped at spaces where they are wider than the page. */
export function commentBlock(lines: readonly string[], syntax: Syntax, level: number): string {
  const margin = syntax.indent.repeat(level)
  const room = syntax.width - margin.replaceAll('\t', '    ').length
  return lines
    .flatMap(line => commentLines(line, syntax.language, room))
    .map(line => `${margin}${line}\n`)
    .join('')
}
