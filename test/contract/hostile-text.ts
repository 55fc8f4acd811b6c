import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jsonLines } from '../helpers/project.js'

export const esc = '\u001B'
const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('')

/** Everything that a terminal, the log of a job, XML, markdown or a reader acts on, in pieces that no snippet cuts off. */
export const pieces = [
  `${esc}]52;c;aGk=\u0007`,
  `${esc}]8;;http://e.x${esc}\\`,
  `${esc}[2J${esc}[8m${esc}c`,
  `${esc}[31;1mred\rback\b`,
  `x\n::error::forged`,
  'a ::set-output name=a::b',
  'a##[error]b##vso[c.d]',
  'a]]>b|c`d``e\\|f\\',
  '<img src=x>&amp;',
  '[a](http://e.x)*b*',
  'https://e.x @octocat #1',
  `\u0000${from(1, 6)}${from(0x0b, 0x0c)}\t`,
  from(0x0e, 0x1f),
  from(0x7f, 0x8f),
  from(0x90, 0x9f),
  '\u202Agnp\u202B\u202C\u202D\u202E.exe',
  'a\u2066b\u2067c\u2068d\u2069e\u061C\u200E\u200F',
  'a\u200B\u200C\u200D\u2060\u2061\u2064\uFEFF\u00AD\u034F',
  'a\u2028b\u2029c\u180E\u115F\u3164\uFFA0',
  'a\uFE00\uFE01b\u{E0041}\u{E0100}\u{E0101}\u{E007F}',
  'a\uFFF9b\uFFFAc\uFFFB\uFFFE\uFFFF\u206A\u206F'
]
/** What only JSON can say. */
const half = '\uD800a\uDC00'

/** One that is there whole in a name of at most 255 bytes. */
const inPath = (piece: string) => piece.replaceAll('\0', '').replaceAll('/', '_')
const nth = (at: number) => pieces[at % pieces.length]

export const labels = pieces.map((piece, at) => `${piece}${at}`)
/** Two of the columns are texts. */
export const columns = [nth(0) + nth(7), nth(4) + nth(15) + nth(17)]
const outputColumn = nth(5) + nth(3) + nth(18)
const everything = pieces.join(' ')
/** What an argument of a program can be. */
const noNul = (text: string) => !text.includes('\0')
const argument = everything.replaceAll('\0', '')

export interface Place {
  cwd: string
  /** Environment of each command. */
  env: Record<string, string>
}

/** The folders that the project lies in, and files beside it, named by all pieces. */
export async function placeIn(folder: string): Promise<Place & { names: string[] }> {
  const names = Array.from({ length: 4 }, (_, at) =>
    inPath(pieces.filter((_, each) => each % 4 === at).join(''))
  )
  const cwd = join(folder, ...names)
  await mkdir(cwd, { recursive: true })
  return { cwd, names, env: { LOOPAI_JOBS: '1' } }
}

const words = ['great', 'bad', 'ugly']

/** Rows that are told apart but for some; of each label one or more, of three many. */
function rowsOf(count: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, at) => {
    const label = at % 8 === 0 ? labels[(at / 8) % labels.length] : labels[at % 3]
    const text = `${nth(at)}${at % 7 === 0 ? 'hmm' : words[at % 3]} ${'abcdefgh'[at % 8].repeat(3)} thing ${(at * 7919) % 1000}`
    return { [columns[0]]: text, [columns[1]]: nth(at + 5), [outputColumn]: label }
  })
}

/** Answers with labels; where its input says so, throws everything, prints it, or answers what is none of them. */
export const program = `// ${everything.replace(/[\n\r\u2028\u2029]/g, ' ')}
const labels = ${JSON.stringify(labels)}
const everything = ${JSON.stringify(everything + half)}
let n = 0
export function run(input) {
  const text = Object.values(input).join(' ')
  console.log(everything)
  if (text.includes('great')) return labels[0]
  if (text.includes('bad')) return labels[text.length % labels.length]
  if (text.includes('ugly')) return labels[2]
  if (text.includes('half')) return ${JSON.stringify(half)}
  if (text.includes('name')) throw Object.assign(new Error(everything), { name: everything })
  throw new TypeError(labels[text.length % labels.length] + everything)
}
`

