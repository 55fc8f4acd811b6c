package runtime

import "strings"

func lower(text string) string {
	return strings.Map(func(char rune) rune { return lowerOf(char) }, text)
}

func upper(text string) string {
	text = strings.ReplaceAll(text, "ß", "ss")
	return strings.Map(func(char rune) rune { return upperOf(char) }, text)
}

func swapCase(text string) string {
	runes := []rune(text)
	for i, char := range runes {
		runes[i] = lowerOf(char)
		if runes[i] == char {
			runes[i] = upperOf(char)
		}
	}
	return string(runes)
}

// title starts every word with upper case; the rest is lower case.
func title(text string) string {
	runes := []rune(text)
	isInside := false
	for i, char := range runes {
		if isInside {
			runes[i] = lowerOf(char)
		} else {
			runes[i] = upperOf(char)
		}
		isInside = kindOf(char) < 16 || char == '\'' || char == '\u2019'
	}
	return string(runes)
}

// sentence makes the first letter upper case, the rest lower case.
func sentence(text string) string {
	runes := []rune(text)
	hasStarted := false
	for i, char := range runes {
		if hasStarted {
			runes[i] = lowerOf(char)
		} else {
			runes[i] = upperOf(char)
			hasStarted = kindOf(char)&14 != 0
		}
	}
	return string(runes)
}

// capitalize returns the first character in upper case, the rest as it is.
func capitalize(text string) string {
	runes := []rune(text)
	if len(runes) > 0 {
		runes[0] = upperOf(runes[0])
	}
	return string(runes)
}

// uncapitalize returns the first character in lower case, the rest as it is.
func uncapitalize(text string) string {
	runes := []rune(text)
	if len(runes) > 0 {
		runes[0] = lowerOf(runes[0])
	}
	return string(runes)
}

// Latin letters with and without accents.
var accented = []rune("ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿŠšŽžĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĪīĮįİıŁłŃńŅņŇňŌōŐőŘřŚśŞşŢţŤťŪūŮůŰűŲųŹźŻż")

const plain = "AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOOooooooUUUUuuuuYyySsZzAaAaAaCcCcDdDdEeEeEeEeGgIiIiIiLlNnNnNnOoOoRrSsSsTtTtUuUuUuUuZzZz"

func fold(text string) string {
	return strings.Map(func(char rune) rune {
		for i, letter := range accented {
			if letter == char {
				return rune(plain[i])
			}
		}
		return char
	}, text)
}
