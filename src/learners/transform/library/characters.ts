import type { LibraryFunction } from '../../print/code.js'
import { punctuationRanges, spaceRanges } from '../../text/characters.js'

const hex = (code: number) => `0x${code.toString(16)}`

/** Numbers in lines of at most 90 characters. */
function lines(codes: readonly number[], indent: string): string {
  const rows: string[] = []
  for (const code of codes.map(hex)) {
    const last = rows.length - 1
    if (last >= 0 && rows[last].length + code.length < 88) rows[last] += ` ${code},`
    else rows.push(`${indent}${code},`)
  }
  return rows.join('\n')
}

/** Kinds and cases of characters as characters.ts has them. Characters are texts in JavaScript and Python, else code points. */
export const characterLibrary: readonly LibraryFunction[] = [
  {
    name: 'kindOf',
    needs: ['lowerOf', 'upperOf'],
    source: {
      javascript: `// First and last code points of spaces and of punctuation.
const spaces = [
${lines(spaceRanges, '  ')}
]
const punctuation = [
${lines(punctuationRanges, '  ')}
]

function isIn(ranges, code) {
  for (let i = 0; i < ranges.length; i += 2) if (code >= ranges[i] && code <= ranges[i + 1]) return true
  return false
}

// 1 for digits, 2 lower-case, 4 upper-case and 8 other letters, 16 spaces, 32 punctuation.
function kindOf(char) {
  const code = char.codePointAt(0)
  if (code >= 48 && code <= 57) return 1
  if (isIn(spaces, code)) return 16
  if (code < 0xaa ? !/[A-Za-z]/.test(char) : isIn(punctuation, code)) return 32
  if (lowerOf(char) !== char) return 4
  return upperOf(char) !== char ? 2 : 8
}`,
      python: `# First and last code points of spaces and of punctuation.
SPACES = [
${lines(spaceRanges, '    ')}
]
PUNCTUATION = [
${lines(punctuationRanges, '    ')}
]


def is_in(ranges, code):
    return any(first <= code <= last for first, last in zip(ranges[::2], ranges[1::2]))


def kind_of(char):
    """1 for digits, 2 lower-case, 4 upper-case and 8 other letters, 16 spaces, 32 punctuation."""
    code = ord(char)
    if "0" <= char <= "9":
        return 1
    if is_in(SPACES, code):
        return 16
    is_ascii_letter = "A" <= char <= "Z" or "a" <= char <= "z"
    if (not is_ascii_letter) if code < 0xAA else is_in(PUNCTUATION, code):
        return 32
    if lower_of(char) != char:
        return 4
    return 2 if upper_of(char) != char else 8`,
      go: `// First and last code points of spaces and of punctuation.
var spaceRanges = []rune{
${lines(spaceRanges, '\t')}
}

var punctuationRanges = []rune{
${lines(punctuationRanges, '\t')}
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
}`,
      csharp: `// First and last code points of spaces and of punctuation.
private static readonly int[] Spaces =
{
${lines(spaceRanges, '    ')}
};
private static readonly int[] Punctuation =
{
${lines(punctuationRanges, '    ')}
};

private static bool IsIn(int[] ranges, int code)
{
    for (var i = 0; i < ranges.Length; i += 2)
        if (code >= ranges[i] && code <= ranges[i + 1])
            return true;
    return false;
}

// 1 for digits, 2 lower-case, 4 upper-case and 8 other letters, 16 spaces, 32 punctuation.
private static int KindOf(int code)
{
    var isLetter = (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
    if (code >= '0' && code <= '9')
        return 1;
    if (IsIn(Spaces, code))
        return 16;
    if (code < 0xaa ? !isLetter : IsIn(Punctuation, code))
        return 32;
    if (LowerOf(code) != code)
        return 4;
    return UpperOf(code) != code ? 2 : 8;
}`
    }
  },
  {
    name: 'lowerOf',
    needs: ['isPaired'],
    source: {
      javascript: `function lowerOf(char) {
  const code = char.codePointAt(0)
  const move = by => String.fromCodePoint(code + by)
  if (code < 0x80) return code >= 65 && code <= 90 ? move(32) : char
  if (code < 0x100) return code >= 0xc0 && code <= 0xde && code !== 0xd7 ? move(32) : char
  if (code === 0x178) return '\\u00ff'
  if (code < 0x180) return isPaired(code) && code % 2 === ((code >= 0x139 && code <= 0x148) || code >= 0x179 ? 1 : 0) ? move(1) : char
  if (code >= 0x391 && code <= 0x3a9 && code !== 0x3a2) return move(32)
  if (code >= 0x400 && code <= 0x42f) return move(code < 0x410 ? 80 : 32)
  return char
}`,
      python: `def lower_of(char):
    code = ord(char)
    if code < 0x80:
        return chr(code + 32) if 65 <= code <= 90 else char
    if code < 0x100:
        return chr(code + 32) if 0xC0 <= code <= 0xDE and code != 0xD7 else char
    if code == 0x178:
        return "\\u00ff"
    if code < 0x180:
        odd = 1 if 0x139 <= code <= 0x148 or code >= 0x179 else 0
        return chr(code + 1) if is_paired(code) and code % 2 == odd else char
    if 0x391 <= code <= 0x3A9 and code != 0x3A2:
        return chr(code + 32)
    if 0x400 <= code <= 0x42F:
        return chr(code + (80 if code < 0x410 else 32))
    return char`,
      go: `func lowerOf(char rune) rune {
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
}`,
      csharp: `private static int LowerOf(int code)
{
    if (code < 0x80)
        return code >= 'A' && code <= 'Z' ? code + 32 : code;
    if (code < 0x100)
        return code >= 0xc0 && code <= 0xde && code != 0xd7 ? code + 32 : code;
    if (code == 0x178)
        return 0xff;
    if (code < 0x180)
    {
        var isOdd = (code >= 0x139 && code <= 0x148) || code >= 0x179;
        return IsPaired(code) && (code % 2 == 1) == isOdd ? code + 1 : code;
    }
    if (code >= 0x391 && code <= 0x3a9 && code != 0x3a2)
        return code + 32;
    if (code >= 0x400 && code <= 0x42f)
        return code + (code < 0x410 ? 80 : 32);
    return code;
}`
    }
  },
  {
    name: 'upperOf',
    needs: ['isPaired'],
    source: {
      javascript: `function upperOf(char) {
  const code = char.codePointAt(0)
  const move = by => String.fromCodePoint(code - by)
  if (code < 0x80) return code >= 97 && code <= 122 ? move(32) : char
  if (code === 0xff) return '\\u0178'
  if (code < 0x100) return code >= 0xe0 && code !== 0xf7 ? move(32) : char
  if (code < 0x180) return code !== 0x178 && isPaired(code) && code % 2 === ((code >= 0x139 && code <= 0x148) || code >= 0x179 ? 0 : 1) ? move(1) : char
  if (code >= 0x3b1 && code <= 0x3c9 && code !== 0x3c2) return move(32)
  if (code >= 0x430 && code <= 0x45f) return move(code < 0x450 ? 32 : 80)
  return char
}`,
      python: `def upper_of(char):
    code = ord(char)
    if code < 0x80:
        return chr(code - 32) if 97 <= code <= 122 else char
    if code == 0xFF:
        return "\\u0178"
    if code < 0x100:
        return chr(code - 32) if code >= 0xE0 and code != 0xF7 else char
    if code < 0x180:
        even = 0 if 0x139 <= code <= 0x148 or code >= 0x179 else 1
        return chr(code - 1) if code != 0x178 and is_paired(code) and code % 2 == even else char
    if 0x3B1 <= code <= 0x3C9 and code != 0x3C2:
        return chr(code - 32)
    if 0x430 <= code <= 0x45F:
        return chr(code - (32 if code < 0x450 else 80))
    return char`,
      go: `func upperOf(char rune) rune {
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
}`,
      csharp: `private static int UpperOf(int code)
{
    if (code < 0x80)
        return code >= 'a' && code <= 'z' ? code - 32 : code;
    if (code == 0xff)
        return 0x178;
    if (code < 0x100)
        return code >= 0xe0 && code != 0xf7 ? code - 32 : code;
    if (code < 0x180)
    {
        var isOdd = (code >= 0x139 && code <= 0x148) || code >= 0x179;
        return code != 0x178 && IsPaired(code) && (code % 2 == 0) == isOdd ? code - 1 : code;
    }
    if (code >= 0x3b1 && code <= 0x3c9 && code != 0x3c2)
        return code - 32;
    if (code >= 0x430 && code <= 0x45f)
        return code - (code < 0x450 ? 32 : 80);
    return code;
}`
    }
  },
  {
    name: 'isPaired',
    source: {
      javascript: `// Of U+0100 to U+017F: letters that lie beside their other case.
function isPaired(code) {
  return ![0x130, 0x131, 0x138, 0x149, 0x17f].includes(code)
}`,
      python: `def is_paired(code):
    """Of U+0100 to U+017F: letters that lie beside their other case."""
    return code not in (0x130, 0x131, 0x138, 0x149, 0x17F)`,
      go: `// isPaired reports, of U+0100 to U+017F, letters that lie beside their other case.
func isPaired(char rune) bool {
	return char != 0x130 && char != 0x131 && char != 0x138 && char != 0x149 && char != 0x17f
}`,
      csharp: `// Of U+0100 to U+017F: letters that lie beside their other case.
private static bool IsPaired(int code) =>
    code != 0x130 && code != 0x131 && code != 0x138 && code != 0x149 && code != 0x17f;`
    }
  }
]
