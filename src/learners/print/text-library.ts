import type { LanguageName } from '../../domain/language.js'
import { literal } from '../../languages/source-text.js'
import type { CaseTable } from '../text/case.js'
import { type Range, spaces, wordRanges } from '../text/ranges.js'
import { readLimit } from '../text/reading.js'
import { classPieces, literalLines, surrogatePieces } from './class-text.js'
import type { LibraryFunction } from './code.js'

/**
 * `tokens`: a text as lower-case words and single other characters, with one space around each; `tokenText`
 * in text/reading.ts, or with `marks` `plainReader` in rules/plain-reading.ts. The table need only know letters
 * that the program looks for. With marks, JavaScript and Python take any value: none but text has tokens.
 */
export function tokensFunction(cased: CaseTable, marks?: PlainMarks): LibraryFunction {
  const pairs = [...cased].map(codes => codes.map(code => String.fromCodePoint(code)))
  const token = (language: LanguageName) => (marks ? plainToken(marks, language) : tokenSource[language]())
  return {
    name: 'tokens',
    imports: {
      python: ['re'],
      go: ['regexp', 'strings'],
      csharp: ['System.Linq', 'System.Text.RegularExpressions']
    },
    source: {
      javascript: inJavaScript(pairs, token('javascript'), marks !== undefined),
      python: inPython(pairs, token('python'), marks !== undefined),
      go: inGo(pairs, token('go')),
      csharp: inCSharp(pairs, token('csharp'))
    }
  }
}

/** A character class as string literals of a language, a line each. */
function classLines(ranges: readonly Range[], language: LanguageName, width: number): string[] {
  return literalLines(classPieces(ranges, language), width)
}

/** Marks beyond U+00A9 that part words, besides spaces; `emoji`: so do these. */
export interface PlainMarks {
  marks: readonly string[]
  emoji: boolean
}

/** What parts words up to U+00A9, as the inside of a character class in a string literal. */
const plainClass = '\\u0000-/:-@[-^`{-\\u00a9'

