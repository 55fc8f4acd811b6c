import { comment, literal } from '../../languages/source-text.js'
import type { Code } from '../print/code.js'
import { factCode } from '../print/facts.js'
import { folded } from '../print/folded.js'
import { expressionText, printSource, syntaxes } from '../print/source.js'
import { spaces, wordRanges } from '../text/ranges.js'
import { closeLimit } from '../text/reading.js'
import { leadParts } from './lead.js'
import { type LinearModel, levels, loudness, unit } from './model.js'
import {
  constantOf,
  factLetters,
  fieldsOf,
  firstLimit,
  lettersCaption,
  longestRunOf,
  readsTwice,
  type TermTable,
  termTables
} from './tables.js'

const { json } = syntaxes.go

/** A model as a Go program. `header` is its first comment, a line an entry. */
export function printGo(model: LinearModel, header: readonly string[]): string {
  const outputs = `var outputs = []any{\n${folded(model.outputs.map(json), -1, 96)},\n}`
  if (model.starts.length === 1) {
    const body = `\treturn outputs[${constantOf(model)}], nil\n`
    return printSource({ header, body, codes: [], definitions: [outputs] }, 'go')
  }
  const tables = termTables(model)
  const facts = model.facts.map(factCode)
  const fields = fieldsOf(tables).map(({ path }): Code => ({ field: path, as: 'text' }))
  const definitions = [
    ...(tables.length > 0 ? [reading(model, tables), ...adding(model, tables)] : []),
    outputs,
    `var biases = []int64{\n${folded(model.biases.map(String), -1, 96)},\n}`,
    weights(model),
    ...(tables.length > 0 ? [loading, ...tables.map(tableText)] : []),
    ...(facts.length > 0 ? [factTable(model, facts)] : []),
    ...leadParts('go', model)
  ]
  return printSource(
    {
      ...{ header, definitions },
      body: bodyOf(model, tables, fields),
      codes: [...fields, ...facts],
      imports: [
        ...(tables.length > 0 ? ['strconv', 'strings'] : []),
        ...(model.biases.length === 1 && tables.length === 0 ? [] : ['math'])
      ]
    },
    'go'
  )
}

function bodyOf(model: LinearModel, tables: TermTable[], fields: Code[]): string {
  const lines = ['sums := append([]int64(nil), biases...)']
  fieldsOf(tables).forEach((field, place) => {
    const name = fields.length === 1 ? 'text' : `text${place + 1}`
    const value = expressionText(fields[place], 'go')
    const kinds = field.tables.map(({ kind }) => kind)
    lines.push(`${name} := read(${value}, ${firstLimit(kinds)})`)
    const close = readsTwice(kinds) ? name.replace('text', 'beginning') : name
    if (close !== name) {
      lines.push(`${close} := ${name}`, `if ${name}.isLong {`)
      lines.push(`\t${close} = read(${value}, ${closeLimit})`, '}')
    }
    for (const { kind, place } of field.tables) {
      lines.push(`weigh(sums, terms${place + 1}, ${termsOf[kind](kind === 'words' ? name : close)})`)
    }
  })
  if (model.facts.length > 0) {
    lines.push('for _, fact := range facts {', '\tif fact.holds(input) {')
    lines.push(`\t\tadd(sums, fact.weights, ${unit})`, '\t}', '}')
  }
  if (model.biases.length === 1) {
    lines.push('if sums[0] < leastLead && -sums[0] < leastLead {', '\treturn nil, nil', '}')
    lines.push('if sums[0] >= 0 {', '\treturn outputs[0], nil', '}', 'return outputs[1], nil')
  } else {
    lines.push(
      'best := 0',
      'for i := range sums {',
      '\tif sums[i] > sums[best] {',
      '\t\tbest = i',
      '\t}',
      '}'
    )
    lines.push('if leastLead > 0 && leadOf(sums, best) < leastLead {', '\treturn nil, nil', '}')
    lines.push('return outputs[best], nil')
  }
  return lines.map(line => `\t${line}\n`).join('')
}

const termsOf: Record<TermTable['kind'], (text: string) => string> = {
  words: text => `withPairs(${text}.tokens)`,
  characters: text => `${text}.characters()`,
  shapes: text => `withPairs(${text}.shapes)`
}

