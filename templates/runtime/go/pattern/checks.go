package pattern

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// matches tells whether the whole of a text, of at most 2000 characters, matches a pattern.
func matches(text, pattern string) bool {
	if utf8.RuneCountInString(text) > 2000 {
		return false
	}
	return compiled("^(?:" + pattern + ")$").MatchString(text)
}

// has tells whether a pattern occurs in a text.
func has(text, pattern string) bool {
	return compiled(pattern).MatchString(text)
}

// only here
var patterns sync.Map

// compiled returns a pattern, compiled once.
func compiled(pattern string) *regexp.Regexp {
	if known, ok := patterns.Load(pattern); ok {
		return known.(*regexp.Regexp)
	}
	made := regexp.MustCompile(pattern)
	patterns.Store(pattern, made)
	return made
}

// lengthOf returns the number of code points of a text.
func lengthOf(text string) int {
	return utf8.RuneCountInString(text)
}

var writtenNumber = regexp.MustCompile("^[+-]?(?:[0-9]{1,15}[.,]?[0-9]{0,15}|[.,][0-9]{1,15})$")

// decimalOf returns the number that a text writes, with a point or a comma; NaN if it writes none.
func decimalOf(text string) float64 {
	number, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	if err != nil || !writtenNumber.MatchString(text) {
		return math.NaN()
	}
	return number
}

// remainderOf returns the remainder of a whole number in digits, -1 if it is none.
func remainderOf(text string, divisor int) int {
	rest := 0
	for _, digit := range text {
		if digit < '0' || digit > '9' {
			return -1
		}
		rest = (rest*10 + int(digit-'0')) % divisor
	}
	if text == "" {
		return -1
	}
	return rest
}

// digitsOf returns the digits of a text as numbers, the last first.
func digitsOf(text string) []int {
	var digits []int
	for i := len(text) - 1; i >= 0; i-- {
		if '0' <= text[i] && text[i] <= '9' {
			digits = append(digits, int(text[i]-'0'))
		}
	}
	return digits
}