/** A token where all from U+00AA on but spaces and some marks makes up words. */
function plainToken({ marks, emoji }: PlainMarks, language: LanguageName): string {
  const space = classPieces(spaces, language).join('')
  const listed = literal(marks.join(''), language).slice(1, -1)
  const inner = (hole: string) => `${plainClass}${hole}${listed}`
  const beyond = emoji && language !== 'csharp' ? classPieces([[0x1f000, 0x1fbff]], language)[0] : ''
  if (language === 'javascript') {
    return `const space = '${space}'
const token = new RegExp(\`[^${inner('$' + '{space}').replace('`', '\\`')}${beyond}]+|[^\${space}]\`, 'gu')`
  }
  if (language === 'python') {
    return `SPACE = "${space}"
TOKEN = re.compile(f"[^${inner('{SPACE}').replace('`{', '`{{')}${beyond}]+|[^{SPACE}]")`
  }
  if (language === 'go') {
    return `const space = "${space}"

var tokenPattern = regexp.MustCompile("[^${inner('" + space + "')}${beyond}]+|[^" + space + "]")`
  }
  const [before, inside] = emoji ? ['[\\ud83c-\\ud83e][\\udc00-\\udfff]|', '\\ud83c-\\ud83e'] : ['', '']
  return `private const string Space = "${space}";
private static readonly Regex Token = new Regex("${before}[^${inner('" + Space + "')}${inside}]+|[^" + Space + "]");`
}

/** A token as text/reading.ts has it. */
const tokenSource: Record<LanguageName, () => string> = {
  javascript: () => `const word =
${classLines(wordRanges, 'javascript', 100)
  .map(line => `  '${line}'`)
  .join(' +\n')}
const space = '${classPieces(spaces, 'javascript').join('')}'
const token = new RegExp(\`[\${word}]+|[^\${space}]\`, 'gu')`,
  python: () => `WORD = (
${classLines(wordRanges, 'python', 94)
  .map(line => `    "${line}"\n`)
  .join('')})
SPACE = "${classPieces(spaces, 'python').join('')}"
TOKEN = re.compile(f"[{WORD}]+|[^{SPACE}]")`,
  go: () => `const wordClass = ${classLines(wordRanges, 'go', 92)
    .map(line => `"${line}"`)
    .join(' +\n\t')}

const spaceClass = "${classPieces(spaces, 'go').join('')}"

var tokenPattern = regexp.MustCompile("[" + wordClass + "]+|[^" + spaceClass + "]")`,
  csharp: () => {
    const inPlane = wordRanges
      .filter(([first]) => first <= 0xffff)
      .map(([first, last]): Range => [first, Math.min(last, 0xffff)])
    const words = classLines(inPlane, 'csharp', 92).map(line => `"${line}"`)
    return `private const string WordClass =
    ${words.join('\n    + ')};

private const string SpaceClass = "${classPieces(spaces, 'csharp').join('')}";

// Characters beyond U+FFFF are pairs.
private static readonly Regex Token = new Regex(
    "(?:[" + WordClass + @"]|${surrogatePieces(wordRanges).join('|')})+"
    + @"|[\\ud800-\\udbff][\\udc00-\\udfff]|[^" + SpaceClass + "]");`
  }
}

function inJavaScript(pairs: string[][], token: string, takesAny: boolean): string {
  const letters = pairs.map(([letter]) => letter).join('')
  const table = pairs.map(([letter, small]) => `${letter}: ${literal(small, 'javascript')}`).join(', ')
  const first = `/^[^]{0,${readLimit}}/u.exec(text)[0]`
  const ascii = '.replace(/[A-Z]/g, letter => letter.toLowerCase())'
  const plain =
    pairs.length > 0
      ? `${first}\n    ${ascii}\n    .replace(/[${letters}]/gu, letter => lower[letter])`
      : `${first}${ascii}`
  return `// A text as lower-case words and single other characters, with one space around each.
${pairs.length > 0 ? `const lower = { ${table} }\n` : ''}${token}

function tokens(${takesAny ? "value) {\n  const text = typeof value === 'string' ? value : ''" : 'text) {'}
  const plain = ${plain}
  return \` \${(plain.match(token) ?? []).join(' ')} \`
}`
}

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function inPython(pairs: string[][], token: string, takesAny: boolean): string {
  const upper = literal(`${capitals}${pairs.map(([letter]) => letter).join('')}`, 'python')
  const lower = literal(`${capitals.toLowerCase()}${pairs.map(([, small]) => small).join('')}`, 'python')
  const both = pairs.length <= 2 ? `${upper}, ${lower}` : `\n    ${upper},\n    ${lower},\n`
  return `${token}
LOWER = str.maketrans(${both})


def tokens(${takesAny ? 'value' : 'text'}):
    """A text as lower-case words and single other characters, with one space around each."""
${takesAny ? '    text = value if isinstance(value, str) else ""\n' : ''}    plain = text[:${readLimit}].translate(LOWER)
    return f" {' '.join(TOKEN.findall(plain))} "`
}

function inGo(pairs: string[][], token: string): string {
  const table = pairs
    .flat()
    .map(letter => literal(letter, 'go'))
    .join(', ')
  const replacer = pairs.length > 0 ? `\nvar lower = strings.NewReplacer(${table})\n` : ''
  const joined = `" " + strings.Join(tokenPattern.FindAllString(text, -1), " ") + " "`
  return `${token}
${replacer}
// tokens returns a text as lower-case words and single other characters, with one space around each.
func tokens(text string) string {
	if runes := []rune(text); len(runes) > ${readLimit} {
		text = string(runes[:${readLimit}])
	}
	text = strings.Map(func(letter rune) rune {
		if 'A' <= letter && letter <= 'Z' {
			return letter + 'a' - 'A'
		}
		return letter
	}, text)
	return ${pairs.length > 0 ? joined.replace('(text', '(lower.Replace(text)') : joined}
}`
}

function inCSharp(pairs: string[][], token: string): string {
  const lower = pairs
    .map(([letter, small]) => `.Replace(${literal(letter, 'csharp')}, ${literal(small, 'csharp')})`)
    .join('')
  return `${token}

// A text as lower-case words and single other characters, with one space around each.
private static string Tokens(string text)
{
    var end = 0;
    for (var n = 0; n < ${readLimit} && end < text.Length; n++)
        end += char.IsHighSurrogate(text[end]) ? 2 : 1;
    var plain = Regex.Replace(text.Substring(0, end), "[A-Z]", letter => letter.Value.ToLowerInvariant())${lower};
    return " " + string.Join(" ", Token.Matches(plain).Cast<Match>().Select(token => token.Value)) + " ";
}`
}