/** Writes the files that commands are given. */
export async function writeFiles({ cwd, names }: { cwd: string; names: string[] }): Promise<void> {
  const other = rowsOf(3).map(row => ({ [columns[0]]: row[columns[0]], [`${nth(16)}?`]: 1 }))
  const more = rowsOf(12).map((row, at) => ({
    ...row,
    [columns[0]]: `${nth(at)} ${esc}[2J new ${'xyzuvw'[at % 6].repeat(4)} ${at * 31}`,
    [outputColumn]: at % 2 ? nth(at) : labels[at]
  }))
  const files: Record<string, string> = {
    'rows.jsonl': jsonLines(rowsOf(192)),
    'more.jsonl': jsonLines(more),
    'other.jsonl': jsonLines(other),
    'halves.jsonl': jsonLines([{ [columns[0]]: half, [columns[1]]: half, [outputColumn]: half }]),
    'broken.jsonl': `{"a": ${everything.replaceAll('\n', ' ')}}\n`,
    'broken.csv': `"${everything}",b\n1,2,3\n`,
    'a.mjs': program,
    'bad.mjs': `export function run() { ${everything} }\n`,
    [`${names[0]}.mjs`]: program.replace('let n = 0', 'let n = 1'),
    [`${names[1]}.jsonl`]: jsonLines(rowsOf(20)),
    [`${names[2]}.csv`]: `${JSON.stringify(columns[0].replaceAll('"', ''))},b\n1\n`
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text)
}

export interface Tried {
  words: string[]
  /** What comes on stdin; at a terminal what is typed, each text once the one before it is on the screen. */
  input?: string
  typed?: [seen: string, keys: string][]
  /** Refused, it would show nothing of what is tried. */
  answers?: true
  format?: 'github' | 'junit' | 'md' | 'raw' | 'source'
  env?: Record<string, string>
  /** A file of the project as it is for this command alone; `*` is the folder of the first version. */
  edit?: [file: string, to: (text: string) => string]
}

/** A JSON file with more in it. */
const having = (more: object) => (text: string) => JSON.stringify({ ...JSON.parse(text), ...more })

const inputOf = (text: string, second = nth(8)) =>
  JSON.stringify({ [columns[0]]: text, [columns[1]]: second })
const flags = ['--output-field', outputColumn]

const price = { input: 1, output: 1, cacheRead: 1, cacheWrite: 1 }

