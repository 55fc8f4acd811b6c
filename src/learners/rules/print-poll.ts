import type { LanguageName } from '../../domain/language.js'
import { languages } from '../../languages/languages.js'
import { comment } from '../../languages/source-text.js'
import type { Path } from '../fields.js'
import { expressionText, printSource } from '../print/source.js'
import { keyLibrary } from './keys.js'
import { plainTokens, tokensAt } from './plain-tokens.js'
import { bar, type Poll } from './poll.js'

const caption =
  'Patterns vote: each of those between bars that the text has gives the label points; most points win. ' +
  'Spaces in patterns are edges of words, ^ and $ those of the text.'

/** A poll as source. `header` is its first comment, a line an entry. */
export function printPoll(poll: Poll, language: LanguageName, header: readonly string[]): string {
  const names = textNames(poll)
  const codes = [...names].map(([path, name]) => [name, tokensAt(path, language)] as const)
  const texts = codes.map(([name, code]) => ({ name, tokens: expressionText(code, language) }))
  const isOne = texts.length === 1
  const { quoted, json } = languages[language].syntax
  const lines = poll.ballots.map(
    ({ points, output, path, patterns, right, covered }, place): Line => ({
      cells: [String(points), json(output), ...(isOne ? [] : [names.get(path)!]), quoted(patterns.join(bar))],
      note: `${right} of ${covered}${place === 0 ? ' training rows' : ''}`
    })
  )
  const patterns = poll.ballots.flatMap(ballot => ballot.patterns)
  const library = [plainTokens(poll, patterns), ...keyLibrary([...names.keys()])]
  return printSource(
    {
      header: [caption, ...header.slice(1)],
      body: bodies[language]({ texts, lines, fallback: json(poll.fallback), isOne }),
      codes: codes.map(([, code]) => code),
      library,
      imports: imports[language]
    },
    language
  )
}

const imports: Record<LanguageName, string[]> = {
  python: [],
  javascript: [],
  go: ['strings'],
  csharp: ['System', 'System.Collections.Generic', 'System.Linq']
}

/** A variable for each text that patterns are looked for in. */
function textNames({ ballots }: Poll): Map<Path, string> {
  const paths = [...new Set(ballots.map(({ path }) => path))]
  return new Map(paths.map((path, place) => [path, paths.length === 1 ? 'text' : `text${place + 1}`]))
}

interface Line {
  cells: string[]
  note: string
}

interface Parts {
  texts: { name: string; tokens: string }[]
  lines: Line[]
  fallback: string
  isOne: boolean
}

const bodies: Record<LanguageName, (parts: Parts) => string> = {
  javascript: ({ texts, lines, fallback, isOne }) => `${texts
    .map(({ name, tokens }) => `  const ${name} = '^' + ${tokens} + '$'\n`)
    .join('')}  const sums = new Map([[${fallback}, 0]])
  for (const [points, label, ${isOne ? '' : 'text, '}patterns] of [
${lines.map(({ cells, note }, i) => `    [${cells.join(', ')}]${i < lines.length - 1 ? ',' : ''} ${comment(note, 'javascript')}\n`).join('')}  ]) {
    const found = patterns.split('${bar}').filter(pattern => text.includes(pattern))
    sums.set(label, (sums.get(label) ?? 0) + points * found.length)
  }
  return [...sums].reduce((best, other) => (other[1] > best[1] ? other : best))[0]
`,
  python: ({ texts, lines, fallback, isOne }) => `${texts
    .map(({ name, tokens }) => `    ${name} = "^" + ${tokens} + "$"\n`)
    .join('')}    sums = {${fallback}: 0}
    for points, label, ${isOne ? '' : 'text, '}patterns in (
${lines.map(({ cells, note }) => `        (${cells.join(', ')}),  ${comment(note, 'python')}\n`).join('')}    ):
        found = sum(pattern in text for pattern in patterns.split("${bar}"))
        sums[label] = sums.get(label, 0) + points * found
    return max(sums, key=sums.get)
`,
  go: ({ texts, lines, fallback, isOne }) => `${texts
    .map(({ name, tokens }) => `\t${name} := "^" + ${tokens} + "$"\n`)
    .join('')}	sums, most, answer := map[any]int{}, 0, any(${fallback})
	vote := func(points int, label any, ${isOne ? '' : 'text, '}patterns string) {
		for _, pattern := range strings.Split(patterns, "${bar}") {
			if strings.Contains(text, pattern) {
				sums[label] += points
			}
		}
		if sums[label] > most {
			most, answer = sums[label], label
		}
	}
${aligned(lines.map(({ cells, note }) => [`\tvote(${cells.join(', ')})`, comment(note, 'go')]))}	return answer, nil
`,
  csharp: ({ texts, lines, fallback, isOne }) => `${texts
    .map(({ name, tokens }) => `        var ${name} = "^" + ${tokens} + "$";\n`)
    .join('')}        var sums = new Dictionary<object, int>();
        var most = 0;
        object answer = ${fallback};
        Action<int, object, ${isOne ? '' : 'string, '}string> vote = (points, label, ${isOne ? '' : 'text, '}patterns) =>
        {
            int sum;
            sums.TryGetValue(label, out sum);
            sum += points * patterns.Split('${bar}').Count(pattern => text.Contains(pattern));
            sums[label] = sum;
            if (sum > most)
            {
                most = sum;
                answer = label;
            }
        };
${lines.map(({ cells, note }) => `        vote(${cells.join(', ')}); ${comment(note, 'csharp')}\n`).join('')}        return answer;
`
}

/** As gofmt aligns comments behind lines that follow each other. */
function aligned(lines: readonly (readonly [code: string, comment: string])[]): string {
  const width = Math.max(...lines.map(([code]) => [...code].length))
  return lines
    .map(([code, comment]) => `${code}${' '.repeat(width - [...code].length + 1)}${comment}\n`)
    .join('')
}
