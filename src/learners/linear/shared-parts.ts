import type { LanguageName } from '../../domain/program/language.js'
import { comment } from '../../languages/source-text.js'
import type { LibraryFunction } from '../print/code.js'
import { withItems, withNumbers } from '../records/tables.js'
import { lanesRuntime } from '../runtime/linear/lanes.js'
import { loadingRuntime } from '../runtime/linear/loading.js'
import { memosRuntime } from '../runtime/linear/memos.js'
import { readingRuntime } from '../runtime/linear/reading.js'
import { runsRuntime } from '../runtime/linear/runs.js'
import { shapesRuntime } from '../runtime/linear/shapes.js'
import { termsRuntime } from '../runtime/linear/terms.js'
import { trieRuntime } from '../runtime/linear/trie.js'
import { weighingRuntime } from '../runtime/linear/weighing.js'
import { weightsRuntime } from '../runtime/linear/weights.js'
import { lowerLines, shapeLines } from './letters.js'
import type { LinearModel } from './model.js'
import { type RuntimePart, runtimeParts } from './runtime.js'
import { lettersCaption, longestRunOf } from './tables.js'

/** The functions without those whose name is marked as not used. */
function withoutUnused(functions: readonly LibraryFunction[], used: Record<string, boolean>) {
  return functions.filter(({ name }) => used[name] ?? true)
}

/**
 * The functions that read texts and weigh their terms. They correspond to `read` in text/reading.ts, `termsIn` in
 * vocabulary.ts and the sums in predict.ts.
 */
export function readingParts(
  model: LinearModel,
  language: LanguageName,
  only: ReadonlySet<string>
): RuntimePart[] {
  const [pairs, keeps, shapes] = ['pairs', 'kept-runs', 'shapes'].map(name => only.has(name))
  const functions = [
    ...withoutUnused(readingRuntime, { Memo: keeps || shapes, placesOf: pairs, words: only.has('words') }),
    ...(keeps ? memosRuntime : []),
    ...(only.has('runs') ? runsRuntime : []),
    ...(shapes ? shapesRuntime : []),
    ...withoutUnused(termsRuntime, { withPairs: pairs, characters: only.has('characters') }),
    ...weighingRuntime
  ]
  return runtimeParts(functions, language, { given: givenBy(model, language, only), only })
}

/** The functions that decode and add weights (`weightOf` in model.ts), and those that read the tables of terms. */
export function weightParts(
  model: LinearModel,
  language: LanguageName,
  only: ReadonlySet<string>
): RuntimePart[] {
  const isPacked = only.has('many-sums') && lanesRuntime.some(({ source }) => source[language] !== '')
  const [pairs, texts, characters] = ['pairs', 'texts', 'characters'].map(name => only.has(name))
  const functions = [
    ...(isPacked ? lanesRuntime : withoutUnused(weightsRuntime, { load: texts })),
    ...withoutUnused(trieRuntime, {
      slotOf: texts,
      child: texts,
      load: texts,
      addTerms: texts,
      words: pairs,
      characters
    }),
    ...(texts ? loadingRuntime : [])
  ]
  return runtimeParts(functions, language, { given: givenBy(model, language, only), only })
}

/** The lines of a model that replace examples of the runtime. */
function givenBy(model: LinearModel, language: LanguageName, only: ReadonlySet<string>) {
  const longest = longestRunOf(model)
  const sizes = Array.from({ length: longest - 1 }, (_, i) => String(i + 2))
  const outputs = model.biases.length
  const half = Math.ceil(outputs / 2)
  const nodes = nodeCount(model)
  let slots = 2
  while (slots < nodes * 2) slots *= 2
  const numbers: Record<string, ReadonlyMap<number, number>> = {
    runs: new Map([[3, longest]]),
    nodes: new Map([
      [8, nodes],
      [15, slots - 1],
      [16, slots]
    ]),
    // The example has five sums, packed as six; see the runtime file `lanes`.
    lanes: new Map([
      [3, half],
      [5, outputs],
      [6, 2 * half],
      [48, 16 * half],
      [192, 64 * half]
    ])
  }
  return (name: string, example: string): readonly string[] => {
    if (name === 'caption') return lettersCaption(model).map(line => comment(line, language))
    if (name === 'lower') return lowerLines(model.letters, language, example)
    if (name === 'shape') return shapeLines(model.letters, language, example)
    if (name === 'sizes') return [withItems(example, sizes)]
    if (name === 'shapes') {
      return [only.has('shapes') ? example : example.replace(/, (?:and their shapes|shapes: shapes)/, '')]
    }
    return [withNumbers(language, example, numbers[name])]
  }
}

/** The number of nodes in the trie of all terms, which are sorted, including node 0 and the roots. */
function nodeCount({ blocks }: LinearModel): number {
  let count = 1
  for (const { terms } of blocks) {
    let before: string[] = []
    count++
    for (const term of terms) {
      const characters = [...term]
      let shared = 0
      while (shared < before.length && before[shared] === characters[shared]) shared++
      count += characters.length - shared
      before = characters
    }
  }
  return count
}
