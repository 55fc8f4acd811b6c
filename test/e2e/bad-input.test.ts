import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loopai, scratch } from '../helpers/cli.js'
import { projectWith, weatherRows } from '../helpers/project.js'

async function snapshot(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    // What was checked and how fast it ran are this machine's notes.
    if (entry.isFile() && !path.includes('.loopai')) files[path] = await readFile(path, 'utf8')
  }
  return files
}

/** Runs a command that must be refused: one message, one JSON document, the same exit code, files as they were. */
async function expectRefusal(cwd: string, words: string[], message: RegExp, code = 2): Promise<void> {
  const before = await snapshot(cwd)
  const text = await loopai(words, { cwd })
  expect({ code: text.code, stdout: text.stdout }).toEqual({ code, stdout: '' })
  expect(text.stderr).toMatch(message)
  expect(text.stderr).not.toContain('    at ')
  const json = await loopai([...words, '--json'], { cwd })
  expect(json.code).toBe(code)
  const { error } = JSON.parse(json.stdout)
  expect(error.exitCode).toBe(code)
  expect(error.message).toMatch(message)
  expect(error.suggestions.length).toBeGreaterThan(0)
  expect(await snapshot(cwd)).toEqual(before)
}

const row = (text: string, output: string) => JSON.stringify({ input: { text }, output })

describe('rows that init refuses', () => {
  it.each([
    ['an empty file', 'a.jsonl', '', /a\.jsonl has no rows/],
    ['a header only', 'a.csv', 'text,label\n', /a\.csv has column names but no rows/],
    [
      'a row without output',
      'a.jsonl',
      `${row('a', 'x')}\n{"input":{"text":"b"}}\n`,
      /a\.jsonl:2: no output/
    ],
    ['a truncated last line', 'a.jsonl', `${row('a', 'x')}\n{"input":{"te`, /a\.jsonl:2: /],
    [
      'one label',
      'a.jsonl',
      `${row('a', 'x')}\n${[...'bcdef'].map(text => row(text, 'x')).join('\n')}\n`,
      /every row has the output "x"/
    ],
    [
      'flat records without --output-field',
      'a.jsonl',
      '{"text":"a","label":"x"}\n',
      /which one is the output/
    ],
    ['NaN', 'a.jsonl', '{"input":{"n":NaN},"output":"x"}\n', /a\.jsonl:1: /],
    [
      'a number too long to hold',
      'a.jsonl',
      '{"input":{"n":12345678901234567890},"output":"x"}\n',
      /more digits/
    ],
    ['bytes that are not UTF-8', 'a.jsonl', Buffer.from([0x7b, 0xff, 0x0a]), /a\.jsonl:1: .*UTF-8/],
    ['an unknown format', 'a.dat', 'x', /a\.dat: the name does not tell/]
  ])('%s', async (_, name, content, message) => {
    const cwd = await scratch()
    await writeFile(join(cwd, name), content)
    await expectRefusal(cwd, ['init', 't', name], message)
  })

  it('mixed column counts', async () => {
    const cwd = await scratch()
    await writeFile(join(cwd, 'a.csv'), 'text,label\na,x\nb,y,z\n')
    const words = ['init', 't', 'a.csv', '--output-field', 'label']
    await expectRefusal(cwd, words, /a\.csv:3: expected 2 columns, found 3/)
  })

  it('more rows than memory holds, before V8 gives up', async () => {
    const cwd = await scratch()
    const rows = Array.from({ length: 150_000 }, (_, n) => `${row(`row number ${n}`, n % 2 ? 'x' : 'y')}\n`)
    await writeFile(join(cwd, 'a.jsonl'), rows.join(''))
    const env = { NODE_OPTIONS: '--max-old-space-size=96' }
    const { code, stderr } = await loopai(['init', 't', 'a.jsonl'], { cwd, env })
    expect(stderr).toMatch(/a\.jsonl: too large for the memory that Node may use \(after [\d,]+ rows\)/)
    expect(code).toBe(3)
    expect(await readdir(cwd)).toEqual(['a.jsonl'])
  })

  it('a file that is not there', async () => {
    await expectRefusal(await scratch(), ['init', 't', 'no.jsonl'], /no\.jsonl/)
  })
})