/** `read` in text/reading.ts. */
function reading({ cased }: LinearModel, tables: TermTable[]): string {
  const hasShapes = tables.some(({ kind }) => kind === 'shapes')
  const ranges = (list: readonly (readonly [number, number])[]) =>
    folded(
      list.map(([first, last]) => `{${hex(first)}, ${hex(last)}}`),
      -1,
      96
    )
  const pairs = [...cased].map(([from, to]) => `${hex(from)}: ${hex(to)}`)
  const table = pairs.length === 0 ? '{}' : `{\n${folded(pairs, -1, 96)},\n}`
  return `// What words are made of, and spaces, by first and last code point; every other character is a token of its own.
var wordRanges = [][2]rune{
${ranges(wordRanges)},
}

var spaceRanges = [][2]rune{
${ranges(spaces)},
}

// Lower case beyond A to Z.
var lower = map[rune]rune${table}

const (
	other = iota
	word
	space
)

var kinds = func() (table [0x20000]uint8) {
	for _, at := range wordRanges {
		for code := at[0]; code <= at[1] && int(code) < len(table); code++ {
			table[code] = word
		}
	}
	for _, at := range spaceRanges {
		for code := at[0]; code <= at[1]; code++ {
			table[code] = space
		}
	}
	return table
}()

// A reading is a text in lower case, with one space around and between what spaces part: where its code
// points start and it ends, and its words and single other characters${hasShapes ? ', and their shapes' : ''}.
type reading struct {
	text   string
	starts []int
	tokens []string
	isLong bool${hasShapes ? '\n\tshapes []string' : ''}
}
${hasShapes ? shapeOf : ''}
// read reads so many code points of a text; it is long if it has more than ${closeLimit}.
func read(value string, limit int) reading {
	text := make([]byte, 0, len(value)+2)
	starts := []int{0}
	var tokens [][2]int${hasShapes ? '\n\tvar shapes []string\n\tvar last rune' : ''}
	inWord := false
	isSpaced := true
	text = append(text, ' ')
	count := 0
	for _, code := range value {
		if count == limit {
			break
		}
		count++
		kind := uint8(word)
		if int(code) < len(kinds) {
			kind = kinds[code]
		}
		if kind == space {
			if !isSpaced {
				starts = append(starts, len(text))
				text = append(text, ' ')
			}
			isSpaced = true
			inWord = false
			continue
		}
		isSpaced = false${hasShapes ? '\n\t\tshape := shapeOf(code, kind)' : ''}
		if 'A' <= code && code <= 'Z' {
			code += 'a' - 'A'
		} else if small, ok := lower[code]; ok && code > 127 {
			code = small
		}
		if kind != word || !inWord {
			tokens = append(tokens, [2]int{len(text)})${hasShapes ? '\n\t\t\tshapes = append(shapes, "")\n\t\t\tlast = -1' : ''}
		}${hasShapes ? '\n\t\tif shape != last {\n\t\t\tshapes[len(shapes)-1] += string(shape)\n\t\t\tlast = shape\n\t\t}' : ''}
		starts = append(starts, len(text))
		text = append(text, string(code)...)
		tokens[len(tokens)-1][1] = len(text)
		inWord = kind == word
	}
	if !isSpaced {
		starts = append(starts, len(text))
		text = append(text, ' ')
	}
	r := reading{text: string(text), starts: append(starts, len(text)), isLong: count > ${closeLimit}${hasShapes ? ', shapes: shapes' : ''}}
	for _, at := range tokens {
		r.tokens = append(r.tokens, r.text[at[0]:at[1]])
	}
	return r
}`
}

const shapeOf = `
// shapeOf returns A, a, 9 and u for upper case, lower case, digits and other letters; what is none is itself.
func shapeOf(code rune, kind uint8) rune {
	_, isUpper := lower[code]
	switch {
	case 'a' <= code && code <= 'z':
		return 'a'
	case kind != word || code == '_':
		return code
	case 'A' <= code && code <= 'Z' || isUpper:
		return 'A'
	case '0' <= code && code <= '9':
		return '9'
	}
	return 'u'
}
`

const hex = (code: number) => `0x${code.toString(16)}`

