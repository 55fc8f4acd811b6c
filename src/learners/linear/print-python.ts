import { classPieces, literalLines } from '../print/class-text.js'
import type { Code } from '../print/code.js'
import { quoted } from '../print/escapes.js'
import { factCode } from '../print/facts.js'
import { folded } from '../print/folded.js'
import { expressionText, printSource, syntaxes } from '../print/source.js'
import { spaces, wordRanges } from '../text/ranges.js'
import { readLimit } from '../text/reading.js'
import { longestRun } from '../vocabulary.js'
import { type LinearModel, levels, unit } from './model.js'
import { constantOf, factLetters, fieldsOf, lettersCaption, type TermTable, termTables } from './tables.js'

const { json } = syntaxes.python

/** A model as a Python module. `header` is its first comment, a line an entry. */
export function printPython(model: LinearModel, header: readonly string[]): string {
  const outputs = `OUTPUTS = [\n${folded(model.outputs.map(json), 4, 96)},\n]`
  if (model.starts.length === 1) {
    const body = `    return OUTPUTS[${constantOf(model)}]\n`
    return printSource({ header, body, codes: [], definitions: [outputs] }, 'python')
  }
  const tables = termTables(model)
  const facts = model.facts.map(factCode)
  const fields = fieldsOf(tables).map(({ path }): Code => ({ field: path, as: 'text' }))
  const isSingle = model.biases.length === 1
  const definitions = [
    ...(tables.length > 0 ? [reading(model, tables), adding(tables)] : []),
    `${outputs}\nBIASES = [\n${folded(model.biases.map(String), 4, 96)},\n]`,
    isSingle ? singleWeights(model) : packedWeights(model),
    ...(tables.length > 0 ? [loading, tables.map(tableText).join('\n')] : []),
    ...(facts.length > 0 ? [factTable(model, facts)] : [])
  ]
  return printSource(
    {
      ...{ header, definitions },
      body: bodyOf(model, tables, fields),
      codes: [...fields, ...facts],
      imports: [...(tables.length > 0 ? ['math', 're'] : []), ...(isSingle ? [] : ['struct'])]
    },
    'python'
  )
}

function bodyOf(model: LinearModel, tables: TermTable[], fields: Code[]): string {
  const lines = ['total = START']
  fieldsOf(tables).forEach((field, place) => {
    lines.push(`tokens, spaced = read(${expressionText(fields[place], 'python')})`)
    for (const { kind, place } of field.tables) {
      const terms =
        kind === 'words'
          ? 'words(tokens), 2 * len(tokens)'
          : `characters(spaced), ${longestRun - 1} * len(spaced)`
      lines.push(`total += weigh(TERMS_${place + 1}, ${terms})`)
    }
  })
  if (model.facts.length > 0) {
    lines.push(`total += ${unit} * sum(weights for holds, weights in FACTS if holds(input))`)
  }
  if (model.biases.length === 1) lines.push('return OUTPUTS[0 if total >= 0 else 1]')
  else lines.push('sums = unpack(total)', 'return OUTPUTS[sums.index(max(sums))]')
  return lines.map(line => `    ${line}\n`).join('')
}

/** `read` in text/reading.ts. */
function reading({ cased }: LinearModel, tables: TermTable[]): string {
  const letters = (codes: Iterable<number>) => {
    const pieces = [...codes].map(code => quoted(String.fromCodePoint(code), '"').slice(1, -1))
    return literalLines(pieces, 92)
      .map(line => `    "${line}"`)
      .join('\n')
  }
  const words = literalLines(classPieces(wordRanges, 'python'), 94).map(line => `    "${line}"\n`)
  const capitals = Array.from({ length: 26 }, (_, i) => 65 + i)
  const small = capitals.map(code => code + 32)
  const needsWords = tables.some(({ kind }) => kind === 'words')
  return `# What words are made of, and spaces; every other character is a token of its own.
WORD = (
${words.join('')})
SPACE = "${classPieces(spaces, 'python').join('')}"
TOKEN = re.compile(f"[{WORD}]+|[^{SPACE}]")
PIECE = re.compile(f"[^{SPACE}]+")
LOWER = str.maketrans(
${letters([...capitals, ...cased.keys()])},
${letters([...small, ...cased.values()])},
)


def read(text):
    """The words and other characters of a text, in lower case, and all with one space between pieces."""
    text = text[:${readLimit}]
    plain = text.lower() if text.isascii() else text.translate(LOWER)
    spaced = " ".join(PIECE.findall(plain))
    return ${needsWords ? 'TOKEN.findall(plain)' : '[]'}, f" {spaced} " if spaced else " "`
}

