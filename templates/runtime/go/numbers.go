package runtime

import (
	"math"
	"regexp"
	"sort"
	"strconv"
	"strings"
)

// numberAt returns the n-th number of a text, or "". Below 0, n counts from the end.
func numberAt(text string, n int) string {
	found := numbersIn(text)
	at := n - 1
	if n < 0 {
		at = len(found) + n
	}
	if at < 0 || at >= len(found) {
		return ""
	}
	return found[at]
}

// numbersIn returns numbers with their sign, without commas. A minus behind a letter or digit is none.
func numbersIn(text string) []string {
	var found []string
	runes := []rune(text)
	isPlain := func(at int) bool {
		char := runes[at]
		return '0' <= char && char <= '9' || 'A' <= char && char <= 'Z' || 'a' <= char && char <= 'z'
	}
	for _, span := range numbers(runes) {
		number := strings.ReplaceAll(string(runes[span[0]:span[1]]), ",", "")
		if at := span[0] - 1; at >= 0 && runes[at] == '-' && (at == 0 || !isPlain(at-1)) {
			number = "-" + number
		}
		found = append(found, number)
	}
	return found
}

// scaled returns a number times a factor plus an offset, rounded to so many decimals.
func scaled(text string, factor, offset float64, digits int) string {
	return fixed(float64(amountOf(text)*factor)+offset, digits)
}

// scaledTo returns a number times a factor plus an offset with so many significant digits, without
// zeros at the end.
func scaledTo(text string, factor, offset float64, digits int) string {
	value := float64(amountOf(text)*factor) + offset
	size := math.Abs(value)
	decimals := digits - 1
	for ; size >= 10 && decimals > 0; decimals-- {
		size /= 10
	}
	for ; size > 0 && size < 1 && decimals < 12; decimals++ {
		size *= 10
	}
	return withoutZeros(fixed(value, decimals))
}

// withoutZeros leaves out zeros behind the last decimal.
func withoutZeros(text string) string {
	if !strings.Contains(text, ".") {
		return text
	}
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// overall returns the sum, mean, median, least or greatest of all numbers of a text; "" where there
// are none.
func overall(text, what string) string {
	var all []float64
	sum := 0.0
	for _, number := range numbersIn(text) {
		all = append(all, amountOf(number))
		sum += amountOf(number)
	}
	if len(all) == 0 {
		return ""
	}
	sort.Float64s(all)
	middle := len(all) / 2
	result := sum
	switch what {
	case "mean":
		result = sum / float64(len(all))
	case "median":
		result = all[middle]
		if len(all)%2 == 0 {
			result = (all[middle-1] + all[middle]) / 2
		}
	case "least":
		result = all[0]
	case "greatest":
		result = all[len(all)-1]
	}
	return withoutZeros(fixed(result, 8))
}

var numberPattern = regexp.MustCompile("^-?[0-9]*(?:[.][0-9]*)?$")

// amountOf returns the value of digits with at most one point, exact up to 15 digits; NaN for other texts.
func amountOf(text string) float64 {
	value, scale := 0.0, 1.0
	hasDigits, isBehind := false, false
	for _, char := range text {
		if char == '.' {
			isBehind = true
		} else if char != '-' {
			hasDigits = true
			value = float64(value*10) + float64(char-'0')
			if isBehind {
				scale *= 10
			}
		}
	}
	if !hasDigits || !numberPattern.MatchString(text) {
		return math.NaN()
	}
	if text[0] == '-' {
		value = -value
	}
	return value / scale
}

// fixed rounds half up, away from zero, to so many decimals; "" where the digits would not be exact.
func fixed(value float64, digits int) string {
	scale := 1.0
	for i := 0; i < digits; i++ {
		scale *= 10
	}
	whole := math.Floor(float64(math.Abs(value)*scale) + 0.5)
	if !(whole < 1<<53) {
		return ""
	}
	text := strconv.FormatInt(int64(whole), 10)
	if missing := digits + 1 - len(text); missing > 0 {
		text = strings.Repeat("0", missing) + text
	}
	if digits > 0 {
		text = text[:len(text)-digits] + "." + text[len(text)-digits:]
	}
	if value < 0 && whole > 0 {
		return "-" + text
	}
	return text
}