/** `termsIn` in vocabulary.ts and the sums of predict.ts. */
function adding(model: LinearModel, tables: TermTable[]): string[] {
  const longestRun = longestRunOf(model)
  const words = `// withPairs returns tokens and pairs of neighbours.
func withPairs(tokens []string) []string {
	terms := append([]string(nil), tokens...)
	for i := 1; i < len(tokens); i++ {
		terms = append(terms, tokens[i-1]+" "+tokens[i])
	}
	return terms
}`
  const characters = `// characters returns runs of 2 to ${longestRun} characters within what spaces part, with the spaces around.
func (r reading) characters() []string {
	var terms []string
	for start := 0; start+2 < len(r.starts); start++ {
		for end := start + 2; end <= start+${longestRun} && end < len(r.starts); end++ {
			terms = append(terms, r.text[r.starts[start]:r.starts[end]])
			if r.text[r.starts[end-1]] == ' ' {
				break
			}
		}
	}
	return terms
}`
  const weigh = `// What a term counts that a text has once, twice and so on: the logarithm of how often, in sixteenths.
var loudness = []int64{
${folded(loudness.map(String), -1, 96)},
}

// weigh adds the weights of the terms found, each by how often; together they count what one would alone.
func weigh(sums []int64, table map[string][]weight, terms []string) {
	times := make(map[string]int)
	for _, term := range terms {
		if _, ok := table[term]; ok {
			times[term]++
		}
	}
	if len(times) == 0 {
		return
	}
	loudnessOf := func(count int) int64 {
		if count > len(loudness) {
			count = len(loudness)
		}
		return loudness[count-1]
	}
	var squares int64
	for _, count := range times {
		squares += loudnessOf(count) * loudnessOf(count)
	}
	scale := int64(${unit} / math.Sqrt(float64(squares)))
	for term, count := range times {
		add(sums, table[term], loudnessOf(count)*scale)
	}
}`
  const kinds = new Set(tables.map(({ kind }) => kind))
  const hasWords = kinds.has('words') || kinds.has('shapes')
  return [...(hasWords ? [words] : []), ...(kinds.has('characters') ? [characters] : []), weigh]
}

function weights(model: LinearModel): string {
  return `// A weight of one of the sums.
type weight struct {
	target int
	size   int64
}

func add(sums []int64, weights []weight, scale int64) {
	for _, w := range weights {
		sums[w.target] += w.size * scale
	}
}

${lettersCaption(model)
  .map(line => `${comment(line, 'go')}\n`)
  .join('')}var levels = []int64{
${folded(levels.map(String), -1, 96)},
}

func weightsOf(letters string) []weight {
	var weights []weight
	target, skip := 0, 0
	for _, letter := range letters {
		if letter < 'A' {
			skip = 10*skip + int(letter-'0')
			continue
		}
		target += skip
		skip = 0
		if letter < 'a' {
			weights = append(weights, weight{target, levels[letter-'A']})
		} else {
			weights = append(weights, weight{target, -levels[letter-'a']})
		}
		target++
	}
	return weights
}`
}

const loading = `// load reads a table; backslashes escape as in a Go string.
func load(text string) map[string][]weight {
	lines := strings.Split(text[1:len(text)-1], "\\n")
	table := make(map[string][]weight, len(lines))
	for _, line := range lines {
		tab := strings.IndexByte(line, '\\t')
		term := line[:tab]
		if strings.Contains(term, "\\\\") {
			term, _ = strconv.Unquote("\\"" + term + "\\"")
		}
		table[term] = weightsOf(line[tab+1:])
	}
	return table
}`

function tableText({ caption, lines }: TermTable, place: number): string {
  const text = lines.map(({ term, letters }) => `${literal(term, 'go', 'table')}\t${letters}\n`)
  return `${comment(`${caption}, each with its weights.`, 'go')}\nvar terms${place + 1} = load(\`\n${text.join('')}\`)`
}

function factTable(model: LinearModel, facts: Code[]): string {
  const letters = factLetters(model)
  const lines = facts.map((fact, index) => {
    return `\t{func(input any) bool { return ${expressionText(fact, 'go')} }, weightsOf("${letters[index]}")},\n`
  })
  return `// Facts, each with its weights.
var facts = []struct {
	holds   func(input any) bool
	weights []weight
}{
${lines.join('')}}`
}
