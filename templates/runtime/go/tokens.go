package runtime

// spans returns where a token matches: starts and ends.
func spans(text []rune, token string) [][2]int {
	// only with classes
	if mask := maskOf(token); mask > 0 {
		return runs(text, mask)
	}
	// only with <number>
	if token == "<number>" {
		return numbers(text)
	}
	// only with <capitalized>
	if token == "<capitalized>" {
		return capitalized(text)
	}
	return occurrences(text, []rune(token))
}

// The kinds of characters that classes are made of.
var masks = map[string]int{
	"<digits>":       1,
	"<lower>":        2,
	"<upper>":        4,
	"<letters>":      14,
	"<alphanumeric>": 15,
	"<spaces>":       16,
	"<nonspace>":     47,
	"<punctuation>":  32,
}

func maskOf(token string) int {
	return masks[token]
}

// runs returns the longest runs of characters of some kinds.
func runs(text []rune, mask int) [][2]int {
	var found [][2]int
	start := -1
	for i := 0; i <= len(text); i++ {
		isInside := i < len(text) && kindOf(text[i])&mask != 0
		if isInside && start < 0 {
			start = i
		}
		if !isInside && start >= 0 {
			found = append(found, [2]int{start, i})
			start = -1
		}
	}
	return found
}

// numbers returns digits, with single commas and points between digits.
func numbers(text []rune) [][2]int {
	var found [][2]int
	isDigit := func(at int) bool {
		return at < len(text) && text[at] >= '0' && text[at] <= '9'
	}
	isMark := func(at int) bool {
		return at < len(text) && (text[at] == ',' || text[at] == '.')
	}
	for i := 0; i < len(text); i++ {
		if !isDigit(i) {
			continue
		}
		start := i
		for isDigit(i) || isMark(i) && isDigit(i+1) {
			i++
		}
		found = append(found, [2]int{start, i})
	}
	return found
}

// capitalized returns an upper-case letter and the lower-case letters after it, at least one.
func capitalized(text []rune) [][2]int {
	var found [][2]int
	for i := range text {
		if kindOf(text[i]) != 4 {
			continue
		}
		end := i + 1
		for end < len(text) && kindOf(text[end]) == 2 {
			end++
		}
		if end > i+1 {
			found = append(found, [2]int{i, end})
		}
	}
	return found
}

// occurrences returns where a text stands in another, from the left, without overlap.
func occurrences(text, wanted []rune) [][2]int {
	var found [][2]int
	for i := 0; len(wanted) > 0 && i+len(wanted) <= len(text); i++ {
		if string(text[i:i+len(wanted)]) == string(wanted) {
			found = append(found, [2]int{i, i + len(wanted)})
			i += len(wanted) - 1
		}
	}
	return found
}
