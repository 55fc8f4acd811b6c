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
    ...(tables.length > 0 ? [reading(model), ...adding(tables)] : []),
    outputs,
    `var biases = []int64{\n${folded(model.biases.map(String), -1, 96)},\n}`,
    weights(model),
    ...(tables.length > 0 ? [loading, ...tables.map(tableText)] : []),
    ...(facts.length > 0 ? [factTable(model, facts)] : [])
  ]
  return printSource(
    {
      ...{ header, definitions },
      body: bodyOf(model, tables, fields),
      codes: [...fields, ...facts],
      imports: tables.length > 0 ? ['math', 'strconv', 'strings'] : []
    },
    'go'
  )
}

function bodyOf(model: LinearModel, tables: TermTable[], fields: Code[]): string {
  const lines = ['sums := append([]int64(nil), biases...)']
  fieldsOf(tables).forEach((field, place) => {
    const name = fields.length === 1 ? 'text' : `text${place + 1}`
    lines.push(`${name} := read(${expressionText(fields[place], 'go')})`)
    for (const { kind, place } of field.tables) {
      const most = kind === 'words' ? `2*len(${name}.tokens)` : `${longestRun - 1}*(len(${name}.starts)-1)`
      lines.push(`weigh(sums, terms${place + 1}, ${name}.${kind}(), ${most})`)
    }
  })
  if (model.facts.length > 0) {
    lines.push('for _, fact := range facts {', '\tif fact.holds(input) {')
    lines.push(`\t\tadd(sums, fact.weights, ${unit})`, '\t}', '}')
  }
  if (model.biases.length === 1)
    lines.push('if sums[0] >= 0 {', '\treturn outputs[0], nil', '}', 'return outputs[1], nil')
  else {
    lines.push(
      'best := 0',
      'for i := range sums {',
      '\tif sums[i] > sums[best] {',
      '\t\tbest = i',
      '\t}',
      '}'
    )
    lines.push('return outputs[best], nil')
  }
  return lines.map(line => `\t${line}\n`).join('')
}

/** `read` in text/reading.ts. */
function reading({ cased }: LinearModel): string {
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
// points start and it ends, and its words and single other characters.
type reading struct {
	text   string
	starts []int
	tokens []string
}

func read(value string) reading {
	text := make([]byte, 0, len(value)+2)
	starts := []int{0}
	var tokens [][2]int
	inWord := false
	isSpaced := true
	text = append(text, ' ')
	count := 0
	for _, code := range value {
		if count++; count > ${readLimit} {
			break
		}
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
		isSpaced = false
		if 'A' <= code && code <= 'Z' {
			code += 'a' - 'A'
		} else if small, ok := lower[code]; ok && code > 127 {
			code = small
		}
		if kind != word || !inWord {
			tokens = append(tokens, [2]int{len(text)})
		}
		starts = append(starts, len(text))
		text = append(text, string(code)...)
		tokens[len(tokens)-1][1] = len(text)
		inWord = kind == word
	}
	if !isSpaced {
		starts = append(starts, len(text))
		text = append(text, ' ')
	}
	r := reading{text: string(text), starts: append(starts, len(text))}
	for _, at := range tokens {
		r.tokens = append(r.tokens, r.text[at[0]:at[1]])
	}
	return r
}`
}

const hex = (code: number) => `0x${code.toString(16)}`

/** `termsIn` in vocabulary.ts and the sums of predict.ts. */
function adding(tables: TermTable[]): string[] {
  const words = `// words returns words and pairs of neighbours.
func (r reading) words() []string {
	terms := append([]string(nil), r.tokens...)
	for i := 1; i < len(r.tokens); i++ {
		terms = append(terms, r.tokens[i-1]+" "+r.tokens[i])
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
  const weigh = `// weigh adds the weights of each term found, once, over the root of about how many such a text offers.
func weigh(sums []int64, table map[string][]weight, terms []string, most int) {
	scale := int64(${unit} / math.Sqrt(float64(most)))
	found := make(map[string]bool)
	for _, term := range terms {
		if weights, ok := table[term]; ok && !found[term] {
			found[term] = true
			add(sums, weights, scale)
		}
	}
}`
  const kinds = new Set(tables.map(({ kind }) => kind))
  return [...(kinds.has('words') ? [words] : []), ...(kinds.has('characters') ? [characters] : []), weigh]
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
  .map(line => `// ${line}\n`)
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
  const text = lines.map(({ term, letters }) => `${escapedTerm(term)}\t${letters}\n`)
  return `// ${caption}, each with its weights.\nvar terms${place + 1} = load(\`\n${text.join('')}\`)`
}

/** As in a Go string, and without the back quote that ends a raw one. Quotes alone need no escape. */
function escapedTerm(term: string): string {
  const text = quoted(term, '"').slice(1, -1).replaceAll('`', '\\x60')
  return text === term.replaceAll('"', '\\"') ? term : text
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
