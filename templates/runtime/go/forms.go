package runtime

import "strings"

// Letters that have several spellings: with an accent of its own, or with two forms in lower case.
// given spellings
var spellings = map[string]string{"e\u0301": "é"}

// respelled returns a text with one spelling for each of them.
func respelled(text string) string {
	var written []string
	for _, char := range text {
		letter := string(char)
		if other, ok := spellings[letter]; ok {
			letter = other
		}
		last := len(written) - 1
		if last >= 0 {
			if pair, ok := spellings[written[last]+letter]; ok {
				written[last] = pair
				continue
			}
		}
		written = append(written, letter)
	}
	return strings.Join(written, "")
}

// What nobody sees, by first and last code point: marks without width or ink.
var unseen = [][2]rune{
	{0xad, 0xad}, {0x34f, 0x34f}, {0x61c, 0x61c}, {0x17b4, 0x17b5}, {0x180b, 0x180f},
	{0x200b, 0x200f}, {0x202a, 0x202e}, {0x2060, 0x206f}, {0xfe00, 0xfe0f}, {0xfeff, 0xfeff},
	{0xfff0, 0xfff8}, {0xe0100, 0xe01ef},
}

// normalForm returns the first 500000 characters of a text, without those that nobody sees.
func normalForm(text string) string {
	if len(text) > 500000 {
		if runes := []rune(text); len(runes) > 500000 {
			text = string(runes[:500000])
		}
	}
	if strings.IndexFunc(text, func(char rune) bool { return char > 0x7f }) < 0 {
		return text
	}
	seen := strings.Map(func(char rune) rune {
		for _, at := range unseen {
			if at[0] <= char && char <= at[1] {
				return -1
			}
		}
		return char
	}, text)
	// given respelled
	return respelled(seen)
}
