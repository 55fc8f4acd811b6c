package runtime

import (
	"regexp"
	"strconv"
	"strings"
)

// rebased returns a whole number in digits of one base written in another; "" for other texts.
func rebased(text string, from, to int) string {
	const digits = "0123456789ABCDEF"
	value := 0
	for _, char := range text {
		if 'a' <= char && char <= 'f' {
			char += 'A' - 'a'
		}
		digit := strings.IndexRune(digits, char)
		if digit < 0 || digit >= from || value >= 1<<53 {
			return ""
		}
		value = value*from + digit
	}
	if text == "" || value >= 1<<53 {
		return ""
	}
	result := digits[value%to : value%to+1]
	for value >= to {
		value /= to
		result = digits[value%to:value%to+1] + result
	}
	return result
}

// roman returns a whole number below 4000 in Roman numerals; "" for other texts.
func roman(text string) string {
	symbols := []string{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}
	values := []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}
	if !regexp.MustCompile("^[0-9]{1,4}$").MatchString(text) {
		return ""
	}
	rest, _ := strconv.Atoi(text)
	if rest >= 4000 {
		return ""
	}
	result := ""
	for i, value := range values {
		for ; rest >= value; rest -= value {
			result += symbols[i]
		}
	}
	return result
}

// fromRoman returns the number that Roman numerals write; "" for other texts.
func fromRoman(text string) string {
	values := map[rune]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100, 'D': 500, 'M': 1000}
	total, previous := 0, 0
	for _, char := range text {
		value := values[char]
		if value == 0 {
			return ""
		}
		if value > previous {
			total -= 2 * previous
		}
		total += value
		previous = value
	}
	if text == "" {
		return ""
	}
	return strconv.Itoa(total)
}

// codeOf returns the code point of the first character, or "".
func codeOf(text string) string {
	for _, char := range text {
		return strconv.Itoa(int(char))
	}
	return ""
}

// charOf returns the character of a code point from 32 on; "" for other texts.
func charOf(text string) string {
	if !regexp.MustCompile("^[0-9]{1,7}$").MatchString(text) {
		return ""
	}
	code, _ := strconv.Atoi(text)
	if code < 32 || code > 0x10ffff || code >= 0xd800 && code <= 0xdfff {
		return ""
	}
	return string(rune(code))
}
