package spans

import (
	"regexp"
	"strconv"
	"strings"
)

const letterClass = "A-Za-z\u00aa\u00ad\u00b2-\u00b3\u00b5\u00b9-\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6" +
	"\u00f8-\u0559\u0560-\u0588\u058b-\u05bd\u05bf-\u060b\u060e-\u061a\u061c-\u061d\u0620-\u0669" +
	"\u066e-\u06d3\u06d5-\u0963\u0966-\u167f\u1681-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u209f" +
	"\u20d0-\u20ff\u2150-\u218f\u2c00-\u2dff\u2e80-\u2fff\u3004-\u3007\u3021-\u302f\u3031-\u30fa" +
	"\u30fc-\ud7ff\ue000-\ufe0f\ufe1a-\ufe2f\ufe70-\ufefe\uff00\uff10-\uff19\uff21-\uff3a" +
	"\uff41-\uff5a\uff66-\uffdf\uffef-\ufff8\ufffe-\U0001efff\U0001fb00-\U0010ffff"

var piecePattern = regexp.MustCompile("[0-9]+|[" + letterClass + "]+|[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff]")

// spanWeights are the weights of a feature for a piece inside a span, for the first of one and for the last.
var spanWeights = readWeights([]string{
	// given weights
	"-4 0 0 z", "9 0 0 f00",
})

// only here
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
	for _, place := range piecePattern.FindAllStringIndex(text, 2000) {
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

// only here
func atMost3(number int) int {
	if number > 3 {
		return 3
	}
	return number
}

// only here
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
}
