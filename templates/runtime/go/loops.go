package runtime

import "strings"

// each returns matches of a token from the n-th on, each changed, with glue between.
func each(text, token string, n int, change, glue string) string {
	var found []string
	for i, match := range matches(text, token) {
		if i >= n-1 {
			found = append(found, changed(match, change))
		}
	}
	return strings.Join(found, glue)
}

func changed(text, change string) string {
	// only with capitalize
	if change == "capitalize" {
		return capitalize(text)
	}
	// only with dedupe
	if change == "dedupe" {
		return dedupe(text)
	}
	// only with first
	if change == "first" {
		return slice(text, 0, 1)
	}
	// only with firstLower
	if change == "firstLower" {
		return lower(slice(text, 0, 1))
	}
	// only with firstUpper
	if change == "firstUpper" {
		return upper(slice(text, 0, 1))
	}
	// only with last
	if change == "last" {
		return slice(text, fromEnd(text, 1), len(text))
	}
	// only with lower
	if change == "lower" {
		return lower(text)
	}
	// only with reverse
	if change == "reverse" {
		return reverse(text)
	}
	// only with sentence
	if change == "sentence" {
		return sentence(text)
	}
	// only with upper
	if change == "upper" {
		return upper(text)
	}
	return text
}