describe('commands that are refused', () => {
  it.each([
    ['an unknown command', ['snyth'], /no command "snyth"/],
    ['an unknown flag', ['status', '--nope'], /--nope/],
    ['an unknown task', ['synth', 'nope'], /no task "nope".*w/],
    ['a version that is not there', ['run', 'w', 'v9', '-i', 'x'], /no version "v9"/],
    ['no active version', ['run', 'w', '-i', 'x'], /no active version/],
    ['a task that is there already', ['init', 'w', 'rows.jsonl'], /a task w already/],
    ['a bad task name', ['init', 'Two Words', 'rows.jsonl'], /no task name/],
    ['a bad threshold', ['eval', 'w', '--min', 'accuracy=7'], /--min accuracy=7|no active version/],
    ['init with nothing and no terminal', ['init'], /a name for the task and labeled rows/],
    ['an unknown template', ['init', 'x', '--template', 'spamm'], /no template "spamm"/],
    ['a forced promotion without a reason', ['promote', 'w', '--force'], /reason/]
  ])('%s', async (_, words, message) => {
    await expectRefusal(await projectWith(weatherRows(60), ['init', 'w', 'rows.jsonl']), words, message)
  })

  it('a folder without loopai.json', async () => {
    await expectRefusal(await scratch(), ['status'], /No loopai\.json/)
  })

  it('an unknown key in loopai.json', async () => {
    const cwd = await scratch()
    await writeFile(join(cwd, 'loopai.json'), '{\n  "format": 1,\n  "sandbx": "auto"\n}\n')
    await expectRefusal(cwd, ['status'], /loopai\.json:3: unknown key "sandbx"/)
  })

  it('a kind that no generator serves', async () => {
    const cwd = await scratch()
    const rows = weatherRows(60).map(({ input }, n) => `${JSON.stringify({ input, output: { n } })}\n`)
    await writeFile(join(cwd, 'rows.jsonl'), rows.join(''))
    await loopai(['init', 'd', 'rows.jsonl'], { cwd })
    await expectRefusal(cwd, ['synth', 'd'], /structured/)
  })
})

describe('rows that are accepted, with a warning', () => {
  it('skips bad rows on request, and says which', async () => {
    const cwd = await scratch()
    const rows = weatherRows(60).map(example => `${JSON.stringify(example)}\n`)
    await writeFile(join(cwd, 'a.jsonl'), [...rows, '{"input":{"text":"b"}}\n'].join(''))
    const { code, stdout } = await loopai(['init', 't', 'a.jsonl', '--on-bad-row', 'skip'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/1 bad row[^!]*skipped\s+\(line\s+61\)/)
  })

  it('keeps repeats once, sets contradictions aside, and names their lines', async () => {
    const cwd = await scratch()
    const rows = weatherRows(60)
    const lines = [...rows, rows[0], { ...rows[1], output: 'rain' }].map(item => `${JSON.stringify(item)}\n`)
    await writeFile(join(cwd, 'a.jsonl'), `\uFEFF${lines.join('').replaceAll('\n', '\r\n')}`)
    const { code, stdout } = await loopai(['init', 't', 'a.jsonl'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/1 row repeats another row exactly: kept once \(line 61\)/)
    expect(stdout).toMatch(/1 input has more than one output[^!]*set aside[^!]*\([^!]*2\/62/)
    expect((await readFile(join(cwd, 'tasks/t/conflicts.jsonl'), 'utf8')).trimEnd().split('\n')).toHaveLength(
      2
    )
    expect((await readFile(join(cwd, 'tasks/t/examples.jsonl'), 'utf8')).trimEnd().split('\n')).toHaveLength(
      59
    )
    const status = await loopai(['status', '--json'], { cwd })
    expect(JSON.parse(status.stdout).tasks[0].setAside).toBe(2)
  })
})

describe('tables that begin with something else', () => {
  it.each([
    [
      'no column names',
      '5.1,3.5,setosa\n4.9,3.0,setosa\n6.2,2.9,virginica\n',
      /the first line seems to be a row/
    ],
    [
      'rows that all have another number of cells',
      'text label\n1,5 x\n2,5 y\n',
      /a\.csv:2: expected 1 column, found 2/
    ]
  ])('%s', async (_, text, message) => {
    const cwd = await scratch()
    await writeFile(join(cwd, 'a.csv'), text)
    await expectRefusal(cwd, ['init', 't', 'a.csv', '--output-field', 'label'], message)
  })
})
