import type { LanguageName } from '../../domain/program/language.js'
import type { Code, Statement } from '../print/code.js'
import { printProgram } from '../print/program.js'
import { anchorsRuntime } from '../runtime/anchors.js'
import { spanLibrary } from '../spans/library.js'
import { type End, nonSpaceClass, type Start } from './anchors.js'
import type { ExtractModel } from './model.js'

const text: Code = { name: 'text' }
const start: Code = { name: 'start' }

/** The source of an extraction. `header`: the lines of its first comment. */
export function printExtract(model: ExtractModel, language: LanguageName, header: readonly string[]): string {
  const read: Statement = { let: 'text', be: { field: model.path, as: 'text' } }
  if (model.by === 'weights') {
    const found: Statement = {
      let: 'span',
      be: { call: 'findSpan', with: [text, { truth: model.mayLack }] }
    }
    const none: Code = { compare: '==', left: { name: 'span' }, right: { text: '' } }
    const statements = [read, found, ...gives({ name: 'span' }, none, model.missing)]
    return printProgram({ header, statements, library: spanLibrary(model.spans) }, language)
  }
  const { anchors } = model
  const end: Code = { name: 'end' }
  const lacks: Code = { compare: '<', left: start, right: { integer: 0 } }
  const statements: Statement[] = [
    read,
    { let: 'start', be: startCode(anchors.start) },
    { let: 'end', be: endCode(anchors.end) },
    {
      if: { any: [lacks, { compare: '<=', left: end, right: start }] },
      do: [{ give: { value: model.missing } }]
    },
    { give: { call: 'between', with: [text, start, end] } }
  ]
  return printProgram({ header, statements, library: anchorsRuntime }, language)
}

function gives(span: Code, none: Code, missing: ExtractModel['missing']): Statement[] {
  const give: Statement = { give: span }
  return missing === '' ? [give] : [{ if: none, do: [{ give: { value: missing } }] }, give]
}

function startCode(at: Start): Code {
  if (at.kind === 'text') return { integer: 0 }
  if (at.kind === 'word') return { call: 'wordAt', with: [text, { integer: at.nth }] }
  if (at.kind === 'run') return { call: 'runAt', with: [text, { text: at.set }, { integer: at.nth }] }
  const searched: Code = { text: at.text }
  const first: Code =
    at.nth > 0
      ? { call: 'after', with: [text, searched, { integer: at.nth }, { integer: 0 }] }
      : { call: 'afterLast', with: [text, searched, { integer: -at.nth }] }
  return at.next === undefined
    ? first
    : { call: 'after', with: [text, { text: at.next }, { integer: 1 }, first] }
}

function endCode(end: End): Code {
  if (end.kind === 'text') return { call: 'endOf', with: [text] }
  if (end.kind === 'before') {
    return { call: 'before', with: [text, { text: end.text }, { integer: end.nth }, start] }
  }
  if (end.kind === 'length') return { call: 'further', with: [text, start, { integer: end.length }] }
  if (end.kind === 'stop') return { call: 'firstOf', with: [text, { text: end.set }, start] }
  const outside = end.set === nonSpaceClass ? nonSpaceClass.slice(1) : `^${end.set}`
  return { call: 'firstOf', with: [text, { text: unescaped(outside) }, start] }
}

/** A set with the characters themselves instead of numeric escapes, which languages write differently. */
function unescaped(set: string): string {
  return set.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}
