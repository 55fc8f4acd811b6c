import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import ts from 'typescript'
import type { LanguageName } from '../../src/domain/program/language.js'
import { missingToolchain } from './toolchains.js'

const fixtures = new URL('../fixtures/toolchains/', import.meta.url)

/**
 * What sources are without their texts and comments: equal where texts are all that differs. Throws where one is
 * no program, or says something to a compiler. Undefined where its toolchain is not installed.
 */
export async function shapesOf(
  language: LanguageName,
  sources: readonly string[]
): Promise<string[] | undefined> {
  if (language === 'javascript') return sources.map(scriptShape)
  if (language === 'csharp') return sources.map(tokensOfCSharp)
  if (missingToolchain(language) !== undefined) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'loopai-shapes-'))
  const fixture = new URL(language === 'go' ? 'shapes.go.txt' : 'shapes.py', fixtures)
  const file = join(folder, `main.${language === 'go' ? 'go' : 'py'}`)
  try {
    await writeFile(file, await readFile(fixture))
    const command = language === 'go' ? ['go', 'run', file] : ['python3', file]
    const { stdout } = await execa(command[0], command.slice(1), {
      ...{ input: JSON.stringify(sources), maxBuffer: 1e9 },
      env: { GOPROXY: 'off', GOTOOLCHAIN: 'local', GO111MODULE: 'off' }
    })
    return JSON.parse(stdout)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A name, a text and a computed text are alike as names of properties. */
function scriptShape(source: string): string {
  const file = ts.createSourceFile('program.mjs', source, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS)
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: ts.Diagnostic[] }
  if (parseDiagnostics.length > 0) throw new SyntaxError(String(parseDiagnostics[0].messageText))
  let shape = ''
  const visit = (node: ts.Node): void => {
    if (ts.isParenthesizedExpression(node)) visit(node.expression)
    else if (ts.isBlock(node) && node.statements.length === 1) visit(node.statements[0])
    else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) shape += '(text)'
    else if (ts.isComputedPropertyName(node)) shape += '(text)'
    else if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
      shape += `(${node.kind}(text)`
      visit(node.initializer)
      shape += ')'
    } else {
      shape += `(${node.kind}`
      if (ts.isIdentifier(node) || ts.isNumericLiteral(node) || ts.isRegularExpressionLiteral(node))
        shape += ` ${node.text}`
      if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) shape += ` ${node.operator}`
      ts.forEachChild(node, visit)
      shape += ')'
    }
  }
  visit(file)
  return shape
}

const tokenOfCSharp =
  /(?<space>[\s\ufeff]+)|(?<comment>\/\/[^\n\r\x85\u2028\u2029]*)|(?<text>@"(?:[^"]|"")*"|"(?:[^"\\\n\r\x85\u2028\u2029]|\\[^\n\r\x85\u2028\u2029])*")|(?<char>'(?:[^'\\\n\r]|\\.[0-9a-f]*)')|(?<word>@?[\p{L}\p{N}_.]+)|(?<mark>[-+*/%=<>!&|^~?:;,.()[\]{}])/suy

/** Tokens; without braces, since a statement has some only where a comment stands above it. */
function tokensOfCSharp(source: string): string {
  const shape: string[] = []
  tokenOfCSharp.lastIndex = 0
  while (tokenOfCSharp.lastIndex < source.length) {
    const at = tokenOfCSharp.lastIndex
    const groups = tokenOfCSharp.exec(source)?.groups
    if (groups === undefined)
      throw new SyntaxError(`no token of C#: ${JSON.stringify(source.slice(at, at + 80))}`)
    if (groups.text !== undefined) shape.push('text')
    const other = groups.char ?? groups.word ?? groups.mark
    if (other !== undefined && other !== '{' && other !== '}') shape.push(other)
  }
  return shape.join(' ')
}
