import { literal } from '../../languages/source-text.js'
import { literalLines } from '../print/class-text.js'
import { readingRuntime } from '../runtime/linear/reading.js'
import { runsRuntime } from '../runtime/linear/runs.js'
import type { TermKind } from '../vocabulary.js'
import { type LinearModel, manyOutputs } from './model.js'
import { runtimeParts } from './runtime.js'
import { longestRunOf, type TermTable } from './tables.js'

/** `read` in text/reading.ts and `termsIn` in vocabulary.ts. */
export function readingParts(model: LinearModel, tables: TermTable[]): string[] {
  const { cased } = model
  const kinds = new Set(tables.map(({ kind }) => kind))
  const isKept = kinds.has('characters') && hasMemo(model, 'characters')
  const sizes = Array.from({ length: longestRunOf(model) - 1 }, (_, i) => i + 2)
  const lower = [...capitals, ...cased.keys()]
  const given = {
    lower: translation('LOWER', lower, [...small, ...cased.values()]),
    shape: translation(
      'SHAPE',
      [...lower, ...small, ...digits],
      [...lower.map(() => 65), ...small.map(() => 97), ...digits.map(() => 57)]
    ),
    about: [aboutRuns(longestRunOf(model), true)],
    sizes: [`for size in (${sizes.join(', ')})`]
  }
  const used: Record<string, boolean> = {
    Memo: isKept || kinds.has('shapes'),
    placesOf: kinds.has('words') || kinds.has('shapes'),
    words: kinds.has('words'),
    within: isKept,
    characters: isKept,
    shapeOf: kinds.has('shapes'),
    shapes: kinds.has('shapes')
  }
  const without = Object.keys(used).filter(name => !used[name])
  const shapes = readingRuntime.filter(({ name }) => name === 'shapeOf' || name === 'shapes')
  return [
    ...runtimeParts(
      readingRuntime.filter(entry => !shapes.includes(entry)),
      'python',
      { given, without }
    ),
    ...(kinds.has('characters') && !isKept ? runsOfText(model) : []),
    ...runtimeParts(shapes, 'python', { given, without })
  ]
}

/**
 * For models whose outputs are many: what pieces amount to would take more memory than it is worth. A run that
 * goes beyond a piece has a space inside, and no term has.
 */
function runsOfText(model: LinearModel): string[] {
  const about = [aboutRuns(longestRunOf(model), false)]
  const sizes = [`for size in range(2, ${longestRunOf(model)}):`]
  return runtimeParts(runsRuntime, 'python', { given: { about, sizes } })
}

function aboutRuns(longestRun: number, isKept: boolean): string {
  return `"""The same for runs of 2 to ${longestRun} characters ${isKept ? 'in a piece of text' : 'within what spaces part'}, with the spaces around."""`
}

/** A table that turns letters into others. */
function translation(name: string, from: readonly number[], to: readonly number[]): string[] {
  const letters = (codes: readonly number[]) => {
    const pieces = codes.map(code => literal(String.fromCodePoint(code), 'python', 'table'))
    const lines = literalLines(pieces, 92).map(line => `    "${line}"`)
    return [...lines.slice(0, -1), `${lines[lines.length - 1]},`]
  }
  return [`${name} = str.maketrans(`, ...letters(from), ...letters(to), ')']
}

/** Whether pieces are kept with the places of their runs and the sum of their weights. */
export function hasMemo({ biases }: LinearModel, kind: TermKind): boolean {
  return kind === 'characters' && biases.length <= manyOutputs
}

const digits = Array.from({ length: 10 }, (_, i) => 48 + i)
const capitals = Array.from({ length: 26 }, (_, i) => 65 + i)
const small = capitals.map(code => code + 32)
