import type { LanguageName } from '../../domain/language.js'
import type { CaseTable } from '../text/case.js'
import { type Range, spaces, wordRanges } from '../text/ranges.js'
import { readLimit } from '../text/reading.js'
import { classPieces, literalLines, surrogatePieces } from './class-text.js'
import type { LibraryFunction } from './code.js'

/**
 * `tokens`: a text as lower-case words and single other characters, with one space around each; `tokenText`
 * in rules/model.ts. The table need only know letters that the program looks for.
 */
export function tokensFunction(cased: CaseTable): LibraryFunction {
  const pairs = [...cased].map(codes => codes.map(code => String.fromCodePoint(code)))
  return {
    name: 'tokens',
    imports: {
      python: ['re'],
      go: ['regexp', 'strings'],
      csharp: ['System.Linq', 'System.Text.RegularExpressions']
    },
    source: {
      javascript: inJavaScript(pairs),
      python: inPython(pairs),
      go: inGo(pairs),
      csharp: inCSharp(pairs)
    }
  }
}

/** A character class as string literals of a language, a line each. */
function classLines(ranges: readonly Range[], language: LanguageName, width: number): string[] {
  return literalLines(classPieces(ranges, language), width)
}

function inJavaScript(pairs: string[][]): string {
  const letters = pairs.map(([letter]) => letter).join('')
  const table = pairs.map(([letter, small]) => `${letter}: '${small}'`).join(', ')
  const lower = pairs.length > 0 ? `\n    .replace(/[${letters}]/gu, letter => lower[letter])` : ''
  const words = classLines(wordRanges, 'javascript', 100).map(line => `  '${line}'`)
  return `// A text as lower-case words and single other characters, with one space around each.
${pairs.length > 0 ? `const lower = { ${table} }\n` : ''}const word =
${words.join(' +\n')}
const space = '${classPieces(spaces, 'javascript').join('')}'
const token = new RegExp(\`[\${word}]+|[^\${space}]\`, 'gu')

function tokens(text) {
  const plain = /^[^]{0,${readLimit}}/u
    .exec(text)[0]
    .replace(/[A-Z]/g, letter => letter.toLowerCase())${lower}
  return \` \${(plain.match(token) ?? []).join(' ')} \`
}`
}

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function inPython(pairs: string[][]): string {
  const upper = capitals + pairs.map(([letter]) => letter).join('')
  const lower = capitals.toLowerCase() + pairs.map(([, small]) => small).join('')
  const words = classLines(wordRanges, 'python', 94).map(line => `    "${line}"\n`)
  return `WORD = (
${words.join('')})
SPACE = "${classPieces(spaces, 'python').join('')}"
TOKEN = re.compile(f"[{WORD}]+|[^{SPACE}]")
LOWER = str.maketrans(
    "${upper}",
    "${lower}",
)


def tokens(text):
    """A text as lower-case words and single other characters, with one space around each."""
    plain = text[:${readLimit}].translate(LOWER)
    return f" {' '.join(TOKEN.findall(plain))} "`
}

function inGo(pairs: string[][]): string {
  const words = classLines(wordRanges, 'go', 92).map(line => `"${line}"`)
  const table = pairs.map(([letter, small]) => `"${letter}", "${small}"`).join(', ')
  const replacer = pairs.length > 0 ? `\nvar lower = strings.NewReplacer(${table})\n` : ''
  const joined = `" " + strings.Join(tokenPattern.FindAllString(text, -1), " ") + " "`
  return `const wordClass = ${words.join(' +\n\t')}

const spaceClass = "${classPieces(spaces, 'go').join('')}"

var tokenPattern = regexp.MustCompile("[" + wordClass + "]+|[^" + spaceClass + "]")
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

function inCSharp(pairs: string[][]): string {
  const inPlane = wordRanges
    .filter(([first]) => first <= 0xffff)
    .map(([first, last]): Range => [first, Math.min(last, 0xffff)])
  const words = classLines(inPlane, 'csharp', 92).map(line => `"${line}"`)
  const lower = pairs.map(([letter, small]) => `.Replace("${letter}", "${small}")`).join('')
  const alternatives = surrogatePieces(wordRanges).join('|')
  return `private const string WordClass =
    ${words.join('\n    + ')};

private const string SpaceClass = "${classPieces(spaces, 'csharp').join('')}";

// Characters beyond U+FFFF are pairs.
private static readonly Regex Token = new Regex(
    "(?:[" + WordClass + @"]|${alternatives})+"
    + @"|[\\ud800-\\udbff][\\udc00-\\udfff]|[^" + SpaceClass + "]");

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
