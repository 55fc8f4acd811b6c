import { findNodeAtLocation, type ParseError, parse, parseTree, printParseErrorCode } from 'jsonc-parser'

/** The line (1-based) of the value or key at a path, or of its nearest ancestor. */
export function lineNumberAt(text: string, path: (string | number)[]): number {
  const tree = parseTree(text)
  for (let depth = path.length; tree && depth > 0; depth--) {
    const node = findNodeAtLocation(tree, path.slice(0, depth))
    if (node) return lineAt(text, (node.parent?.type === 'property' ? node.parent : node).offset)
  }
  return 1
}

/** `:7: expected a comma`, for a text that JSON.parse refused. */
export function explainSyntax(text: string): string {
  const errors: ParseError[] = []
  parse(text, errors, { disallowComments: true, allowTrailingComma: false })
  if (errors.length === 0) return ':1: not valid JSON'
  const words = printParseErrorCode(errors[0].error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return `:${lineAt(text, errors[0].offset)}: not valid JSON (${words})`
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
