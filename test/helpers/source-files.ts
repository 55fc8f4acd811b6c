import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './cli.js'

/** The files below a folder of the project, by their paths in it with `/`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => /\.\w+$/.test(name))
}

/** The text of a file below src. */
export function sourceOf(name: string): string {
  return readFileSync(join(root, 'src', name), 'utf8')
}

/** A source of TypeScript as its syntax tree. */
export function treeOf(text: string): ts.SourceFile {
  return ts.createSourceFile('x.tsx', text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX)
}
