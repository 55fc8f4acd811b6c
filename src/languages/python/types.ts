import type { FieldShape, ProgramShape, TypeName, ValueShape } from '../input-shape.js'
import { pascalCase } from '../names.js'
import { pythonQuoted } from './literals.js'

/** The annotations of a program, and the types that they name. */
export interface PythonTypes {
  input: string
  output: string
  /** The definitions of types, each followed by two blank lines. */
  source: string
  /** The names that they define. */
  names: string[]
  /** The names of the module `typing` that they use. */
  imports: string[]
}

/** Types of what a program takes and gives: a TypedDict for each record, a Literal for labels. */
export function typesOf({ input, output }: ProgramShape): PythonTypes {
  const found = new Definitions()
  const taken = found.typeOf(input, 'Input')
  const given = found.typeOf(output, 'Output')
  return {
    input: input.soleText === undefined ? taken : `str | ${taken}`,
    output: given,
    source: found.sources.map(source => `${source}\n\n\n`).join(''),
    names: found.names,
    imports: [...found.imports, 'cast'].sort()
  }
}

const words = { string: 'str', number: 'float', integer: 'int', boolean: 'bool', null: 'None' } as const

/** Collects the types that annotations name; an annotation is valid in any Python 3.8 or newer, since none is evaluated. */
class Definitions {
  readonly sources: string[] = []
  readonly names: string[] = []
  readonly imports = new Set<string>()

  /** The annotation of a shape; `name` is that of the type that it may need. */
  typeOf(shape: ValueShape, name: string): string {
    if (shape.values !== undefined) return this.#labels(shape, name)
    if (shape.types.length === 0) return 'object'
    return shape.types.map(type => this.#typeNamed(type, shape, name)).join(' | ')
  }

  #typeNamed(type: TypeName, { fields, items }: ValueShape, name: string): string {
    if (type === 'array') return `list[${items ? this.typeOf(items, `${name}Item`) : this.#any()}]`
    if (type !== 'object') return words[type]
    return fields === undefined || fields.length === 0
      ? `dict[str, ${this.#any()}]`
      : this.#record(fields, name)
  }

  #any(): string {
    this.imports.add('Any')
    return 'Any'
  }

  #labels({ values = [], types }: ValueShape, name: string): string {
    const isNamed = values.every(value => typeof value === 'string' || typeof value === 'boolean')
    if (!isNamed) return 'object'
    this.imports.add('Literal')
    const items = values.map(value => {
      return typeof value === 'string' ? pythonQuoted(value) : value ? 'True' : 'False'
    })
    const line = `${name} = Literal[${items.join(', ')}]`
    const lines = `${name} = Literal[\n${items.map(item => `    ${item},\n`).join('')}]`
    this.#add(name, line.length <= 100 ? line : lines)
    return types.includes('null') ? `${name} | None` : name
  }

  #record(fields: readonly FieldShape[], name: string): string {
    this.imports.add('TypedDict')
    const typed = fields.map(({ name: field, required, ...shape }, at) => {
      const own = `${name}${pascalCase(field)}`
      const isFree = /^\w+$/.test(own) && !this.names.includes(own)
      return { field, required, type: this.typeOf(shape, isFree ? own : `${name}Field${at + 1}`) }
    })
    const [needed, free] = [typed.filter(each => each.required), typed.filter(each => !each.required)]
    if (needed.length === 0) this.#dict(name, typed, 'total=False')
    else if (free.length === 0) this.#dict(name, typed)
    else {
      const [first, second] = [`${name}Required`, `${name}Optional`]
      this.#dict(first, needed)
      this.#dict(second, free, 'total=False')
      this.#add(name, `class ${name}(${first}, ${second}):\n    pass`)
    }
    return name
  }

  #dict(name: string, fields: readonly { field: string; type: string }[], total = ''): void {
    const isPlain = fields.every(({ field }) => isAttribute(field))
    const more = total === '' ? '' : `, ${total}`
    const lines = isPlain
      ? fields.map(({ field, type }) => `    ${field}: ${type}`)
      : fields.map(({ field, type }) => `        ${pythonQuoted(field)}: ${pythonQuoted(type)},`)
    const source = isPlain
      ? `class ${name}(TypedDict${more}):\n${lines.join('\n')}`
      : `${name} = TypedDict(\n    "${name}",\n    {\n${lines.join('\n')}\n    }${more},\n)`
    this.#add(name, source)
  }

  #add(name: string, source: string): void {
    this.names.push(name)
    this.sources.push(source)
  }
}

/** Words that cannot name an attribute. */
const keywords = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' ')
)

/** Whether a text can name an attribute of a class, whose names with two leading underscores mean something else. */
function isAttribute(name: string): boolean {
  return /^(?!__)[A-Za-z_]\w*$/.test(name) && !keywords.has(name)
}

/** Whether Python can import a module of this name. */
export function isModuleName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !keywords.has(name)
}

/** What a source begins with before its first statement: comments, blank lines, the text that describes the module. */
const beginning =
  /^(?:[ \t]*(?:#[^\n]*)?\n)*(?:[rR]?(?:"""(?:[^\\]|\\[\s\S])*?"""|'''(?:[^\\]|\\[\s\S])*?''')[ \t]*\n(?:[ \t]*\n)*)?/
const future = 'from __future__ import annotations\n'

/**
 * A source that imports names of `typing`, and whose annotations are not evaluated. Where functions lack annotations,
 * checkers of types take the module as what its types say, and do not look into it.
 */
export function withImports(source: string, names: readonly string[], isTyped: boolean): string {
  const head = beginning.exec(source)![0]
  const rest = source.slice(head.length).replace(future, '')
  const [, own = '', below] = /^((?:(?:import|from) [^\n(\\]+\n)*)\s*([\s\S]*)$/.exec(rest)!
  const isFirst = head === '' || head.endsWith('\n\n') ? head : `${head.trimEnd()}\n\n`
  const typing = /^from typing import (.*)\n/m
  const all = [...new Set([...names, ...(typing.exec(own)?.[1].split(', ') ?? [])])].sort()
  const imports = `${own.replace(typing, '')}from typing import ${all.join(', ')}\n`
  return `${isFirst}${isTyped ? '' : '# mypy: ignore-errors\n\n'}${future}\n${imports}\n\n${below}`
}
