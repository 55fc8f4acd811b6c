import { comment, literal } from '../../languages/source-text.js'
import { readingRuntime } from '../runtime/linear/reading.js'
import { termsRuntime } from '../runtime/linear/terms.js'
import { closeLimit } from '../text/reading.js'
import type { TermKind } from '../vocabulary.js'
import { accessFunctions, condition, json, wrapped } from './javascript-access.js'
import { leadParts } from './lead.js'
import { type LinearModel, levels, unit } from './model.js'
import { runtimeParts } from './runtime.js'
import { firstLimit, longestRunOf, readsTwice } from './tables.js'

const captions: Record<TermKind, string> = {
  words: 'Words and pairs of neighbours',
  characters: 'Runs of characters within what spaces part',
  shapes: 'Shapes of words and of pairs of neighbours'
}

/** A model as a JavaScript module that exports `run`. `header` is its first comment, a line an entry. */
export function printLinear(model: LinearModel, header: readonly string[]): string {
  const body = runFunction(model)
  const tables = termTables(model)
  const parts = [
    `${header.map(line => `${comment(line, 'javascript')}\n`).join('')}`,
    `const outputs = [${model.outputs.map(json).join(', ')}]\n`
  ]
  if (model.starts.length > 1) {
    parts.push(
      `const biases = [${model.biases.join(', ')}]

// Weights are letters, one for each ${model.biases.length === 1 ? 'sum' : 'output in order; a number skips so many'}:
// A to Z for the levels below, a to z for the same below zero.
const levels = [${levels.join(', ')}]
`,
      ...tables,
      ...(tables.length > 0 ? [...readingParts(model), ...termParts(model), loadsOf(model)] : weightParts()),
      ...leadParts('javascript', model).map(part => `${part}\n`),
      ...factTable(model)
    )
  }
  return [...parts, ...accessFunctions(body + parts.slice(-1)), body].join('\n')
}

function termTables(model: LinearModel): string[] {
  let feature = 0
  return model.blocks.flatMap(({ kind, path, terms }, index) => {
    if (terms.length === 0) return []
    const lines = terms.map(term => `${literal(term, 'javascript', 'table')}\t${lettersOf(model, feature++)}`)
    const where = path.length === 0 ? '' : ` of ${path.map(json).join('.')}`
    return [
      `${comment(`${captions[kind]}${where}, each with its weights.`, 'javascript')}\nconst terms${index + 1} = \`\n${lines.join('\n')}\n\`\n`
    ]
  })
}

/** The weights of a feature as letters, numbers standing for skipped margins. */
export function lettersOf({ starts, margins, codes }: LinearModel, feature: number): string {
  let text = ''
  let next = 0
  for (let i = starts[feature]; i < starts[feature + 1]; i++) {
    if (margins[i] > next) text += margins[i] - next
    next = margins[i] + 1
    text += String.fromCharCode(codes[i] > 0 ? 64 + codes[i] : 96 - codes[i])
  }
  return text
}

/** `read` in text/reading.ts. */
function readingParts({ cased }: LinearModel): string[] {
  const pairs = [...cased].map(([from, to]) => `[${hex(from)}, ${hex(to)}]`)
  const lower =
    pairs.length === 0 ? ['const lower = new Map()'] : ['const lower = new Map([', wrapped(pairs), '])']
  return runtimeParts(readingRuntime, 'javascript', { given: { lower } }).map(part => `${part}\n`)
}

const hex = (code: number) => `0x${code.toString(16)}`

/** What adds the weights of facts alone. */
function weightParts(): string[] {
  const adding = termsRuntime.filter(({ name }) => name === 'addFeature' || name === 'add')
  return runtimeParts(adding, 'javascript').map(part => `${part}\n`)
}

/** `weightOf` in model.ts, `Trie` in text/trie.ts, and the terms of vocabulary.ts. */
function termParts(model: LinearModel): string[] {
  const kinds = new Set(model.blocks.filter(block => block.terms.length > 0).map(({ kind }) => kind))
  const nodes = nodeCount(model)
  let slots = 2
  while (slots < nodes * 2) slots *= 2
  const given = {
    mask: [`const mask = ${slots - 1}`],
    slots: [`const slots = new Int32Array(3 * ${slots})`],
    features: [`const featureAt = new Int32Array(${nodes}).fill(-1)`],
    run: [`for (let i = start; i < start + ${longestRunOf(model)} && i < codes.length; i++) {`]
  }
  const without = [
    ...(kinds.has('words') || kinds.has('shapes') ? [] : ['words']),
    ...(kinds.has('characters') ? [] : ['characters'])
  ]
  return runtimeParts(termsRuntime, 'javascript', { given, without }).map(part => `${part}\n`)
}

