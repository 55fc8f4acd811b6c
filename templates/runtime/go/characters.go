package runtime

// First and last code points of spaces and of punctuation.
var spaceRanges = []rune{
	0x9, 0xd, 0x20, 0x20, 0x85, 0x85, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028,
	0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff,
}

var punctuationRanges = []rune{
	0xab, 0xac, 0xae, 0xb1, 0xb4, 0xb4, 0xb6, 0xb8, 0xbb, 0xbb, 0xbf, 0xbf, 0xd7, 0xd7,
	0xf7, 0xf7, 0x55a, 0x55f, 0x589, 0x58a, 0x5be, 0x5be, 0x60c, 0x60d, 0x61b, 0x61b, 0x61e,
	0x61f, 0x66a, 0x66d, 0x6d4, 0x6d4, 0x964, 0x965, 0x2010, 0x2027, 0x2030, 0x205e, 0x20a0,
	0x20cf, 0x2100, 0x214f, 0x2190, 0x2bff, 0x2e00, 0x2e7f, 0x3001, 0x3003, 0x3008, 0x3020,
	0x3030, 0x3030, 0x30fb, 0x30fb, 0xfe10, 0xfe19, 0xfe30, 0xfe6f, 0xff01, 0xff0f, 0xff1a,
	0xff20, 0xff3b, 0xff40, 0xff5b, 0xff65, 0xffe0, 0xffee, 0xfff9, 0xfffd, 0x1f000,
	0x1faff,
}

func isIn(ranges []rune, code rune) bool {
	for i := 0; i < len(ranges); i += 2 {
		if ranges[i] <= code && code <= ranges[i+1] {
			return true
		}
	}
	return false
}

// kindOf returns 1 for digits, 2 for lower-case, 4 for upper-case and 8 for other letters, 16 for
// spaces, 32 for punctuation.
func kindOf(char rune) int {
	isLetter := 'A' <= char && char <= 'Z' || 'a' <= char && char <= 'z'
	switch {
	case '0' <= char && char <= '9':
		return 1
	case isIn(spaceRanges, char):
		return 16
	case char < 0xaa && !isLetter, char >= 0xaa && isIn(punctuationRanges, char):
		return 32
	case lowerOf(char) != char:
		return 4
	case upperOf(char) != char:
		return 2
	}
	return 8
}

func lowerOf(char rune) rune {
	switch {
	case char < 0x80:
		if 'A' <= char && char <= 'Z' {
			return char + 32
		}
	case char < 0x100:
		if char >= 0xc0 && char <= 0xde && char != 0xd7 {
			return char + 32
		}
	case char == 0x178:
		return 0xff
	case char < 0x180:
		isOdd := char >= 0x139 && char <= 0x148 || char >= 0x179
		if isPaired(char) && (char%2 == 1) == isOdd {
			return char + 1
		}
	case char >= 0x391 && char <= 0x3a9 && char != 0x3a2, char >= 0x410 && char <= 0x42f:
		return char + 32
	case char >= 0x400 && char <= 0x40f:
		return char + 80
	}
	return char
}

func upperOf(char rune) rune {
	switch {
	case char < 0x80:
		if 'a' <= char && char <= 'z' {
			return char - 32
		}
	case char == 0xff:
		return 0x178
	case char < 0x100:
		if char >= 0xe0 && char != 0xf7 {
			return char - 32
		}
	case char < 0x180:
		isOdd := char >= 0x139 && char <= 0x148 || char >= 0x179
		if char != 0x178 && isPaired(char) && (char%2 == 0) == isOdd {
			return char - 1
		}
	case char >= 0x3b1 && char <= 0x3c9 && char != 0x3c2, char >= 0x430 && char <= 0x44f:
		return char - 32
	case char >= 0x450 && char <= 0x45f:
		return char - 80
	}
	return char
}

// isPaired reports, of U+0100 to U+017F, letters that lie beside their other case.
func isPaired(char rune) bool {
	return char != 0x130 && char != 0x131 && char != 0x138 && char != 0x149 && char != 0x17f
}
