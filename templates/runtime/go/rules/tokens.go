package rules

import (
	"regexp"
	"strings"
)

const space = "\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff"

// given token
var tokenPattern = regexp.MustCompile("[^\u0000-/:-@[-^`{-\u00a9" + space + "…\U0001f000-\U0001fbff]+|[^" + space + "]")

// only with letters
// given lower
var lower = strings.NewReplacer("Ä", "ä")

// tokens returns a text as lower-case words and single other characters, with one space around each.
func tokens(text string) string {
	text = strings.Map(func(letter rune) rune {
		if 'A' <= letter && letter <= 'Z' {
			return letter + 'a' - 'A'
		}
		return letter
	}, text)
	// given joined
	return " " + strings.Join(tokenPattern.FindAllString(lower.Replace(text), -1), " ") + " "
}