/** `termsIn` in vocabulary.ts and the sums of predict.ts. */
function adding(tables: TermTable[]): string {
  const words = `def words(tokens):
    """Words and pairs of neighbours."""
    return tokens + [f"{first} {second}" for first, second in zip(tokens, tokens[1:])]`
  const sizes = Array.from({ length: longestRun - 1 }, (_, i) => i + 2).join(', ')
  const characters = `def characters(spaced):
    """Runs of ${2} to ${longestRun} characters within what spaces part, with the spaces around."""
    pieces = [f" {piece} " for piece in set(spaced.split(" ")) if piece]
    return [
        piece[start : start + size]
        for piece in pieces
        for size in (${sizes})
        for start in range(len(piece) - size + 1)
    ]`
  const weigh = `def weigh(table, terms, most):
    """The weights of the terms found, each once, over the root of about how many such a text offers."""
    found = table.keys() & set(terms)
    return int(${unit} / math.sqrt(most)) * sum(map(table.get, found)) if found else 0`
  const kinds = new Set(tables.map(({ kind }) => kind))
  return [
    ...(kinds.has('words') ? [words] : []),
    ...(kinds.has('characters') ? [characters] : []),
    weigh
  ].join('\n\n\n')
}

function comment(lines: readonly string[]): string {
  return lines.map(line => `# ${line}\n`).join('')
}

const levelTable = `LEVELS = [\n${folded(levels.map(String), 4, 96)},\n]`

function singleWeights(model: LinearModel): string {
  return `START = BIASES[0]

${comment(lettersCaption(model))}${levelTable}
WEIGHTS = {chr(65 + i): level for i, level in enumerate(LEVELS)}
WEIGHTS.update({chr(97 + i): -level for i, level in enumerate(LEVELS)})


def weights_of(letters):
    return WEIGHTS[letters]`
}

/** Python adds long integers faster than lists. */
function packedWeights(model: LinearModel): string {
  const count = model.biases.length
  return `# The sums of all outputs are one integer, 64 bits each, so that they are added at once. Each is raised by
# the same, so that none is below zero and the largest stays the largest.
LANES = struct.Struct("<${count}Q")


def pack(sums):
    return int.from_bytes(LANES.pack(*sums), "little")


def unpack(total):
    return LANES.unpack(total.to_bytes(${8 * count}, "little"))


START = pack([2**60 + bias for bias in BIASES])

${comment(lettersCaption(model))}${levelTable}
ZERO = LEVELS[-1]
WEIGHTS = {chr(65 + i): ZERO + level for i, level in enumerate(LEVELS)}
WEIGHTS.update({chr(97 + i): ZERO - level for i, level in enumerate(LEVELS)})
PACKED = {}


def weights_of(letters):
    if letters not in PACKED:
        sums = [ZERO] * len(BIASES)
        place = skip = 0
        for letter in letters:
            if letter in WEIGHTS:
                place += skip
                sums[place] = WEIGHTS[letter]
                place += 1
                skip = 0
            else:
                skip = 10 * skip + int(letter)
        PACKED[letters] = pack(sums)
    return PACKED[letters]`
}

const loading = `def load(text):
    lines = (line.split("\\t") for line in text[1:-1].split("\\n"))
    return {term: weights_of(letters) for term, letters in lines}`

function tableText({ caption, lines }: TermTable, place: number): string {
  const text = lines.map(({ term, letters }) => `${quoted(term, '"').slice(1, -1)}\t${letters}\n`)
  return `# ${caption}, each with its weights.
TERMS_${place + 1} = load(
    """
${text.join('')}"""
)`
}

function factTable(model: LinearModel, facts: Code[]): string {
  const letters = factLetters(model)
  const lines = facts.map(
    (fact, index) =>
      `    (lambda input: ${expressionText(fact, 'python')}, weights_of("${letters[index]}")),\n`
  )
  return `# Facts, each with its weights.\nFACTS = [\n${lines.join('')}]`
}
