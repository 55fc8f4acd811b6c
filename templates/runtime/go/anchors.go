package runtime

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// wordAt returns where the n-th run of characters between spaces starts, from the right where n is
// negative.
func wordAt(text string, nth int) int {
	return runAt(text, "^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ufeff", nth)
}

// runAt returns where the n-th run of characters of a set starts, from the right where n is negative.
func runAt(text, set string, nth int) int {
	runs := regexp.MustCompile("["+set+"]+").FindAllStringIndex(text, -1)
	place := nth - 1
	if nth < 0 {
		place = len(runs) + nth
	}
	if place < 0 || place >= len(runs) {
		return -1
	}
	return runs[place][0]
}

// after returns the place behind the n-th place of some text from a place on.
func after(text, wanted string, nth, at int) int {
	for ; nth > 0 && at != -1; nth-- {
		found := strings.Index(text[at:], wanted)
		if found == -1 {
			return -1
		}
		at += found + len(wanted)
	}
	return at
}

// afterLast returns the place behind the n-th place of some text from the right.
func afterLast(text, wanted string, nth int) int {
	at := len(text)
	for ; nth > 0; nth-- {
		at = strings.LastIndex(text[:at], wanted)
		if at == -1 {
			return -1
		}
	}
	return at + len(wanted)
}

// before returns the place before the n-th place of some text from a place on.
func before(text, wanted string, nth, at int) int {
	end := after(text, wanted, nth, at)
	if end == -1 {
		return -1
	}
	return end - len(wanted)
}

// firstOf returns where the first character of a set stands from a place on; the end of the text if there
// is none.
func firstOf(text, set string, at int) int {
	if at == -1 {
		return -1
	}
	found := regexp.MustCompile("[" + set + "]").FindStringIndex(text[at:])
	if found == nil {
		return len(text)
	}
	return at + found[0]
}

// further returns the place so many characters behind a place.
func further(text string, at, count int) int {
	for ; count > 0 && at != -1; count-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		if size == 0 {
			return -1
		}
		at += size
	}
	return at
}

func endOf(text string) int {
	return len(text)
}

func between(text string, from, to int) string {
	return text[from:to]
}
