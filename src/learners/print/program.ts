import type { LanguageName } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import { codesIn, type ProgramCode, type Statement } from './code.js'
import { printSource } from './source.js'
import { printStatements } from './statements.js'

/**
 * The source file of a program: header, imports, `run`, then the library functions that it calls. The same program
 * gives the same bytes.
 */
export function printProgram(program: ProgramCode, language: LanguageName): string {
  const { syntax } = languages[language]
  const last = program.statements[program.statements.length - 1]
  if (last === undefined || !('give' in last)) throw new TypeError('a program must end with what it gives')
  const statements = withoutUnread(program.statements)
  const body = printStatements(statements, syntax, syntax.bodyLevel)
  return printSource({ ...program, body, codes: codesIn(statements) }, language)
}

/** Removes variables that are never read, which Go refuses. */
function withoutUnread(statements: readonly Statement[]): readonly Statement[] {
  const read = new Set([...codesIn(statements)].map(code => ('name' in code ? code.name : undefined)))
  const prune = (list: readonly Statement[]): Statement[] =>
    list
      .filter(statement => !('let' in statement) || read.has(statement.let))
      .map(statement => ('if' in statement ? { ...statement, do: prune(statement.do) } : statement))
  const kept = prune(statements)
  return JSON.stringify(kept) === JSON.stringify(statements) ? statements : withoutUnread(kept)
}
