import type { LibraryFunction } from '../../print/code.js'
import { accented, plainLetters } from '../accents.js'

/** Letter cases and accents; see texts.ts. */
export const letterLibrary: readonly LibraryFunction[] = [
  mapping('lower', 'lowerOf'),
  mapping('upper', 'upperOf'),
  {
    name: 'swapCase',
    needs: ['codes', 'textFrom', 'lowerOf', 'upperOf'],
    imports: { csharp: ['System.Linq'] },
    source: {
      javascript: `function swapCase(text) {
  return Array.from(text, char => (lowerOf(char) !== char ? lowerOf(char) : upperOf(char))).join('')
}`,
      python: `def swap_case(text):
    return "".join(lower_of(char) if lower_of(char) != char else upper_of(char) for char in text)`,
      go: `func swapCase(text string) string {
	runes := []rune(text)
	for i, char := range runes {
		runes[i] = lowerOf(char)
		if runes[i] == char {
			runes[i] = upperOf(char)
		}
	}
	return string(runes)
}`,
      csharp: `private static string SwapCase(string text) =>
    TextFrom(Codes(text).Select(code => LowerOf(code) != code ? LowerOf(code) : UpperOf(code)));`
    }
  },
  {
    name: 'title',
    needs: ['codes', 'textFrom', 'kindOf', 'lowerOf', 'upperOf'],
    imports: { csharp: ['System.Collections.Generic'] },
    source: {
      javascript: `// Every word starts with upper case; the rest is lower case.
function title(text) {
  let isInside = false
  return Array.from(text, char => {
    const changed = isInside ? lowerOf(char) : upperOf(char)
    isInside = kindOf(char) < 16 || char === "'" || char === '\\u2019'
    return changed
  }).join('')
}`,
      python: `def title(text):
    """Every word starts with upper case; the rest is lower case."""
    changed = ""
    is_inside = False
    for char in text:
        changed += lower_of(char) if is_inside else upper_of(char)
        is_inside = kind_of(char) < 16 or char in "'\\u2019"
    return changed`,
      go: `// title starts every word with upper case; the rest is lower case.
func title(text string) string {
	runes := []rune(text)
	isInside := false
	for i, char := range runes {
		if isInside {
			runes[i] = lowerOf(char)
		} else {
			runes[i] = upperOf(char)
		}
		isInside = kindOf(char) < 16 || char == '\\'' || char == '\\u2019'
	}
	return string(runes)
}`,
      csharp: `// Every word starts with upper case; the rest is lower case.
private static string Title(string text)
{
    var changed = new List<int>();
    var isInside = false;
    foreach (var code in Codes(text))
    {
        changed.Add(isInside ? LowerOf(code) : UpperOf(code));
        isInside = KindOf(code) < 16 || code == '\\'' || code == 0x2019;
    }
    return TextFrom(changed);
}`
    }
  },
  {
    name: 'sentence',
    needs: ['codes', 'textFrom', 'kindOf', 'lowerOf', 'upperOf'],
    imports: { csharp: ['System.Collections.Generic'] },
    source: {
      javascript: `// The first letter is upper case, the rest lower case.
function sentence(text) {
  let hasStarted = false
  return Array.from(text, char => {
    if (hasStarted) return lowerOf(char)
    hasStarted = (kindOf(char) & 14) !== 0
    return upperOf(char)
  }).join('')
}`,
      python: `def sentence(text):
    """The first letter is upper case, the rest lower case."""
    changed = ""
    has_started = False
    for char in text:
        changed += lower_of(char) if has_started else upper_of(char)
        has_started = has_started or kind_of(char) & 14 != 0
    return changed`,
      go: `// sentence makes the first letter upper case, the rest lower case.
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
}`,
      csharp: `// The first letter is upper case, the rest lower case.
private static string Sentence(string text)
{
    var changed = new List<int>();
    var hasStarted = false;
    foreach (var code in Codes(text))
    {
        changed.Add(hasStarted ? LowerOf(code) : UpperOf(code));
        hasStarted = hasStarted || (KindOf(code) & 14) != 0;
    }
    return TextFrom(changed);
}`
    }
  },
  firstLetter('capitalize', 'upperOf'),
  firstLetter('uncapitalize', 'lowerOf'),
  {
    name: 'fold',
    needs: ['codes', 'textFrom'],
    imports: { go: ['strings'], csharp: ['System.Linq'] },
    source: {
      javascript: `// Latin letters without accents.
const accented = Array.from('${accented}')
const plain = '${plainLetters}'

function fold(text) {
  return Array.from(text, char => (accented.includes(char) ? plain[accented.indexOf(char)] : char)).join('')
}`,
      python: `# Latin letters without accents.
PLAIN = str.maketrans(
    "${accented}",
    "${plainLetters}",
)


def fold(text):
    return text.translate(PLAIN)`,
      go: `// Latin letters with and without accents.
var accented = []rune("${accented}")

const plain = "${plainLetters}"

func fold(text string) string {
	return strings.Map(func(char rune) rune {
		for i, letter := range accented {
			if letter == char {
				return rune(plain[i])
			}
		}
		return char
	}, text)
}`,
      csharp: `// Latin letters with and without accents.
private const string Accented =
    "${accented}";
private const string Plain =
    "${plainLetters}";

private static string Fold(string text) =>
    string.Concat(text.Select(letter => Accented.IndexOf(letter) < 0 ? letter : Plain[Accented.IndexOf(letter)]));`
    }
  }
]

function mapping(name: string, of: string): LibraryFunction {
  const pascal = name.charAt(0).toUpperCase() + name.slice(1)
  return {
    name,
    needs: ['codes', 'textFrom', of],
    imports: { go: ['strings'], csharp: ['System.Linq'] },
    source: {
      javascript: `function ${name}(text) {
  return Array.from(text, ${of}).join('')
}`.replace(`Array.from(text, ${of})`, `Array.from(text, char => ${of}(char))`),
      python: `def ${name}(text):
    return "".join(${name}_of(char) for char in text)`,
      go: `func ${name}(text string) string {
	return strings.Map(func(char rune) rune { return ${of}(char) }, text)
}`,
      csharp: `private static string ${pascal}(string text) => TextFrom(Codes(text).Select(code => ${pascal}Of(code)));`
    }
  }
}

function firstLetter(name: string, of: 'upperOf' | 'lowerOf'): LibraryFunction {
  const [pascal, pascalOf, snakeOf] =
    of === 'upperOf' ? ['Capitalize', 'UpperOf', 'upper_of'] : ['Uncapitalize', 'LowerOf', 'lower_of']
  const what = of === 'upperOf' ? 'upper' : 'lower'
  return {
    name,
    needs: ['codes', 'textFrom', of],
    imports: { csharp: ['System.Linq'] },
    source: {
      javascript: `// The first character in ${what} case, the rest as it is.
function ${name}(text) {
  const [first = '', ...rest] = text
  return first === '' ? '' : ${of}(first) + rest.join('')
}`,
      python: `def ${name}(text):
    """The first character in ${what} case, the rest as it is."""
    return ${snakeOf}(text[0]) + text[1:] if text else ""`,
      go: `// ${name} returns the first character in ${what} case, the rest as it is.
func ${name}(text string) string {
	runes := []rune(text)
	if len(runes) > 0 {
		runes[0] = ${of}(runes[0])
	}
	return string(runes)
}`,
      csharp: `// The first character in ${what} case, the rest as it is.
private static string ${pascal}(string text) =>
    TextFrom(Codes(text).Select((code, i) => i == 0 ? ${pascalOf}(code) : code));`
    }
  }
}
