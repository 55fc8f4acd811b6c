// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of printers.
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, it } from 'vitest'

const src = new URL('../../src/', import.meta.url).pathname
const files = ['learners', 'languages']
  .flatMap(folder => readdirSync(`${src}${folder}`, { recursive: true }).map(name => `${folder}/${name}`))
  .concat('loop/export/export-header.ts')
  .filter(name => name.endsWith('.ts') && name !== 'languages/escapes.ts')

/** What comments of templates are made with: numbers and words of printers, no data. */
const own = new Set(['longestRun'])

/**
 * What a file puts into comments, and into escapes, of the source that its templates hold, other than by the two
 * functions of languages/source-text.ts.
 */
function bypasses(text: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit)
    if (!ts.isTemplateExpression(node)) return
    let line = node.head.text
    for (const { expression, literal } of node.templateSpans) {
      line = line.slice(line.lastIndexOf('\n') + 1)
      const isComment = /(^|\s)(\/\/|#(?!\?)|\/\*) |"""/.test(line)
      if ((isComment && !isOwn(expression)) || /\\[uUx]$/.test(line))
        found.push(`${line}\${${expression.getText()}}`)
      line += `…${literal.text}`
    }
  }
  visit(ts.createSourceFile('x.ts', text, ts.ScriptTarget.ESNext, true))
  return found
}

function isOwn(expression: ts.Expression): boolean {
  if (ts.isConditionalExpression(expression)) return isOwn(expression.whenTrue) && isOwn(expression.whenFalse)
  // What source-text.ts makes comments with.
  const isMade = ts.isCallExpression(expression) && expression.expression.getText() === 'commentText'
  return isMade || ts.isStringLiteral(expression) || own.has(expression.getText())
}

it('printers put data into comments and literals by the functions of source-text.ts alone', () => {
  const found = files.flatMap(name =>
    bypasses(readFileSync(src + name, 'utf8')).map(line => `${name}: ${line}`)
  )
  // Ranges of characters that the project lists itself.
  expect(found.filter(line => !line.startsWith('learners/print/class-text.ts'))).toEqual([])
})

it('a printer that does so by itself is noticed', () => {
  expect(bypasses('const a = `x = 1 // ${note}`')).toHaveLength(1)
  expect(bypasses('const a = `# ${label}\\n`')).toHaveLength(1)
  expect(bypasses('const a = `"\\\\u${hex}"`')).toHaveLength(1)
})
