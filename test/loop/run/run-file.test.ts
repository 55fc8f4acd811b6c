import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RunTarget } from '../../../src/loop/run/open-version.js'
import { type FileRunOptions, runFile } from '../../../src/loop/run/run-file.js'
import { failureLines, runFileScreen } from '../../../src/screens/run-file.js'
import { taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

const program = `export function run({ text }) {
  if (text.includes('fail')) throw new Error('no')
  return text.includes('rain') ? 'wet, "very"' : 'dry'
}
`

/** A task with a version, and what a run of a file with this text writes. */
async function runnable() {
  const task = await taskHere(weatherRows(60))
  const version = await task.save(program)
  const project = await task.open()
  const target: RunTarget = { task: 'w', version }
  const path = (name: string) => join(task.root, name)
  const run = async (name: string, text: string | Buffer, more: Partial<FileRunOptions> = {}) => {
    await writeFile(path(name), text)
    let written = ''
    const result = await runFile(project, target, {
      file: path(name),
      write: async part => {
        written += part
      },
      lines: false,
      raw: false,
      onError: 'emit',
      onBadRow: 'stop',
      resume: false,
      retry: 'loopai run w',
      ...more
    })
    return { result, text: more.out === undefined ? written : await readFile(more.out, 'utf8') }
  }
  return { run, path }
}

const csv = 'id;text;2020\n7;rain;"a;b"\n8;sun;\n9;will fail;c\n'

describe('runFile', () => {
  it.each<[string, string, Partial<FileRunOptions>, string]>([
    ['a.csv', csv, {}, 'id;text;2020;output\n7;rain;"a;b";"wet, ""very"""\n8;sun;;dry\n9;will fail;c;\n'],
    ['a.csv', csv, { onError: 'skip' }, 'id;text;2020;output\n7;rain;"a;b";"wet, ""very"""\n8;sun;;dry\n'],
    [
      'a.csv',
      csv,
      { outputField: '2020' },
      'id;text;2020\n7;rain;"wet, ""very"""\n8;sun;dry\n9;will fail;\n'
    ],
    ['a.csv', 'text\nsun\n\nrain\n', { outputField: 'w' }, 'text,w\nsun,dry\nrain,"wet, ""very"""\n'],
    ['a.csv', 'what\nsun\n', {}, 'what,output\nsun,dry\n'],
    ['a.csv', 'text,what\nrain,sun\n', { inputField: 'what' }, 'text,what,output\nrain,sun,dry\n'],
    ['a.tsv', 'id\ttext\n1\tsun\n', {}, 'id\ttext\toutput\n1\tsun\tdry\n'],
    [
      'a.jsonl',
      '{"text":"sun","n":1}\n"rain"\n',
      {},
      '{"text":"sun","n":1,"output":"dry"}\n{"text":"rain","output":"wet, \\"very\\""}\n'
    ],
    [
      'a.json',
      '[{"text":"sun"},{"text":7}]',
      {},
      '{"text":"sun","output":"dry"}\n{"text":7,"output":null}\n'
    ],
    ['a.jsonl', '{"id":1,"input":{"text":"sun"}}\n', {}, '{"id":1,"input":{"text":"sun"},"output":"dry"}\n'],
    ['a.txt', 'sun\n\nrain\n', { lines: true }, '"dry"\n"dry"\n"wet, \\"very\\""\n'],
    ['a.txt', 'sun\n\nrain\n', { lines: true, raw: true }, 'dry\ndry\nwet, "very"\n'],
    ['a.csv', 'text,b\nsun,1\nrain\nsun,2\n', { onBadRow: 'skip' }, 'text,b,output\nsun,1,dry\nsun,2,dry\n']
  ])('%s %j %j', async (name, text, options, expected) => {
    const { run } = await runnable()
    expect((await run(name, text, options)).text).toBe(expected)
  })

  it.each([
    ['o.tsv', 'text\tn\toutput\nsun\t1\tdry\nrain\t\t"wet, ""very"""\n'],
    ['o.jsonl', '{"text":"sun","n":1,"output":"dry"}\n{"text":"rain","output":"wet, \\"very\\""}\n'],
    ['o.txt', '"dry"\n"wet, \\"very\\""\n']
  ])('writes %s of JSON Lines', async (out, expected) => {
    const { run, path } = await runnable()
    const { text, result } = await run('a.jsonl', '{"text":"sun","n":1}\n{"text":"rain"}\n', {
      out: path(out)
    })
    expect(text).toBe(expected)
    expect(result).toMatchObject({ task: 'w', rows: 2, failed: 0, outputField: 'output', out: path(out) })
  })

  it('says which rows failed, and why', async () => {
    const { run, path } = await runnable()
    const { result } = await run('a.csv', csv, { out: path('o.csv') })
    expect(result).toMatchObject({ rows: 3, failed: 1 })
    expect(result.failures).toEqual([{ line: 4, type: 'Error', message: 'Error: no' }])
  })

  it('says which rows are left out, where they may be', async () => {
    const { run, path } = await runnable()
    const text = 'text,n\nsun,1\nfail,2\nrain\nsun,3\n'
    const options = { onError: 'skip', onBadRow: 'skip', out: path('o.csv') } as const
    const { result } = await run('a.csv', text, options)
    expect(result).toMatchObject({ rows: 3, failed: 1, leftOut: true, unread: 1 })
    expect(result.unreadRows).toEqual([{ line: 4, message: 'expected 2 columns, found 1' }])
    const screen = runFileScreen({ ...result, file: 'a.csv', out: 'o.csv', version: 'v1' })
    expect(screen.split('\n')).toEqual([
      '  o.csv: 2 rows; "output" is the answer of w v1.',
      '  1 row could not be read and is left out:',
      '    a.csv:4: expected 2 columns, found 1',
      '  1 row failed and is left out:',
      '    a.csv:3: Error: Error: no',
      ''
    ])
    const many = { ...result, unread: 7, unreadRows: Array(6).fill(result.unreadRows[0]), failed: 0 }
    expect(failureLines(many)).toHaveLength(7)
    expect(failureLines(many).at(-1)).toBe('    and 2 more')
  })

  it.each<[string, string, Partial<FileRunOptions>, RegExp]>([
    ['a.csv', 'a,b\n1,2\n', {}, /which column is "text"\? It has "a", "b"/],
    ['a.csv', 'text,b\n1,2\n', { inputField: 'c' }, /has no column "c". Its columns: "text", "b"/],
    ['a.csv', 'text,output\n1,2\n', {}, /has a column "output" already/],
    ['a.csv', 'text,b\nsun,1\nrain\n', {}, /a\.csv:3: expected 2 columns, found 1/],
    ['a.csv', csv, { onError: 'stop' }, /a\.csv:4: Error: Error: no/],
    ['a.csv', '', {}, /is empty/],
    ['a.dat', csv, {}, /does not tell which format/]
  ])('%s %j %j is refused', async (name, text, options, message) => {
    const { run } = await runnable()
    await expect(run(name, text, options)).rejects.toThrow(message)
  })

  it('refuses to write what it reads, a format that it can not write, and fields without a column', async () => {
    const { run, path } = await runnable()
    await expect(run('a.csv', csv, { out: path('a.csv') })).rejects.toThrow(/is the file that is read/)
    await expect(run('a.csv', csv, { out: path('o.xlsx') })).rejects.toThrow(/no format that can be written/)
    const records = `${'{"text":"sun"}\n'.repeat(9000)}{"text":"sun","late":1}\n`
    await expect(run('a.jsonl', records, { out: path('o.csv') })).rejects.toThrow(
      /:9001: "late" is a column that/
    )
  })
})

describe('a cut output', () => {
  const rows = Array.from({ length: 30 }, (_, at) => `${at},"${at % 3 ? 'sun' : 'räin, rain'}\n${at}"`)
  const table = `id,text\n${rows.join('\n')}\n3,fail\n4,fail\n5,sun\n`
  const records = `${'{"text":"ü sun"}\n{"text":"rain","n":[1,"}"]}\n{"text":"fail"}\n'.repeat(9)}`

  it.each<[string, string, string, Partial<FileRunOptions>]>([
    ['a.csv', table, 'o.csv', {}],
    ['a.csv', table, 'o.csv', { onError: 'skip' }],
    ['a.csv', table, 'o.jsonl', {}],
    ['a.csv', table, 'o.tsv', { outputField: 'id' }],
    ['a.jsonl', records, 'o.jsonl', { onError: 'skip' }],
    ['a.jsonl', records, 'o.jsonl', { outputField: 'text' }],
    ['a.jsonl', records, 'o.csv', {}],
    ['a.txt', 'sun\n\nrain\nfail\nsun\n', 'o.txt', { lines: true }]
  ])('of %s %# to %s is continued to the same bytes from any byte on', async (name, text, out, options) => {
    const { run, path } = await runnable()
    const whole = (await run(name, text, { ...options, out: path(out) })).text
    const bytes = Buffer.from(whole)
    for (let cut = 0; cut <= bytes.length; cut += cut < 30 ? 6 : 37) {
      await writeFile(path(out), bytes.subarray(0, cut))
      const { text: again, result } = await run(name, text, { ...options, out: path(out), resume: true })
      expect(again, `cut at ${cut}`).toBe(whole)
      expect(result.before + result.rows, `cut at ${cut}`).toBeGreaterThan(0)
    }
  })

  it('keeps what was answered, and asks for the rest alone', async () => {
    const { run, path } = await runnable()
    await writeFile(path('o.csv'), 'text,output\nsun,answered before\nra')
    const { text, result } = await run('a.csv', 'text\nsun\nrain\nsun\n', {
      out: path('o.csv'),
      resume: true
    })
    expect(text).toBe('text,output\nsun,answered before\nrain,"wet, ""very"""\nsun,dry\n')
    expect(result).toMatchObject({ before: 1, rows: 2 })
  })

  it.each([
    ['text,other\nsun,dry\n', /its first line is different/],
    ['text,output\nsnow,dry\n', /its row for line 2 is different/],
    ['text,output\nsun,dry\nrain,x\nsun,y\nsun,z\n', /it has rows that the input does not have/]
  ])('of something else is refused and stays: %j', async (before, message) => {
    const { run, path } = await runnable()
    await writeFile(path('o.csv'), before)
    const again = run('a.csv', 'text\nsun\nrain\nsun\n', { out: path('o.csv'), resume: true })
    await expect(again).rejects.toThrow(message)
    expect(await readFile(path('o.csv'), 'utf8')).toBe(before)
  })

  it('of a file that is not there yet is begun', async () => {
    const { run, path } = await runnable()
    await run('a.csv', 'text\nsun\n', { out: path('new.csv'), resume: true })
    expect((await stat(path('new.csv'))).size).toBe(20)
  })
})
