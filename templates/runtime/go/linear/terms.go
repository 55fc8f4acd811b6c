// only here: all

package linear

import "math"

// What words are made of, and spaces, by first and last code point; every other character is a token of its own.
var wordRanges = [][2]rune{
	{0x30, 0x39}, {0x41, 0x5a}, {0x5f, 0x5f}, {0x61, 0x7a}, {0xaa, 0xaa}, {0xad, 0xad},
	{0xb2, 0xb3}, {0xb5, 0xb5}, {0xb9, 0xba}, {0xbc, 0xbe}, {0xc0, 0xd6}, {0xd8, 0xf6},
	{0xf8, 0x559}, {0x560, 0x588}, {0x58b, 0x5bd}, {0x5bf, 0x60b}, {0x60e, 0x61a}, {0x61c, 0x61d},
	{0x620, 0x669}, {0x66e, 0x6d3}, {0x6d5, 0x963}, {0x966, 0x167f}, {0x1681, 0x1fff},
	{0x200b, 0x200f}, {0x202a, 0x202e}, {0x2060, 0x209f}, {0x20d0, 0x20ff}, {0x2150, 0x218f},
	{0x2c00, 0x2dff}, {0x2e80, 0x2fff}, {0x3004, 0x3007}, {0x3021, 0x302f}, {0x3031, 0x30fa},
	{0x30fc, 0xd7ff}, {0xe000, 0xfe0f}, {0xfe1a, 0xfe2f}, {0xfe70, 0xfefe}, {0xff00, 0xff00},
	{0xff10, 0xff19}, {0xff21, 0xff3a}, {0xff41, 0xff5a}, {0xff66, 0xffdf}, {0xffef, 0xfff8},
	{0xfffe, 0x1efff}, {0x1fb00, 0x10ffff},
}

var spaceRanges = [][2]rune{
	{0x9, 0xd}, {0x20, 0x20}, {0x85, 0x85}, {0xa0, 0xa0}, {0x1680, 0x1680}, {0x2000, 0x200a},
	{0x2028, 0x2029}, {0x202f, 0x202f}, {0x205f, 0x205f}, {0x3000, 0x3000}, {0xfeff, 0xfeff},
}

// Lower case beyond A to Z.
// given lower
var lower = map[rune]rune{0xc4: 0xe4}

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
// given shapes
// points start and it ends, and its words and single other characters, and their shapes.
type reading struct {
	text   string
	starts []int
	tokens []string
	isLong bool
	// only with shapes
	shapes []string
}

// only with shapes
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

// read reads so many code points of a text; it is long if it has more than 20000.
func read(value string, limit int) reading {
	text := make([]byte, 0, len(value)+2)
	starts := []int{0}
	var tokens [][2]int
	// only with shapes
	var shapes []string
	// only with shapes
	var last rune
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
		isSpaced = false
		// only with shapes
		shape := shapeOf(code, kind)
		if 'A' <= code && code <= 'Z' {
			code += 'a' - 'A'
		} else if small, ok := lower[code]; ok && code > 127 {
			code = small
		}
		if kind != word || !inWord {
			tokens = append(tokens, [2]int{len(text)})
			// only with shapes
			shapes = append(shapes, "")
			// only with shapes
			last = -1
		}
		// only with shapes
		if shape != last {
			shapes[len(shapes)-1] += string(shape)
			last = shape
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
	// given shapes
	r := reading{text: string(text), starts: append(starts, len(text)), isLong: count > 20000, shapes: shapes}
	for _, at := range tokens {
		r.tokens = append(r.tokens, r.text[at[0]:at[1]])
	}
	return r
}

// withPairs returns tokens and pairs of neighbours.
func withPairs(tokens []string) []string {
	terms := append([]string(nil), tokens...)
	for i := 1; i < len(tokens); i++ {
		terms = append(terms, tokens[i-1]+" "+tokens[i])
	}
	return terms
}

// given runs
// characters returns runs of 2 to 3 characters within what spaces part, with the spaces around.
func (r reading) characters() []string {
	var terms []string
	for start := 0; start+2 < len(r.starts); start++ {
		// given runs
		for end := start + 2; end <= start+3 && end < len(r.starts); end++ {
			terms = append(terms, r.text[r.starts[start]:r.starts[end]])
			if r.text[r.starts[end-1]] == ' ' {
				break
			}
		}
	}
	return terms
}

// What a term counts that a text has once, twice and so on: the logarithm of how often, in sixteenths.
var loudness = []int64{
	16, 27, 34, 38, 42, 45, 47, 49, 51, 53, 54, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 65, 66, 67,
	68, 68, 69, 69, 70, 70, 71, 71, 72, 72, 73, 73, 74, 74, 75, 75, 75, 76, 76, 77, 77, 77, 78, 78,
	78, 79, 79, 79, 80, 80, 80, 80, 81, 81, 81, 82, 82, 82, 82, 83,
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
	scale := int64(1048576 / math.Sqrt(float64(squares)))
	for term, count := range times {
		add(sums, table[term], loudnessOf(count)*scale)
	}
}
