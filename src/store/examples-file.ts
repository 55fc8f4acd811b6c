import { createHash } from 'node:crypto'
import type { Emit } from '../domain/event.js'
import { isJsonObject, type Json } from '../domain/json.js'
import { type Example, inputKey } from '../domain/rows/example.js'
import { splitNames } from '../domain/rows/split/split.js'
import { staysInTrain, viaNamed, vias } from '../domain/rows/split/via.js'
import { LoopaiError } from '../errors.js'
import { readJsonLines } from './json-lines.js'
import type { RootedFiles } from './rooted-files.js'

export const examplesName = 'examples.jsonl'

/** An example and its line in examples.jsonl. */
export type StoredExample = Example & {
  line: number
  /** A number that near-duplicates share; absent for a row without any, and where nobody has looked for them. */
  group?: number
}

/** One record: input and output first, then the other members in a fixed order. */
function exampleLine(example: Example): string {
  const { input, output, id, source, split, note, count, via } = example
  return JSON.stringify({ input, output, count, id, note, source, split, via })
}

const rowsAtOnce = 1000

/** The text of examples.jsonl in parts, since as a whole it may be longer than a string can be. */
export function* exampleLines(examples: Example[]): Generator<string> {
  for (let start = 0; start < examples.length; start += rowsAtOnce) {
    let text = ''
    for (const example of examples.slice(start, start + rowsAtOnce)) text += `${exampleLine(example)}\n`
    yield text
  }
}

/**
 * The examples of a task in file order; of several rows with the same input the last one counts, in the place of the
 * first.
 */
export async function readExamples(files: RootedFiles, folder: string, emit: Emit): Promise<StoredExample[]> {
  const byInput = new Map<string, StoredExample>()
  for (const example of await readExampleLines(files, folder, emit)) {
    byInput.set(inputKey(example.input), example)
  }
  return [...byInput.values()]
}

/** All lines of the file, those included that later ones correct. */
export async function readExampleLines(
  files: RootedFiles,
  folder: string,
  emit: Emit
): Promise<StoredExample[]> {
  const path = `${folder}/${examplesName}`
  const lines = await readJsonLines<Json>(files, path, emit)
  return lines.map(({ value, line }) => ({ ...asExample(value, `${path}:${line}`), line }))
}

export async function writeExamples(files: RootedFiles, folder: string, examples: Example[]): Promise<void> {
  await files.write(`${folder}/${examplesName}`, exampleLines(examples))
}

export async function appendExamples(files: RootedFiles, folder: string, examples: Example[]): Promise<void> {
  await files.append(`${folder}/${examplesName}`, examples.map(exampleLine))
}

/** `sha256:<hex>` of rows: identifies what a program was made from and what an evaluation was measured on. */
export function dataHash(rows: Pick<Example, 'input' | 'output'>[]): string {
  const hash = createHash('sha256')
  for (const { input, output } of rows) hash.update(`${JSON.stringify({ input, output })}\n`)
  return `sha256:${hash.digest('hex')}`
}

function asExample(value: Json, place: string): Example {
  if (!isJsonObject(value) || value.input === undefined || value.output === undefined) {
    throw new LoopaiError('bad-file', `${place}: expected {"input": …, "output": …}.`, {
      suggestions: ['add rows with `loopai add <task> FILE`, which checks them']
    })
  }
  if (value.split !== undefined && !splitNames.some(name => name === value.split)) {
    throw new LoopaiError('bad-file', `${place}: split: expected one of ${splitNames.join(', ')}.`)
  }
  if (value.via !== undefined && viaNamed(value.via) === undefined) {
    throw new LoopaiError('bad-file', `${place}: via: expected one of ${vias.join(', ')}.`)
  }
  const example = value as unknown as Example
  return staysInTrain(example.via) ? { ...example, split: 'train' } : example
}
