import ts from 'typescript'
import { filesBelow, sourceOf, treeOf } from '../helpers/source-files.js'
import examples from './values.json' with { type: 'json' }

/** A message as the source has it, with examples in place of what is only known when it is told. */
export interface Message {
  /** A code of an error; `warning`; or the status and code of the server's. */
  code: string
  text: string
  suggestions: string[]
}

export interface Gathered {
  messages: Message[]
  /** Expressions without an example: `file: expression`. */
  missing: string[]
}

const { everywhere, inFile }: { everywhere: Examples; inFile: Record<string, Examples> } = examples

/** What expressions of messages are in the examples, anywhere or in one file. */
type Examples = Record<string, string>

function exampleOf(file: string, expression: string): string | undefined {
  return inFile[file]?.[expression] ?? everywhere[expression]
}

/** Every message of an error or a warning that stands below src, in the order of the files. */
export function gatherMessages(): Gathered {
  const gathered: Gathered = { messages: [], missing: [] }
  for (const file of filesBelow('src').sort()) {
    const source = sourceOf(file)
    if (/LoopaiError\(|HttpError\(|'warning'/.test(source)) new Gatherer(file, gathered).visit(treeOf(source))
  }
  return gathered
}

class Gatherer {
  constructor(
    readonly file: string,
    readonly gathered: Gathered
  ) {}

  visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node)) this.#error(node)
    if (ts.isObjectLiteralExpression(node)) this.#warning(node)
    ts.forEachChild(node, this.visit)
  }

  #error({ expression, arguments: given = ts.factory.createNodeArray() }: ts.NewExpression): void {
    const kind = expression.getText()
    if (kind === 'LoopaiError') this.#add(given[0], given[1], given[2])
    if (kind === 'HttpError') this.#add(given[1], given[2], undefined, 'server ')
  }

  #warning(node: ts.ObjectLiteralExpression): void {
    const type = memberOf(node, 'type')
    const message = memberOf(node, 'message')
    if (message && type && ts.isStringLiteral(type) && type.text === 'warning') this.#add(type, message, node)
  }

  #add(code: ts.Node, message: ts.Node, options?: ts.Node, before = ''): void {
    const list =
      options && ts.isObjectLiteralExpression(options) ? memberOf(options, 'suggestions') : undefined
    const suggestions = list ? this.#list(list) : []
    for (const branch of branchesOf(message))
      this.gathered.messages.push({
        code: `${before}${this.#example(code)}`,
        text: this.#example(branch),
        suggestions
      })
  }

  #list(node: ts.Node): string[] {
    if (ts.isConditionalExpression(node)) {
      const first = this.#list(node.whenTrue)
      return first.length > 0 ? first : this.#list(node.whenFalse)
    }
    if (ts.isSpreadElement(node) || ts.isParenthesizedExpression(node)) return this.#list(node.expression)
    if (ts.isArrayLiteralExpression(node))
      return node.elements.flatMap(each =>
        ts.isSpreadElement(each) ? this.#list(each) : [this.#example(each)]
      )
    return this.#example(node).split('\n').filter(Boolean)
  }

  /** The text of an expression in an example. */
  #example(node: ts.Node): string {
    const known = exampleOf(this.file, node.getText().replace(/\s+/g, ' '))
    if (known !== undefined) return known
    if (ts.isStringLiteralLike(node)) return node.text
    if (ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node))
      return this.#example(node.expression)
    if (ts.isTemplateExpression(node))
      return (
        node.head.text +
        node.templateSpans.map(span => this.#example(span.expression) + span.literal.text).join('')
      )
    if (ts.isConditionalExpression(node)) return this.#example(node.whenTrue) || this.#example(node.whenFalse)
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
      return this.#example(node.left) + this.#example(node.right)
    this.gathered.missing.push(`${this.file}: ${node.getText().replace(/\s+/g, ' ')}`)
    return '?'
  }
}

/** What a message may be: each branch of a condition is one of its own. */
function branchesOf(node: ts.Node): ts.Node[] {
  return ts.isConditionalExpression(node)
    ? [...branchesOf(node.whenTrue), ...branchesOf(node.whenFalse)]
    : [node]
}

function memberOf(node: ts.ObjectLiteralExpression, name: string): ts.Node | undefined {
  const member = node.properties.find(each => each.name?.getText() === name)
  if (member && ts.isPropertyAssignment(member)) return member.initializer
  return member && ts.isShorthandPropertyAssignment(member) ? member.name : undefined
}
