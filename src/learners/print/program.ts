import type { LanguageName } from '../../domain/language.js'
import { codesIn, type LibraryFunction, type ProgramCode, type Statement } from './code.js'
import { csharp } from './csharp.js'
import { callsOf } from './expression.js'
import { fieldLibrary } from './field-library.js'
import { go } from './go.js'
import { javascript } from './javascript.js'
import { python } from './python.js'
import { commentLines, printStatements } from './statements.js'
import type { Syntax } from './syntax.js'

const syntaxes: Record<LanguageName, Syntax> = { python, javascript, go, csharp }

/**
 * A program as a source file: header, imports, `run`, then the library functions that it calls. The same
 * program gives the same bytes.
 */
export function printProgram(program: ProgramCode, language: LanguageName): string {
  const syntax = syntaxes[language]
  const last = program.statements[program.statements.length - 1]
  if (last === undefined || !('give' in last)) throw new TypeError('a program must end with what it gives')
  const statements = withoutUnread(program.statements)
  const functions = calledFunctions(statements, [...fieldLibrary, ...program.library], syntax)
  return syntax.file({
    header: commentLines(program.header, syntax, 0),
    imports: [...new Set(functions.flatMap(({ imports }) => imports?.[language] ?? []))].sort(),
    body: printStatements(statements, syntax, syntax.bodyLevel),
    readsInput: [...codesIn(statements)].some(
      code => 'field' in code || ('name' in code && code.name === 'input')
    ),
    functions: functions.map(({ source }) => source[language])
  })
}

/** Go refuses variables that nothing reads. */
function withoutUnread(statements: readonly Statement[]): readonly Statement[] {
  const read = new Set([...codesIn(statements)].map(code => ('name' in code ? code.name : undefined)))
  const prune = (list: readonly Statement[]): Statement[] =>
    list
      .filter(statement => !('let' in statement) || read.has(statement.let))
      .map(statement => ('if' in statement ? { ...statement, do: prune(statement.do) } : statement))
  const kept = prune(statements)
  return JSON.stringify(kept) === JSON.stringify(statements) ? statements : withoutUnread(kept)
}

/** What statements call, and what that needs where this language's source calls it, in the order of the library. */
function calledFunctions(
  statements: readonly Statement[],
  library: readonly LibraryFunction[],
  { language, callable }: Syntax
): LibraryFunction[] {
  const byName = new Map(library.map(entry => [entry.name, entry]))
  const called = new Set<string>()
  const call = (name: string) => {
    if (called.has(name)) return
    const entry = byName.get(name)
    if (entry === undefined) throw new TypeError(`no library has a function ${name}`)
    called.add(name)
    for (const needed of entry.needs ?? [])
      if (entry.source[language].includes(`${callable(needed)}(`)) call(needed)
  }
  for (const code of codesIn(statements)) for (const name of callsOf(code)) call(name)
  return [...byName.values()].filter(({ name }) => called.has(name))
}
