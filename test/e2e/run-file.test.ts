import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bin, cleanEnv, loopai } from '../helpers/cli.js'
import { addProgram, weatherRows, writeProject } from '../helpers/project.js'

const shout = `export function run({ text }) {
  if (text === 'boom') throw new TypeError('no booms')
  return text.toUpperCase()
}
`
let cwd: string
beforeAll(async () => {
  cwd = await writeProject(weatherRows(60), ['init', 'w', 'rows.jsonl'])
  await addProgram(cwd, 'w', shout)
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

const write = (name: string, content: string) => writeFile(join(cwd, name), content)
const read = (name: string) => readFile(join(cwd, name), 'utf8')

it('a table becomes the same table with a column more', async () => {
  await write('in.csv', 'id,text\n1,a\n2,"b, c"\n')
  const { code, stdout } = await loopai(['run', 'in.csv', '-o', 'out.csv'], { cwd })
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^ {2}out\.csv: 2 rows; "output" is the answer of w v1-\w+\.\n$/)
  ])
  expect(await read('out.csv')).toBe('id,text,output\n1,a,A\n2,"b, c","B, C"\n')
})

it('prints to stdout, and says on stderr what failed', async () => {
  await write('in.csv', 'text\na\nboom\n')
  expect(await loopai(['run', 'w', 'in.csv'], { cwd })).toMatchObject({
    code: 1,
    stdout: 'text,output\na,A\nboom,\n',
    stderr: '  1 row failed:\n    in.csv:3: TypeError: no booms\n'
  })
  const { code, stdout } = await loopai(['run', 'w', 'v1', 'in.csv', '-o', 'o.tsv', '--json'], { cwd })
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ rows: 2, failed: 1, failures: [{ line: 3 }], out: 'o.tsv' })
})

it('reads stdin as a table, and text by lines', async () => {
  const table = await loopai(['run', '-', '--format', 'csv', '-o', 'o.jsonl'], { cwd, input: 'text\na\n' })
  expect([table.code, await read('o.jsonl')]).toEqual([0, '{"text":"a","output":"A"}\n'])
  await write('notes.txt', 'a\n\nb\n')
  const lines = await loopai(['run', 'notes.txt', '--lines', '--raw'], { cwd })
  expect(lines.stdout).toBe('A\n\nB\n')
})

it.each([
  [['run', 'w', '-o', 'x.csv'], /--out is for files: name the FILE/],
  [['run', 'in.csv', '-i', 'x'], /--input does nothing for a file/],
  [['run', 'w', 'v1', 'v2', 'in.csv'], /Unexpected argument|One version/]
])('%j is refused', async (words, message) => {
  const { code, stderr } = await loopai(words, { cwd })
  expect([code, stderr]).toEqual([2, expect.stringMatching(message)])
})

it.runIf(process.platform === 'linux')('after Ctrl-C --resume goes on where it ended', async () => {
  const rows = Array.from({ length: 150_000 }, (_, at) => `${at},text ${at}\n`)
  await write('big.csv', `id,text\n${rows.join('')}`)
  const out = join(cwd, 'big.out.csv')
  const child = spawn(process.execPath, [bin, 'run', 'big.csv', '-o', 'big.out.csv'], {
    cwd,
    env: cleanEnv()
  })
  const told = text(child.stderr)
  const size = () =>
    stat(out).then(
      ({ size }) => size,
      () => 0
    )
  while ((await size()) < 100_000 && child.exitCode === null) await sleep(5)
  child.kill('SIGINT')
  await once(child, 'close')
  expect(await told).toMatch(
    /Interrupted\. big\.out\.csv has [\d,]+ rows\.\n.*loopai run big\.csv -o big\.out\.csv --resume/s
  )
  expect(await size()).toBeLessThan(2_500_000)
  const { code, stdout } = await loopai(['run', 'big.csv', '-o', 'big.out.csv', '--resume'], { cwd })
  expect([code, stdout]).toEqual([0, expect.stringMatching(/after [\d,]+ that were there already/)])
  const written = await read('big.out.csv')
  expect(
    written ===
      `id,text,output\n${rows.map(row => `${row.trimEnd()},${row.split(',')[1].toUpperCase()}`).join('')}`
  ).toBe(true)
})
