import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bin, cleanEnv, loopai } from '../helpers/cli.js'
import { addProgram, jsonLines, weatherRows, writeProject } from '../helpers/project.js'

const shout = `export function run({ text }) {
  if (text === 'boom') throw new TypeError('no booms')
  if (text === 'spin') for (;;) {}
  return text.toUpperCase()
}
`
let cwd: string
beforeAll(async () => {
  cwd = await writeProject(weatherRows(60), ['init', 'w', 'rows.jsonl'])
  await addProgram(cwd, 'w', shout)
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

const lines = (text: string) => text.trimEnd().split('\n')

describe('run -i', () => {
  it.each([
    [['-i', '{"text":"a"}'], '"A"\n'],
    [['-i', 'plain text'], '"PLAIN TEXT"\n'],
    [['-i', '"a string"'], '"A STRING"\n'],
    [['-i', '42'], '"42"\n'],
    [['-i', 'a', '--raw'], 'A\n'],
    [['-i', 'a', '--with-input'], '{"input":{"text":"a"},"output":"A"}\n'],
    [['v1', '-i', 'a'], '"A"\n']
  ])('%j', async (words, stdout) => {
    expect(await loopai(['run', ...words], { cwd })).toMatchObject({ code: 0, stdout, stderr: '' })
  })

  it('prints one document with --json', async () => {
    const { stdout } = await loopai(['run', 'w', '-i', 'a', '--json'], { cwd })
    expect(JSON.parse(stdout)).toEqual({ output: 'A' })
  })

  it.each([
    ['boom', 1, 'TypeError: no booms (program line 2)'],
    ['spin', 1, 'timeout'],
    ['{"txt":"a"}', 2, 'text: missing']
  ])('fails on %s', async (input, code, message) => {
    const result = await loopai(['run', 'w', '-i', input], { cwd })
    expect(result).toMatchObject({ code, stdout: '' })
    expect(result.stderr).toContain(message)
  })
})

describe('run on a stream', () => {
  it('answers every line in order, also many', async () => {
    const input = jsonLines(Array.from({ length: 5000 }, (_, at) => ({ text: `row ${at}` })))
    const { code, stdout } = await loopai(['run', 'w'], { cwd, input })
    expect(code).toBe(0)
    expect(lines(stdout)).toEqual(Array.from({ length: 5000 }, (_, at) => `"ROW ${at}"`))
  })

  const mixed = '{"text":"a"}\n{"text":"boom"}\nnot json\n\n"b"\n{"text":1}\n{"text":"spin"}\n{"text":"c"}'
  it('puts an error in the place of a failed row, and says so with exit code 1', async () => {
    const { code, stdout } = await loopai(['run', 'w'], { cwd, input: mixed })
    expect(code).toBe(1)
    const replies = lines(stdout).map(line => JSON.parse(line))
    expect(replies.map(reply => reply.error?.outcome ?? reply)).toEqual([
      'A',
      'error',
      'error',
      'B',
      'error',
      'timeout',
      'C'
    ])
    expect(replies[1].error).toMatchObject({ type: 'TypeError', message: 'no booms', line: 2 })
    expect(replies[2].error.type).toBe('bad-input')
    expect(replies[4].error.message).toContain('text: expected a string, found a number')
  })

  it('skips failed rows, or stops at the first', async () => {
    const skipped = await loopai(['run', 'w', '--on-error', 'skip'], { cwd, input: mixed })
    expect({ code: skipped.code, lines: lines(skipped.stdout) }).toEqual({
      code: 1,
      lines: ['"A"', '"B"', '"C"']
    })
    expect(skipped.stderr).toMatch(/4 rows failed and are left out:\n {4}input 2: TypeError: no booms/)
    const stopped = await loopai(['run', 'w', '--on-error', 'stop'], { cwd, input: mixed })
    expect({ code: stopped.code, stdout: stopped.stdout }).toEqual({ code: 1, stdout: '"A"\n' })
    expect(stopped.stderr).toContain('row 2: TypeError: no booms')
  })

  it('takes lines as text, and prints envelopes with --json', async () => {
    const input = 'a "quoted" line\r\n{"text":"x"}\n'
    expect((await loopai(['run', 'w', '--lines', '--raw'], { cwd, input })).stdout).toBe(
      'A "QUOTED" LINE\n{"TEXT":"X"}\n'
    )
    const { stdout } = await loopai(['run', 'w', '--lines', '--json'], { cwd, input: 'a\nboom\n' })
    expect(lines(stdout).map(line => Object.keys(JSON.parse(line)))).toEqual([['output'], ['error']])
  })

  it('passes each row on before the next one comes', async () => {
    const child = spawn(process.execPath, [bin, 'run', 'w', '--lines', '--raw'], { cwd, env: cleanEnv() })
    child.stdout.setEncoding('utf8')
    for (const text of ['one', 'two', 'three']) {
      child.stdin.write(`${text}\n`)
      expect(await once(child.stdout, 'data')).toEqual([`${text.toUpperCase()}\n`])
    }
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it('tells of a bad line at once, too', async () => {
    const child = spawn(process.execPath, [bin, 'run', 'w'], { cwd, env: cleanEnv() })
    child.stdout.setEncoding('utf8')
    for (const [line, reply] of [
      ['nonsense', 'bad-input'],
      ['"a"', '"A"'],
      ['{', 'bad-input']
    ]) {
      child.stdin.write(`${line}\n`)
      expect((await once(child.stdout, 'data'))[0]).toContain(reply)
    }
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([1, null])
  })

  it('ends quietly when its reader goes away', async () => {
    const input = jsonLines(Array.from({ length: 20_000 }, (_, at) => ({ text: `row ${at}` })))
    const script = `"${process.execPath}" "${bin}" run w --sandbox deno | head -1; echo "exit \${PIPESTATUS[0]}"`
    const child = spawn('bash', ['-c', script], { cwd, env: cleanEnv() })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', text => {
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', text => {
      output += text
    })
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    await once(child, 'close')
    expect(output).toBe('"ROW 0"\nexit 0\n')
  })
})
