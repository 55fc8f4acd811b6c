import type { SpanSources } from './library.js'
import { pieceLimit } from './pieces.js'

export const goSpans: SpanSources = {
  spanScores: ({ letters, space, table }) => `const letterClass = ${letters(92)
    .map(line => `"${line}"`)
    .join(' +\n\t')}

var piecePattern = regexp.MustCompile("[0-9]+|[" + letterClass + "]+|[^${space}]")

// spanWeights are the weights of a feature for a piece inside a span, for the first of one and for the last.
var spanWeights = readWeights([]string{
${table(92)
  .map(line => `\t${line},\n`)
  .join('')}})

func readWeights(lines []string) map[string][3]int {
	weights := make(map[string][3]int, len(lines))
	for _, line := range lines {
		parts := strings.SplitN(line, " ", 4)
		var values [3]int
		for i := range values {
			values[i], _ = strconv.Atoi(parts[i])
		}
		weights[parts[3]] = values
	}
	return weights
}

// A piece is a run of letters or digits, or another character.
type piece struct {
	start, end          int
	form, shape, chunk  string
	spaced              bool
	inside, begin, stop int
}

// spanScores returns the pieces of a text with their scores.
func spanScores(text string) []piece {
	var pieces []piece
	for _, place := range piecePattern.FindAllStringIndex(text, ${pieceLimit}) {
		written := text[place[0]:place[1]]
		shape := shapeOf(written)
		form := shape
		if !strings.HasPrefix(shape, "000") {
			form = lowerCase(written)
		}
		spaced := len(pieces) == 0 || pieces[len(pieces)-1].end < place[0]
		pieces = append(pieces, piece{start: place[0], end: place[1], form: form, shape: shape, spaced: spaced})
	}
	for first := 0; first < len(pieces); {
		end := first + 1
		for end < len(pieces) && !pieces[end].spaced {
			end++
		}
		shape := ""
		for i := first; i < end && i < first+12; i++ {
			for _, char := range pieces[i].shape {
				shape += string(char)
				break
			}
		}
		for i := first; i < end; i++ {
			pieces[i].chunk = strconv.Itoa(atMost3(i-first)) + " " + shape
		}
		first = end
	}
	for at := range pieces {
		for _, feature := range featuresOf(pieces, at) {
			known := spanWeights[feature]
			pieces[at].inside += known[0]
			pieces[at].begin += known[1]
			pieces[at].stop += known[2]
		}
	}
	return pieces
}

func atMost3(number int) int {
	if number > 3 {
		return 3
	}
	return number
}

func lowerCase(text string) string {
	return strings.Map(func(letter rune) rune {
		if 'A' <= letter && letter <= 'Z' {
			return letter + 'a' - 'A'
		}
		return letter
	}, text)
}

func shapeOf(written string) string {
	if '0' <= written[0] && written[0] <= '9' {
		if len(written) > 5 {
			return "00000"
		}
		return strings.Repeat("0", len(written))
	}
	var shape []rune
	for _, char := range written {
		kind := char
		switch {
		case 'A' <= char && char <= 'Z':
			kind = 'A'
		case 'a' <= char && char <= 'z':
			kind = 'a'
		case char >= 0xaa:
			kind = 'x'
		}
		if len(shape) == 0 || shape[len(shape)-1] != kind {
			shape = append(shape, kind)
		}
		if len(shape) == 3 {
			break
		}
	}
	if len(written) == 1 && shape[0] == 'A' {
		return "I"
	}
	return string(shape)
}

func featuresOf(pieces []piece, at int) []string {
	near := func(offset int) piece {
		if at+offset < 0 || at+offset >= len(pieces) {
			return piece{spaced: true}
		}
		return pieces[at+offset]
	}
	a, b, c, d, e := near(-2), near(-1), near(0), near(1), near(2)
	gap := ""
	if c.spaced {
		gap += "_"
	}
	if d.spaced {
		gap += "~"
	}
	prefix, suffix := "", ""
	if strings.Trim(c.form, "abcdefghijklmnopqrstuvwxyz") == "" {
		prefix, suffix = c.form, c.form
		if len(c.form) > 3 {
			prefix, suffix = c.form[:3], c.form[len(c.form)-3:]
		}
	}
	return []string{
		"a" + c.form,
		"b" + b.form,
		"c" + d.form,
		"d" + a.form,
		"e" + e.form,
		"f" + c.shape,
		"g" + b.shape + " " + c.shape,
		"h" + c.shape + " " + d.shape,
		"i" + b.form + " " + c.form,
		"j" + c.form + " " + d.form,
		"k" + b.form + " " + c.shape,
		"l" + c.shape + " " + d.form,
		"m" + a.form + " " + b.form,
		"n" + d.form + " " + e.form,
		"o" + a.shape + " " + b.shape + " " + c.shape,
		"p" + b.shape + " " + c.shape + " " + d.shape,
		"q" + c.shape + " " + d.shape + " " + e.shape,
		"r" + c.chunk,
		"s" + gap + " " + c.shape,
		"t" + gap + " " + b.shape + " " + d.shape,
		"u" + strconv.Itoa(atMost3(at)) + " " + c.shape,
		"v" + strconv.Itoa(atMost3(len(pieces)-1-at)) + " " + c.shape,
		"w" + prefix,
		"x" + suffix,
		"y" + a.form + " " + b.form + " " + c.shape,
		"z",
	}
}`,
  findSpan: `// findSpan returns the span with the highest score, "" if there is none; where one may lack, only a score
// above 0 counts.
func findSpan(text string, mayLack bool) string {
	isBound, best, from, to := mayLack, 0, 0, 0
	reach, first := 0, 0
	for at, piece := range spanScores(text) {
		if at == 0 || piece.begin > reach {
			reach, first = piece.begin, piece.start
		}
		reach += piece.inside
		if score := reach + piece.stop; !isBound || score > best {
			isBound, best, from, to = true, score, first, piece.end
		}
	}
	return text[from:to]
}`,
  maskSpans: `// maskSpans returns the text with a placeholder for each of the spans that score highest together.
func maskSpans(text, placeholder string) string {
	pieces := spanScores(text)
	outside, within := 0, 0
	opens := make([]bool, len(pieces))
	closes := make([]bool, len(pieces))
	for at, piece := range pieces {
		fresh := outside + piece.begin
		opens[at] = at == 0 || fresh >= within
		if opens[at] {
			within = fresh
		}
		within += piece.inside
		if within+piece.stop > outside {
			closes[at] = true
			outside = within + piece.stop
		}
	}
	masked := ""
	rest := len(text)
	for at := len(pieces) - 1; at >= 0; at-- {
		if !closes[at] {
			continue
		}
		masked = placeholder + text[pieces[at].end:rest] + masked
		for !opens[at] {
			at--
		}
		rest = pieces[at].start
	}
	return text[:rest] + masked
}`
}
