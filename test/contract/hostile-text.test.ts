import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { scratch } from '../helpers/cli.js'
import { messagesServer, programReply } from '../helpers/messages-server.js'
import { isWhole } from '../helpers/whole.js'
import {
  asked,
  esc,
  labels,
  pieces,
  placeIn,
  program,
  type Tried,
  triedCommands,
  writeFiles
} from './hostile-text.js'
import { atTerminal, piped, type Told, withEdit } from './hostile-text-runs.js'

const timeout = isWhole ? 3_600_000 : 600_000

/** By Unicode's own lists, and not by those of the cleaner. */
const dangerous =
  /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}\uFFF9-\uFFFB\uFFFE\uFFFF]|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|\p{Variation_Selector}{2}/u
/** Our colours, and how ink redraws. */
const drawn = new RegExp(`${esc}\\[(?:(?:[127]|2[27]|3[12369])m|2K|\\d*A|G|\\?25[lh]|\\?2026[lh])`, 'g')

/** What is wrong with what a command wrote. */
function problemsOf(
  { words, format, answers }: Tried,
  { code, text }: Told,
  mode: 'pipe' | 'terminal'
): string[] {
  const problems: string[] = []
  if (![0, 1, 2, 3].includes(code as number)) problems.push(`exit ${code}`)
  if (answers && code !== 0 && code !== 1) problems.push(`it does not answer: ${text.slice(0, 500)}`)
  const isAsked = mode === 'pipe' && (format === 'raw' || format === 'source')
  if (isAsked) return problems
  const shown = mode === 'terminal' ? text.replaceAll('\r\n', '\n').replace(drawn, '') : text
  for (const line of shown.split('\n')) {
    const plain = format === 'source' ? line.replaceAll('\t', '') : line
    const found = dangerous.exec(plain)
    if (found)
      problems.push(
        `U+${found[0].codePointAt(0)?.toString(16)} in ${JSON.stringify(plain.slice(Math.max(0, found.index - 40), found.index + 40))}`
      )
    const ours = format === 'github' ? /^::(?:notice|error) title=loopai[^:]*::/ : /^$/
    if (format !== 'source' && /^\s*::|##\w*\[/.test(line.replace(ours, '')))
      problems.push(`a command: ${line}`)
  }
  if (code === 0 || code === 1) problems.push(...formatProblems(words, format, shown))
  return problems
}

function formatProblems(words: string[], format: Tried['format'], text: string): string[] {
  if (words.includes('--json') || words.at(-1) === 'json') {
    const lines = text.trimEnd().split('\n')
    // Warnings come on stderr, a line each.
    const isEvent = (line: string) => line.startsWith('{"type":')
    const document = lines.filter(line => !isEvent(line)).join('\n')
    const documents =
      words[0] === 'run' && !words.includes('-i')
        ? lines
        : [...lines.filter(isEvent), document.slice(document.indexOf('{'))]
    return documents.flatMap(document => parses(() => JSON.parse(document)))
  }
  if (format === 'junit') {
    const { status, stderr, error } = spawnSync(
      'python3',
      ['-c', 'import sys, xml.etree.ElementTree as e; e.fromstring(sys.stdin.buffer.read())'],
      { input: text }
    )
    if (error) console.log(`hostile text: JUnit is not parsed, there is no python3 (${error.message})`)
    else if (status !== 0) return [`no XML: ${stderr}`]
  }
  if (format === 'md') {
    const lines = text.trimEnd().split('\n')
    // As GitHub reads tables: cells end at a bar with no backslash before it; code ends at as many ticks as it began with.
    const cells = lines.map(line => line.split(/(?<!\\)\|/).length)
    const prose = lines.map(line =>
      line.replace(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, '').replaceAll('<br>', '')
    )
    return [
      ...(lines.length === 3 && new Set(cells).size === 1 ? [] : [`cells: ${cells}`]),
      ...prose.filter(line => /[<@`[]|:\/\//.test(line)).map(line => `markdown obeys: ${line}`)
    ]
  }
  return []
}

function parses(parse: () => unknown): string[] {
  try {
    parse()
    return []
  } catch (error) {
    return [String(error)]
  }
}

/** An engine whose every answer is an error of all pieces. */
async function hostileEngine(): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(500, { 'content-type': 'application/json', 'Api-Version': '1.43' })
    response.end(JSON.stringify({ message: pieces.join(' ') }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
  })
  return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The part in which a model makes versions. */
const ofModel = 17

/** A part, and all that show something; searches take long: one of a model makes versions, too. */
function isInPart({ words, answers }: Tried, at: number, part: number): boolean {
  if (part === ofModel && words[0] === 'synth' && answers) return false
  return answers === true || at % 24 === part
}

async function attack(mode: 'pipe' | 'terminal', part: number, more: string[] = []): Promise<void> {
  const place = await placeIn(await scratch())
  await writeFiles(place)
  const telling = { idea: pieces.join(' '), lesson: labels.join(' ') }
  const replies = [program, program.replace('labels[2]', 'labels['), pieces.join(' ')]
  const model = await messagesServer((_, count) => ({ text: programReply(replies[count % 3], telling) }))
  const failing = await messagesServer(() => ({ status: 400, message: pieces.join(' ') }))
  const urls = { model: model.url, failing: failing.url, engine: await hostileEngine() }
  const run = mode === 'pipe' ? piped : atTerminal
  const problems: string[] = []
  const started = Date.now()
  const every = triedCommands(place.names, urls)
  if (mode === 'terminal') every.splice(3, 0, asked)
  const tried = isWhole ? every : every.filter((each, at) => isInPart(each, at, part))
  let bytes = 0
  for (const each of tried) {
    const words = [...each.words, ...more]
    const told = await withEdit(each, place, () => run({ ...each, words }, place))
    bytes += Buffer.byteLength(told.text)
    if (process.env.LOOPAI_SHOW)
      console.log(JSON.stringify(words).slice(0, 200), told.code, told.text.slice(0, 1500))
    for (const problem of problemsOf({ ...each, words }, told, mode))
      problems.push(`${JSON.stringify(words)}: ${problem}`)
  }
  console.log(
    `hostile text, ${[mode, ...more].join(' ')}: ${tried.length} of ${every.length} commands, ${bytes} bytes, ${((Date.now() - started) / 1000).toFixed(0)} s`
  )
  expect(problems.join('\n')).toBe('')
}

it('behind pipes, nothing of any text is obeyed by a log, XML or markdown', () => attack('pipe', 0), timeout)
it('documents hold none of it either, and parse', () => attack('pipe', ofModel, ['--json']), timeout)
it.runIf(process.platform === 'linux')(
  'at a terminal, nothing of any text is obeyed',
  () => attack('terminal', 6),
  timeout
)
