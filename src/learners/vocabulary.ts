import type { Json } from '../domain/json.js'
import { type Path, textAt } from './fields.js'
import { type Letters, lettersIn } from './text/letters.js'
import { readLimit } from './text/normal-form.js'
import { closeLimit, newReading, read, type TextReading, type Tokens } from './text/reading.js'
import { Trie } from './text/trie.js'

/**
 * Words: words and pairs of neighbouring words. Characters: runs of 2 to `longestRun` characters without spaces.
 * Shapes: the same as words, for the shapes of tokens, which keep what lower case loses.
 */
export const termKinds = ['words', 'characters', 'shapes'] as const
export type TermKind = (typeof termKinds)[number]

/** The terms of one kind in one text field. */
export interface Block {
  kind: TermKind
  path: Path
  root: number
}

/** The terms that occur in rows, as nodes of one trie. */
export interface Vocabulary {
  letters: Letters
  blocks: Block[]
  trie: Trie
  /** For each node the number of rows that contain its term; 0 for inner nodes. */
  rowCounts: Int32Array
}

/** The length of the longest runs of characters. */
export const longestRun = 5
/** With this many nodes no new terms are added, so that memory is bounded. */
const maxNodes = 6_000_000

/** Collects all terms of some kinds from all rows, with runs of up to `longest` characters. */
export function vocabularyOf(
  inputs: readonly Json[],
  texts: readonly Path[],
  kinds: readonly TermKind[],
  minSupport: number,
  longest: number
): Vocabulary {
  const letters = lettersIn(inputs, texts, minSupport)
  const trie = new Trie()
  const blocks: Block[] = []
  for (const path of texts) {
    for (const kind of kinds) blocks.push({ kind, path, root: trie.root() })
  }
  let rowCounts: Int32Array = new Int32Array(1 << 16)
  let lastRow: Int32Array = new Int32Array(1 << 16).fill(-1)
  const reader = newReader()
  inputs.forEach((input, row) => {
    for (const block of blocks) {
      const found = termsIn(input, block, letters, trie, trie.size < maxNodes ? longest : 0, reader)
      if (trie.size > rowCounts.length) {
        rowCounts = grown(rowCounts, trie.size, 0)
        lastRow = grown(lastRow, trie.size, -1)
      }
      for (let i = 0; i < found; i++) {
        const node = reader.nodes[i]
        if (lastRow[node] === row) continue
        lastRow[node] = row
        rowCounts[node]++
      }
    }
  })
  return { letters, blocks, trie, rowCounts }
}

/** Buffers for reading a row. */
export interface Reader {
  reading: TextReading
  nodes: Int32Array
}

export function newReader(): Reader {
  return { reading: newReading(), nodes: new Int32Array(1 << 16) }
}

/**
 * Writes the nodes of a block's terms in an input to `reader.nodes`, including repeats; returns their number.
 * `grow`: terms that the trie lacks are added, with runs of up to this many characters; 0: they are skipped.
 */
export function termsIn(
  input: Json,
  block: Block,
  letters: Letters,
  trie: Trie,
  grow: number,
  reader: Reader
): number {
  const text = textAt(input, block.path)
  if (text === '') return 0
  const { length } = read(text, letters, reader.reading, limitOf(block.kind))
  // There are at most two terms of words or shapes for each token.
  if (length * longestRun > reader.nodes.length) reader.nodes = new Int32Array(2 * length * longestRun)
  if (block.kind === 'characters') return characterTerms(trie, block.root, grow, reader)
  return wordTerms(
    trie,
    block.root,
    grow > 0,
    reader,
    block.kind === 'words' ? reader.reading : reader.reading.shapes
  )
}

/** How many code points of a text are read for terms of a kind. */
export function limitOf(kind: TermKind): number {
  return kind === 'words' ? readLimit : closeLimit
}

function wordTerms(trie: Trie, root: number, grow: boolean, reader: Reader, words: Tokens): number {
  const { codes, starts, ends } = words
  const { nodes } = reader
  const { tokens } = reader.reading
  let found = 0
  for (let token = 0; token < tokens; token++) {
    let node = root
    for (let i = starts[token]; i < ends[token] && node !== 0; i++) {
      node = grow ? trie.grow(node, codes[i]) : trie.child(node, codes[i])
    }
    if (node === 0) continue
    nodes[found++] = node
    if (token + 1 === tokens) continue
    node = grow ? trie.grow(node, 32) : trie.child(node, 32)
    for (let i = starts[token + 1]; i < ends[token + 1] && node !== 0; i++) {
      node = grow ? trie.grow(node, codes[i]) : trie.child(node, codes[i])
    }
    if (node !== 0) nodes[found++] = node
  }
  return found
}

function characterTerms(trie: Trie, root: number, grow: number, { reading, nodes }: Reader): number {
  const { codes, length } = reading
  let found = 0
  for (let start = 0; start < length - 1; start++) {
    let node = root
    const end = Math.min(length, start + longestRun)
    for (let i = start; i < end; i++) {
      node = i < start + grow ? trie.grow(node, codes[i]) : trie.child(node, codes[i])
      if (node === 0) break
      if (i === start) continue
      nodes[found++] = node
      if (codes[i] === 32) break
    }
  }
  return found
}

function grown(array: Int32Array, size: number, filler: number): Int32Array {
  const larger = new Int32Array(Math.max(size, array.length * 2)).fill(filler, array.length)
  larger.set(array)
  return larger
}
