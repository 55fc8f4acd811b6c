package runtime

import "strings"

// trim leaves out spaces at the ends.
func trim(text string) string {
	return strings.TrimFunc(text, func(char rune) bool { return kindOf(char) == 16 })
}

// squeeze leaves one space in place of each run of spaces, none at the ends.
func squeeze(text string) string {
	return strings.Join(matches(text, "<nonspace>"), " ")
}

// keep: the characters of a class alone.
func keep(text, token string) string {
	var kept []rune
	for _, char := range text {
		if kindOf(char)&maskOf(token) != 0 {
			kept = append(kept, char)
		}
	}
	return string(kept)
}

// drop: all characters but those of a class.
func drop(text, token string) string {
	var kept []rune
	for _, char := range text {
		if kindOf(char)&maskOf(token) == 0 {
			kept = append(kept, char)
		}
	}
	return string(kept)
}

// replace replaces every match of a token.
func replace(text, token, by string) string {
	return strings.Join(parts(text, token), by)
}

// replaceFirst replaces the first match of a token.
func replaceFirst(text, token, by string) string {
	runes := []rune(text)
	for _, span := range spans(runes, token) {
		return string(runes[:span[0]]) + by + string(runes[span[1]:])
	}
	return text
}

// dedupe leaves one character in place of each run of the same character.
func dedupe(text string) string {
	var kept []rune
	for i, char := range []rune(text) {
		if i == 0 || char != kept[len(kept)-1] {
			kept = append(kept, char)
		}
	}
	return string(kept)
}

// distinct leaves the first of each character.
func distinct(text string) string {
	var kept []rune
	seen := map[rune]bool{}
	for _, char := range text {
		if !seen[char] {
			seen[char] = true
			kept = append(kept, char)
		}
	}
	return string(kept)
}

func reverse(text string) string {
	runes := []rune(text)
	for i, j := 0, len(runes)-1; i < j; i, j = i+1, j-1 {
		runes[i], runes[j] = runes[j], runes[i]
	}
	return string(runes)
}

// backwards returns matches of a token in reverse order, with glue between.
func backwards(text, token, glue string) string {
	found := matches(text, token)
	for i, j := 0, len(found)-1; i < j; i, j = i+1, j-1 {
		found[i], found[j] = found[j], found[i]
	}
	return strings.Join(found, glue)
}

// padStart pads on the left to a length.
func padStart(text string, length int, pad string) string {
	if missing := length - len([]rune(text)); missing > 0 {
		return strings.Repeat(pad, missing) + text
	}
	return text
}

// group returns groups of so many characters with glue between, counted from the end if there are
// less than 0.
func group(text string, length int, glue string) string {
	runes := []rune(text)
	size := length
	end := length
	if length < 0 {
		size = -length
		end = len(runes) % size
		if end == 0 {
			end = size
		}
	}
	var groups []string
	for at := 0; at < len(runes); at, end = end, end+size {
		if end > len(runes) {
			end = len(runes)
		}
		groups = append(groups, string(runes[at:end]))
	}
	return strings.Join(groups, glue)
}