/** Every command, in an order in which one makes what the next reads. `names` are those of files. */
export function triedCommands(
  names: string[],
  urls: { model: string; failing: string; engine: string }
): Tried[] {
  const [first, second, third] = names
  const model = { ANTHROPIC_BASE_URL: urls.model, ANTHROPIC_API_KEY: everything.replace(/[^ -~]/g, '') }
  const failing = { ...model, ANTHROPIC_BASE_URL: urls.failing }
  const engine = { DOCKER_HOST: urls.engine }
  const thresholds = labels.filter(noNul).flatMap(label => ['--min', `recall.${label}=.5`])
  const sure = [...pieces.filter(noNul), argument]
  const byModel = ['synth', 't', '-g', 'anthropic', '--rounds', '1', '--budget', 'none', '--model', 'm']
  const plain: Tried[] = [
    { words: ['init', 't', 'rows.jsonl', '-y'] },
    { words: ['init', 't', 'rows.jsonl', '-y', '--output-field', `${first}`] },
    { words: ['init', 't', 'rows.jsonl', '-y', ...flags, '--description', argument], answers: true },
    { words: ['init', 't', 'rows.jsonl', '-y', ...flags] },
    { words: ['init', 'u1', 'other.jsonl', '-y', ...flags] },
    { words: ['init', 'u2', 'halves.jsonl', '-y', ...flags] },
    { words: ['init', 'u3', 'broken.jsonl', '-y'] },
    { words: ['init', 'u4', 'broken.csv', '-y', '--output-field', 'b'] },
    { words: ['init', 'u5', `${third}.csv`, '-y', '--output-field', 'b'] },
    { words: ['init', 'u6', `${second}.jsonl`, '-y', ...flags] },
    { words: ['init', second, 'rows.jsonl', '-y', ...flags] },
    { words: ['init', 'u7', `${first}.jsonl`] },
    { words: ['init', 'u8', '--template', first] },
    { words: ['init', 'u9', `${first}.${second}`] },
    { words: ['synth', 't', '--dry-run'] },
    { words: ['synth', 't', '--promote'], answers: true },
    { words: ['synth', 't', '-n', '-g', 'anthropic', '--model', second], env: model },
    { words: byModel, env: model },
    { words: byModel, env: failing },
    { words: ['synth', 't', '-g', 'replay', '--journal', second] },
    { words: ['synth', 't', '-g', 'replay', '--journal', 'rows.jsonl'] },
    { words: ['synth', 't', '--resume', second] },
    { words: ['adopt', 't', 'a.mjs'] },
    { words: ['adopt', 't', `${first}.mjs`] },
    { words: ['adopt', 't', 'bad.mjs'] },
    { words: ['adopt', 't', `${second}.jsonl`] },
    { words: ['adopt', 't', second] },
    { words: ['promote', 't', 'v1', '--force', '--reason', argument] },
    { words: ['promote', 't', 'v2'] },
    { words: ['promote', 't', first] },
    { words: ['status'] },
    { words: ['status', 't'], answers: true },
    { words: ['eval', 't'] },
    { words: ['eval', 't', 'v2', ...thresholds], answers: true },
    { words: ['eval', 't', 'v2', '--data', `${second}.jsonl`, ...flags, '--errors', '30'] },
    { words: ['eval', 't', 'v2', '--data', 'other.jsonl', ...flags] },
    { words: ['eval', 't', 'v2', '--min', `recall.${first}=.5`] },
    { words: ['eval', 't', 'v2', '--format', first] },
    { words: ['add', 't', 'more.jsonl', ...flags] },
    { words: ['add', 't', 'more.jsonl', '-n', ...flags] },
    { words: ['add', 't', 'other.jsonl', ...flags] },
    { words: ['add', 't', 'halves.jsonl', ...flags] },
    { words: ['add', 't', first] },
    { words: ['add', 't', '-', '--format', 'jsonl', ...flags], input: jsonLines(rowsOf(4)) },
    { words: ['explain', 't', 'v1', '-i', inputOf(everything)] },
    { words: ['explain', 't', 'v2', '-i', inputOf('great')] },
    { words: ['explain', 't', 'v1', '-i', first] },
    { words: ['run', 't', 'v2', '-i', JSON.stringify({ [`${first}?`]: 1 })] },
    { words: ['run', 't', 'v2', '-i', inputOf('name')] },
    { words: ['run', 't', 'v2', '-i', inputOf('what')] },
    { words: ['run', 't', 'v2', '-i', inputOf('great')] },
    { words: ['run', 't', 'v2', '-i', inputOf('half')] },
    { words: ['resplit', 't', '--seed', '3'], answers: true },
    { words: ['export', 't', 'v1', '-l', 'go'] },
    { words: ['export', 't', 'v1', '-o', `${first}.out`] },
    { words: ['export', 't', second] },
    { words: ['doctor'] },
    { words: ['doctor'], env: engine },
    { words: ['setup', '-n'], env: engine },
    { words: ['setup', 'python', '-y'], env: engine },
    { words: ['run', 't', 'v2', '-i', inputOf('great'), '--sandbox', 'docker'], env: engine },
    { words: ['clean', '-n'] },
    { words: ['clean'] },
    { words: ['-C', second, 'status'] },
    ...sure
      .flatMap((piece): Tried[] => [{ words: [piece] }, { words: ['status', `--${piece}`] }])
      .slice(0, 12),
    { words: ['help', first] },
    { words: ['status', first] },
    { words: ['--help', first] }
  ]
  const edited: [string, (text: string) => string][] = [
    ['loopai.json', having({ [everything]: 1 })],
    ['loopai.json', having({ tasks: { [second]: { path: everything } } })],
    ['loopai.json', having({ tasks: { t: { path: `../${everything}` } } })],
    ['loopai.json', having({ tasks: { t: { path: 'tasks/t', active: everything } } })],
    ['loopai.json', having({ images: { python: everything } })],
    ['loopai.json', having({ tasks: { t: { path: `tasks/${first}` } } })],
    ['loopai.json', text => text.replace('{', `{ "${argument}`)],
    ['tasks/t/task.json', having({ [everything]: 1 })],
    ['tasks/t/task.json', having({ kind: everything })],
    ['tasks/t/task.json', having({ require: { [everything]: 1, [`recall.${everything}`]: 0.5 } })],
    ['tasks/t/task.json', text => text.replace('{', `{ "${argument}`)],
    ['tasks/t/examples.jsonl', text => `{"input": ${argument.replaceAll('\n', ' ')}}\n${text}`],
    ['tasks/t/examples.jsonl', text => `{"input":{${JSON.stringify(everything)}:1},"output":"a"}\n${text}`],
    ['tasks/t/examples.jsonl', text => text.replace('{', `{"split":${JSON.stringify(everything)},`)],
    ['tasks/t/evaluations.jsonl', text => `{${argument.replaceAll('\n', ' ')}\n${text}`],
    ['tasks/t/evaluations.jsonl', text => `${text}{${argument.replaceAll('\n', ' ')}`],
    ['tasks/t/promotions.jsonl', text => `{${argument.replaceAll('\n', ' ')}\n${text}`],
    ['tasks/t/programs/*/program.json', having({ [everything]: 1 })],
    ['tasks/t/programs/*/program.json', having({ entry: everything })],
    [
      'tasks/t/programs/*/program.json',
      having({ family: everything, generator: { name: everything, version: everything } })
    ],
    ['tasks/t/programs/*/program.mjs', text => `${text}// ${argument}`]
  ]
  const settings = having({ model: everything, generators: ['anthropic'], prices: { [everything]: price } })
  const edits: Tried[] = [
    ...edited.flatMap((edit): Tried[] => [
      { words: ['status'], edit },
      { words: ['eval', 't', 'v1'], edit }
    ]),
    { words: ['synth', 't', '-n'], env: model, edit: ['loopai.json', settings] },
    { words: ['doctor'], edit: ['loopai.json', settings] },
    {
      words: ['synth', 't'],
      env: model,
      edit: ['loopai.json', settings],
      typed: [['Accept them?', '\r']]
    }
  ]
  const inputs = labels.map((_, at) => `${inputOf(`bad${'x'.repeat(at)}`, nth(at))}\n`).join('')
  const formats: Tried[] = [
    ...(['github', 'junit', 'md'] as const).map(
      (format): Tried => ({
        words: ['eval', 't', 'v2', '--format', format, ...thresholds],
        format,
        answers: true
      })
    ),
    { words: ['eval', 't', 'v2', '--format', 'json'], answers: true },
    { words: ['run', 't', 'v2'], input: inputs, answers: true },
    { words: ['run', 't', 'v2', '--with-input'], input: inputs, answers: true },
    { words: ['run', 't', 'v2', '-r'], input: inputs, answers: true, format: 'raw' },
    { words: ['export', 't', 'v1'], format: 'source' },
    { words: ['export', 't', 'v2'], answers: true, format: 'source' }
  ]
  return [...plain, ...edits, ...formats]
}

/** What a terminal asks: the whole of `init`. */
export const asked: Tried = {
  words: ['init'],
  typed: [
    ['Where do the labeled', '\r'],
    ['Which file?', 'rows.jsonl'],
    ['rows.jsonl', '\r'],
    ['Which column', '\u001B[B\u001B[B'],
    ['›', '\r'],
    ['called', 'asked'],
    ['asked', '\r'],
    ['do', 'what it does'],
    ['what it does', '\r'],
    ['Is it known', '\r']
  ],
  answers: true
}
