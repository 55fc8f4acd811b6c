import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from '../helpers/cli.js'

/** The parts of a JSON Schema that the routes of the server use. */
export interface RouteSchema {
  type?: string | string[]
  enum?: unknown[]
  properties?: Record<string, RouteSchema>
  required?: string[]
  items?: RouteSchema
  additionalProperties?: RouteSchema | boolean
}

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration

/** The types of the client by name, as its source has them. */
export function clientTypes(): Map<string, Declaration> {
  const folder = join(root, 'sdk', 'typescript', 'src', 'types')
  const types = new Map<string, Declaration>()
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8')
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true)
    for (const statement of tree.statements) {
      if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
        types.set(statement.name.text, statement)
      }
    }
  }
  return types
}

/** Compares types of the client with schemas of the server. */
export class Drift {
  readonly found: string[] = []

  constructor(private readonly types: Map<string, Declaration>) {}

  /** Notes where the type with this name differs from what the schema says. */
  compare(name: string, schema: RouteSchema): void {
    const declared = this.types.get(name)
    if (declared === undefined) this.found.push(`${name}: no such type`)
    else if (ts.isInterfaceDeclaration(declared)) this.members(declared.members, schema, name)
    else this.type(declared.type, schema, name)
  }

  private members(members: ts.NodeArray<ts.TypeElement>, schema: RouteSchema, at: string): void {
    const { required = [], properties = {} } = schema
    const asked = new Set(required.map(camel))
    const described = new Map<string, RouteSchema>(required.map(name => [camel(name), {}]))
    for (const [name, each] of Object.entries(properties)) described.set(camel(name), each)
    for (const member of members) {
      const name = (member.name as ts.Identifier).text
      const here = `${at}.${name}`
      const each = described.get(name)
      described.delete(name)
      if (each === undefined) this.found.push(`${here}: the server has none`)
      else {
        const optional = member.questionToken !== undefined
        if (optional === asked.has(name)) {
          this.found.push(`${here}: ${optional ? 'always there' : 'not always there'}`)
        }
        this.type((member as ts.PropertySignature).type!, each, here)
      }
    }
    for (const name of described.keys()) this.found.push(`${at}.${name}: the client has none`)
  }

  private type(node: ts.TypeNode, schema: RouteSchema, at: string): void {
    if (ts.isTypeLiteralNode(node)) this.members(node.members, schema, at)
    else if (ts.isArrayTypeNode(node)) this.list(node, schema, at)
    else if (ts.isTypeReferenceNode(node)) this.reference(node, schema, at)
    else if (ts.isUnionTypeNode(node)) this.union(node, schema, at)
    else if (node.kind !== ts.SyntaxKind.UnknownKeyword) this.same([node.getText()], typesOf(schema), at)
  }

  private list(node: ts.ArrayTypeNode, schema: RouteSchema, at: string): void {
    this.same(['array'], typesOf(schema), at)
    if (schema.items !== undefined) this.type(node.elementType, schema.items, `${at}[]`)
  }

  private reference(node: ts.TypeReferenceNode, schema: RouteSchema, at: string): void {
    const name = node.typeName.getText()
    const declared = this.types.get(name)
    if (name === 'Record') {
      this.same(['object'], typesOf(schema), at)
      const of = schema.additionalProperties
      if (typeof of === 'object') this.type(node.typeArguments![1], of, `${at}.*`)
    } else if (declared === undefined) {
      // A parameter of the type: any output.
      if (name !== 'Output') this.found.push(`${at}: no type ${name}`)
    } else if (ts.isInterfaceDeclaration(declared)) this.members(declared.members, schema, at)
    else this.type(declared.type, schema, at)
  }

  /** Words of which it is one, or several plain types. */
  private union({ types }: ts.UnionTypeNode, schema: RouteSchema, at: string): void {
    const literals = types.map(each => (ts.isLiteralTypeNode(each) ? each.literal : undefined))
    if (literals.every(each => each !== undefined && ts.isStringLiteral(each))) {
      this.same(
        literals.map(each => (each as ts.StringLiteral).text),
        (schema.enum ?? typesOf(schema)).map(String),
        at
      )
    } else {
      this.same(
        types.map(each => each.getText()),
        typesOf(schema),
        at
      )
    }
  }

  private same(client: string[], server: string[], at: string): void {
    const [one, other] = [client, server].map(all => [...new Set(all)].sort().join(' | '))
    if (one !== other) this.found.push(`${at}: ${one} here, ${other} there`)
  }
}

/** The types of a schema by the names of TypeScript. */
function typesOf({ type, enum: values }: RouteSchema): string[] {
  const named = { integer: 'number' } as Record<string, string>
  if (type !== undefined) return [type].flat().map(each => named[each] ?? each)
  return values === undefined ? ['unknown'] : values.map(value => typeof value)
}

/** The names of the server in the client's spelling; replies have both. */
function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
