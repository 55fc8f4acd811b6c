import { comment, literal } from '../../languages/source-text.js'
import type { Code } from '../print/code.js'
import { factCode } from '../print/facts.js'
import { folded } from '../print/folded.js'
import { expressionText, printSource, syntaxes } from '../print/source.js'
import { closeLimit } from '../text/reading.js'
import type { TermKind } from '../vocabulary.js'
import { leadParts } from './lead.js'
import { type LinearModel, levels, loudness, unit } from './model.js'
import { hasMemo, reading } from './runtime-python.js'
import {
  constantOf,
  factLetters,
  fieldsOf,
  firstLimit,
  lettersCaption,
  readsTwice,
  type TermTable,
  termTables
} from './tables.js'

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
    ...(tables.length > 0 ? [reading(model, tables), adding(isSingle)] : []),
    `${outputs}\nBIASES = [\n${folded(model.biases.map(String), 4, 96)},\n]`,
    isSingle ? singleWeights(model) : packedWeights(model),
    ...(tables.length > 0
      ? [loading, tables.map((table, place) => tableText(model, table, place)).join('\n')]
      : []),
    ...(facts.length > 0 ? [factTable(model, facts)] : []),
    ...leadParts('python', model)
  ]
  return printSource(
    {
      ...{ header, definitions },
      body: bodyOf(model, tables, fields),
      codes: [...fields, ...facts],
      imports: [
        ...(tables.length > 0
          ? ['collections.Counter', 'collections.defaultdict', 'itertools.chain', 'math', 're']
          : []),
        ...(tables.some(({ kind }) => kind === 'characters' && !hasMemo(model, kind))
          ? ['operator.add']
          : []),
        ...(isSingle ? [] : ['struct'])
      ]
    },
    'python'
  )
}

function bodyOf(model: LinearModel, tables: TermTable[], fields: Code[]): string {
  const lines = ['total = START']
  fieldsOf(tables).forEach((field, place) => {
    const kinds = field.tables.map(({ kind }) => kind)
    lines.push(`text = ${expressionText(fields[place], 'python')}[:${firstLimit(kinds)}]`)
    if (kinds.some(kind => kind !== 'characters')) lines.push('tokens = TOKEN.findall(text)')
    const isTwofold = readsTwice(kinds)
    if (isTwofold && kinds.includes('characters')) lines.push(`beginning = text[:${closeLimit}]`)
    if (isTwofold && kinds.includes('shapes')) {
      lines.push(
        `beginning_tokens = TOKEN.findall(text[:${closeLimit}]) if len(text) > ${closeLimit} else tokens`
      )
    }
    const readFor: Record<TermKind, string> = {
      words: 'tokens',
      characters: isTwofold ? 'beginning' : 'text',
      shapes: isTwofold ? 'beginning_tokens' : 'tokens'
    }
    for (const { kind, place } of field.tables) {
      const number = place + 1
      const read = readFor[kind]
      const from = hasMemo(model, kind)
        ? `WITHIN_${number}, ${read}`
        : `TERMS_${number}, ${read}, WEIGHTS_${number}`
      lines.push(`total += weigh(WEIGHTS_${number}, *${kind}(${from}))`)
    }
  })
  if (model.facts.length > 0) {
    const sum = 'sum(weights for holds, weights in FACTS if holds(input))'
    lines.push(`total += ${unit} * ${model.biases.length === 1 ? sum : `widened(${sum})`}`)
  }
  if (model.biases.length === 1) {
    lines.push('if abs(total) < LEAST_LEAD:', '    return None', 'return OUTPUTS[0 if total >= 0 else 1]')
  } else {
    lines.push('sums = unpack(total)', 'best = sums.index(max(sums))')
    lines.push('if LEAST_LEAD > 0 and lead_of(sums, best) < LEAST_LEAD:', '    return None')
    lines.push('return OUTPUTS[best]')
  }
  return lines.map(line => `    ${line}\n`).join('')
}

