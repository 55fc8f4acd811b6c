import type { LanguageName } from '../../domain/program/language.js'
import { languages } from '../../languages/languages.js'
import { layout } from '../../languages/layout.js'
import { comment } from '../../languages/source-text.js'
import type { Path } from '../fields.js'
import { withGiven } from '../print/given.js'
import { inside } from '../print/inside.js'
import { expressionText, printSource } from '../print/source.js'
import { pollRuntime } from '../runtime/rules/poll.js'
import { keyLibrary } from './keys.js'
import { plainTokens, tokensAt } from './plain-tokens.js'
import { type Poll, patternSeparator } from './poll.js'

const caption =
  'Patterns vote: each of those between bars that the text has gives the label points; most points win. ' +
  'Spaces in patterns are edges of words, ^ and $ those of the text.'

/** The source of a poll. `header`: the lines of its first comment. */
export function printPoll(poll: Poll, language: LanguageName, header: readonly string[]): string {
  const names = textNames(poll)
  const codes = [...names].map(([path, name]) => [name, tokensAt(path, language)] as const)
  const texts = codes.map(([name, code]) => ({ name, tokens: expressionText(code, language) }))
  const isOne = texts.length === 1
  const { syntax } = languages[language]
  const { quoted, json } = syntax
  const lines = poll.ballots.map(
    ({ points, output, path, patterns, right, covered }, place): Line => ({
      cells: [
        String(points),
        json(output),
        ...(isOne ? [] : [names.get(path)!]),
        quoted(patterns.join(patternSeparator))
      ],
      note: `${right} of ${covered}${place === 0 ? ' training rows' : ''}`
    })
  )
  const library = [...plainTokens(poll), ...keyLibrary([...names.keys()])]
  const [entry] = pollRuntime
  const { source } = withGiven(entry, (part, _, example) => {
    if (part === 'texts') return texts.map(({ name, tokens }) => textLine(example, name, tokens))
    if (part === 'fallback') return [example.replace(/(["'])ham\1/, () => json(poll.fallback))]
    if (part === 'head') return [isOne ? example : withText(example)]
    if (part === 'ballots') return ballotLines(lines, example, language)
    return [layout(syntax.give(example.replace('return ', '')), syntax, 0)]
  })
  const margin = syntax.indent.repeat(syntax.bodyLevel)
  return printSource(
    {
      header: [caption, ...header.slice(1)],
      body: inside(source[language])
        .map(line => `${margin}${line}\n`)
        .join(''),
      codes: codes.map(([, code]) => code),
      library,
      imports: entry.imports?.[language]
    },
    language
  )
}

/** A variable for each text in which patterns are looked for. */
function textNames({ ballots }: Poll): Map<Path, string> {
  const paths = [...new Set(ballots.map(({ path }) => path))]
  return new Map(paths.map((path, place) => [path, paths.length === 1 ? 'text' : `text${place + 1}`]))
}

function textLine(example: string, name: string, tokens: string): string {
  return example.replace(/\btext\b|\bwords\b/g, word => (word === 'text' ? name : tokens))
}

/** The head of the function that counts ballots, where each ballot names its text. */
function withText(example: string): string {
  return example.replace(/\bpatterns\b/, 'text, patterns').replace('string>', 'string, string>')
}

interface Line {
  cells: string[]
  note: string
}

/** Ballots as lines like an example, each with its note behind. */
function ballotLines(lines: readonly Line[], example: string, language: LanguageName): string[] {
  const { alignsComments, beforeComment } = languages[language].syntax
  const isItem = /^[[(]/.test(example) && !example.endsWith(',')
  const codes = lines.map(({ cells }, i) => {
    const code = example.replace(/([[(]).*([\])])/, (_, open, close) => `${open}${cells.join(', ')}${close}`)
    return isItem && i < lines.length - 1 ? `${code},` : code
  })
  const width = alignsComments ? Math.max(...codes.map(code => [...code].length)) : 0
  return codes.map((code, i) => {
    const apart = ' '.repeat(Math.max(width - [...code].length, 0))
    return `${code}${apart}${beforeComment}${comment(lines[i].note, language)}`
  })
}