function loadsOf({ blocks }: LinearModel): string {
  const loads = blocks.flatMap(({ terms }, index) => {
    return terms.length === 0 ? [] : [`const root${index + 1} = load(terms${index + 1})\n`]
  })
  return `${loads.join('')}const times = new Int32Array(starts.length)\n`
}

/** Nodes of the trie of all terms, node 0 and the roots included. */
function nodeCount({ blocks }: LinearModel): number {
  let count = 1
  for (const { terms } of blocks) {
    const prefixes = new Set<string>()
    for (const term of terms) {
      let prefix = ''
      for (const char of term) {
        prefix += char
        prefixes.add(prefix)
      }
    }
    count += 1 + prefixes.size
  }
  return count
}

function factTable(model: LinearModel): string[] {
  if (model.facts.length === 0) return []
  const first = model.blocks.reduce((sum, block) => sum + block.terms.length, 0)
  const lines = model.facts.map((fact, index) => {
    return `  [input => ${condition(fact)}, '${lettersOf(model, first + index)}']`
  })
  return [
    `// Facts, each with its weights.
const facts = [
${lines.join(',\n')}
]
const firstFact = starts.length - 1
for (const [, letters] of facts) addFeature(letters)
`
  ]
}

function runFunction(model: LinearModel): string {
  if (model.starts.length === 1) {
    const best = model.biases.length === 1 ? Number(model.biases[0] < 0) : first(model.biases)
    return `export function run(_input) {\n  return outputs[${best}]\n}\n`
  }
  const lines = ['  const sums = [...biases]']
  const paths = new Map(
    model.blocks.filter(b => b.terms.length > 0).map(b => [JSON.stringify(b.path), b.path])
  )
  let reading = 0
  for (const [key, path] of paths) {
    const name = paths.size === 1 ? 'reading' : `reading${++reading}`
    const value = path.length === 0 ? 'input' : `at(input, ${path.map(json).join(', ')})`
    const within = model.blocks.filter(b => b.terms.length > 0 && JSON.stringify(b.path) === key)
    const kinds = within.map(({ kind }) => kind)
    lines.push(`  const ${name} = read(${value}, ${firstLimit(kinds)})`)
    const close = readsTwice(kinds) ? name.replace('reading', 'beginning') : name
    if (close !== name) {
      lines.push(`  const ${close} = ${name}.isLong ? read(${value}, ${closeLimit}) : ${name}`)
    }
    for (const block of within) {
      const call = callOf(block.kind, block.kind === 'words' ? name : close)
      lines.push(`  ${call}, root${model.blocks.indexOf(block) + 1})`)
    }
  }
  if (model.facts.length > 0) {
    lines.push('  facts.forEach(([holds], index) => {')
    lines.push(`    if (holds(input)) add(sums, firstFact + index, ${unit})`, '  })')
  }
  if (model.biases.length === 1) {
    lines.push('  if (Math.abs(sums[0]) < leastLead) return null', '  return outputs[sums[0] >= 0 ? 0 : 1]')
  } else {
    lines.push('  let best = 0')
    lines.push('  for (let i = 1; i < sums.length; i++) if (sums[i] > sums[best]) best = i')
    lines.push('  if (leastLead > 0 && leadOf(sums, best) < leastLead) return null')
    lines.push('  return outputs[best]')
  }
  return `export function run(input) {\n${lines.join('\n')}\n}\n`
}

/** A call that adds the terms of a kind; its last argument is missing. */
function callOf(kind: TermKind, reading: string): string {
  return kind === 'shapes' ? `words(sums, ${reading}.shapes` : `${kind}(sums, ${reading}`
}

function first(numbers: readonly number[]): number {
  return numbers.indexOf(numbers.reduce((a, b) => Math.max(a, b)))
}
