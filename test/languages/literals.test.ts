import ts from 'typescript'
import { expect, it } from 'vitest'
import { filesBelow, sourceOf, treeOf } from '../helpers/source-files.js'

/** The generated runtime and records of languages are none of these: they hold it by what they are. */
const files = filesBelow('src').filter(name => !/^(?:languages|learners\/runtime)\//.test(name))

const most = 3

/** Lines that are source of some language: what opens or ends a block, declares, assigns, calls, gives or imports. */
const sourceLine = new RegExp(
  [
    /^(?:\}|\)|\]).*$|[{;]$|^(?:def|class|if|elif|else|for|while|with|try|except)\b.*:$/,
    /^(?:export |public |private |static |internal )*(?:const|let|var|func|function|import|using|return|type)\b/,
    /^[\w.[\], ]+ (?:[-+*/|&]?=|:=) \S|^[\w.]+\(.*\)$/
  ]
    .map(({ source }) => source)
    .join('|')
)

/** Strings and templates of more than three lines that look like source: two lines of them at least do. */
function sourcesIn(text: string): string[] {
  const found: string[] = []
  if (!/`|\\n/.test(text)) return found
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateExpression(node)
    ) {
      const value = ts.isTemplateExpression(node)
        ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('x')
        : node.text
      const lines = value.split('\n').map(line => line.trim())
      const isLong = lines.filter(line => line !== '').length > most
      if (isLong && lines.filter(line => sourceLine.test(line)).length > 1) found.push(value)
    }
    ts.forEachChild(node, visit)
  }
  visit(treeOf(text))
  return found
}

it('no string under src holds more than three lines of source', () => {
  const found = files.flatMap(name => sourcesIn(sourceOf(name)).map(text => `${name}: ${text.slice(0, 300)}`))
  expect(found).toEqual([])
})

it.each([
  ['function f(a) {\n  return a\n}\nf(1)', 1],
  ['def f(a):\n    if a:\n        return a\n    return 0', 1],
  ['var a = []int{\n\t1,\n}\nfunc f() {\n}', 1],
  ['private static int F(int a)\n{\n    return a;\n}', 1],
  ['a = 1\nb = 2\nc = a', 0],
  ['Say what to do.\nThen how.\nAnd why: it is so.\nDone', 0]
])('%j', (text, count) => {
  expect(sourcesIn(`const a = ${JSON.stringify(text)}`)).toHaveLength(count)
  expect(sourcesIn(`const a = \`${text.replace('a', '$' + '{a}')}\``)).toHaveLength(count)
})
