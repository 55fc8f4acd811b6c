import ts from 'typescript'
import { treeOf } from './source-files.js'

/** One import of a source. */
interface Import {
  path: string
  /** Nothing but types: gone when it runs. */
  typesOnly: boolean
  /** By `import(…)`, when it is used. */
  later: boolean
}

/** All imports of a source, and what it exports from others. */
export function importsOf(text: string): Import[] {
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const from = node.moduleSpecifier
      if (from !== undefined && ts.isStringLiteral(from)) {
        found.push({ path: from.text, typesOnly: isOfTypes(node), later: false })
      }
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [from] = node.arguments
      if (ts.isStringLiteral(from)) found.push({ path: from.text, typesOnly: false, later: true })
    }
    ts.forEachChild(node, visit)
  }
  visit(treeOf(text))
  return found
}

function isOfTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : statement
  if (clause === undefined) return false
  if (clause.isTypeOnly) return true
  if (ts.isImportClause(clause) && clause.name !== undefined) return false
  const list = ts.isImportClause(clause) ? clause.namedBindings : clause.exportClause
  return (
    list !== undefined &&
    (ts.isNamedImports(list) || ts.isNamedExports(list)) &&
    list.elements.every(({ isTypeOnly }) => isTypeOnly)
  )
}

/** Cycles, each as the files on it, found by going from each file as far as it leads. */
export function cyclesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>()
  const path: string[] = []
  const cycles: string[][] = []
  const visit = (file: string): void => {
    if (path.includes(file)) cycles.push(path.slice(path.indexOf(file)))
    if (done.has(file) || path.includes(file)) return
    path.push(file)
    for (const other of imports.get(file) ?? []) visit(other)
    path.pop()
    done.add(file)
  }
  for (const file of imports.keys()) visit(file)
  return cycles
}
