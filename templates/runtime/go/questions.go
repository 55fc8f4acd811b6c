package runtime

import (
	"regexp"
	"strconv"
	"strings"
)

func count(text, token string) int {
	return len(spans([]rune(text), token))
}

func length(text string) int {
	return len([]rune(text))
}

func contains(text, part string) bool {
	return strings.Contains(text, part)
}

func startsWith(text, token string) bool {
	found := spans([]rune(text), token)
	return len(found) > 0 && found[0][0] == 0
}

func endsWith(text, token string) bool {
	runes := []rune(text)
	found := spans(runes, token)
	return len(found) > 0 && found[len(found)-1][1] == len(runes)
}

func digitsOf(value int) string {
	return strconv.Itoa(value)
}

// integerOf returns the whole number that a text of at most nine digits is; 0 for other texts.
func integerOf(text string) int {
	if !regexp.MustCompile("^-?[0-9]{1,9}$").MatchString(text) {
		return 0
	}
	value, _ := strconv.Atoi(text)
	return value
}

func plus(value, more int) int {
	return value + more
}