/** The sums of predict.ts. */
const adding = (
  isSingle: boolean
) => `# What a term counts that a text has once, twice and so on: the logarithm of how often, in sixteenths.
LOUDNESS = [
${folded(loudness.map(String), 4, 96)},
]


def weigh(weights, places, total):
    """The weights of the terms found, each by how often; together they count what one would alone."""
    times = Counter(places)
    if not times:
        return 0
    once = LOUDNESS[0]
    total *= once
    squares = once * once * len(times)
    again = defaultdict(list)
    for place, often in [found for found in times.items() if found[1] > 1]:
        again[often].append(place)
    for often, found in again.items():
        loud = LOUDNESS[min(often, len(LOUDNESS)) - 1]
        squares += (loud * loud - once * once) * len(found)
        total += (loud - once * often) * sum(map(weights.__getitem__, found))
    return int(${unit} / math.sqrt(squares)) * ${isSingle ? 'total' : 'widened(total)'}`

function captionOf(model: LinearModel): string {
  return lettersCaption(model)
    .map(line => `${comment(line, 'python')}\n`)
    .join('')
}

const levelTable = `LEVELS = [\n${folded(levels.map(String), 4, 96)},\n]`

function singleWeights(model: LinearModel): string {
  return `START = BIASES[0]

${captionOf(model)}${levelTable}
WEIGHTS = {chr(65 + i): level for i, level in enumerate(LEVELS)}
WEIGHTS.update({chr(97 + i): -level for i, level in enumerate(LEVELS)})


def weights_of(letters):
    return WEIGHTS[letters]`
}

/**
 * Python adds long integers faster than lists. 32 bits are enough for the weights of a text's terms, as the most
 * that it can have stay below 2^30, and take half the memory; what they are multiplied by needs more.
 */
function packedWeights(model: LinearModel): string {
  const half = Math.ceil(model.biases.length / 2)
  return `# The sums of all outputs are one integer, so that they are added at once. Each is raised by the same, so
# that none is below zero and the largest stays the largest.
LANES = struct.Struct("<${2 * half}Q")
WEIGHT_LANES = struct.Struct("<${2 * half}L")
EVEN = int.from_bytes(struct.pack("<${2 * half}L", *[2**32 - 1, 0] * ${half}), "little")


def pack(weights):
    """Weights in 32 bits each: those of the first half of the outputs, between them the others."""
    others = [*weights[${half}:], 0]
    lanes = [weight for pair in zip(weights[:${half}], others) for weight in pair]
    return int.from_bytes(WEIGHT_LANES.pack(*lanes), "little")


def widened(total):
    """Packed weights as sums: in 64 bits each, in order."""
    return total & EVEN | (total >> 32 & EVEN) << ${64 * half}


def unpack(total):
    return LANES.unpack(total.to_bytes(${16 * half}, "little"))[:${model.biases.length}]


START = sum((2**60 + bias) << 64 * place for place, bias in enumerate(BIASES))

${captionOf(model)}${levelTable}
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

const loading = `def load(text, term_of):
    """The place of each term, from 1, and the weights at each place."""
    lines = [line.split("\\t") for line in text[1:-1].split("\\n")]
    places = {term_of(term): place for place, (term, _) in enumerate(lines, 1)}
    return places, [0, *(weights_of(letters) for _, letters in lines)]


def word_or_pair(term):
    first, _, second = term.partition(" ")
    return (first, second) if second else first`

function tableText(model: LinearModel, { kind, caption, lines }: TermTable, place: number): string {
  const number = place + 1
  const text = lines.map(({ term, letters }) => `${literal(term, 'python', 'table')}\t${letters}\n`)
  return `${comment(`${caption}, each with its weights.`, 'python')}
TERMS_${number}, WEIGHTS_${number} = load(
    """
${text.join('')}""",
    ${kind === 'characters' ? 'str' : 'word_or_pair'},
)${hasMemo(model, kind) ? `\nWITHIN_${number} = within(TERMS_${number}, WEIGHTS_${number})` : ''}`
}

function factTable(model: LinearModel, facts: Code[]): string {
  const letters = factLetters(model)
  const lines = facts.map(
    (fact, index) =>
      `    (lambda input: ${expressionText(fact, 'python')}, weights_of("${letters[index]}")),\n`
  )
  return `# Facts, each with its weights.\nFACTS = [\n${lines.join('')}]`
}
