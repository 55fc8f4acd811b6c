import { appendFile, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loopai } from '../helpers/cli.js'
import { addProgram, jsonLines, weatherRows, writeProject } from '../helpers/project.js'

let cwd: string
beforeAll(async () => {
  cwd = await writeProject(
    weatherRows(90),
    ['init', 'w', 'rows.jsonl'],
    ['synth', 'w', '--promote', '--keep', 'all']
  )
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

const explained = async (...words: string[]) =>
  JSON.parse((await loopai(['explain', 'w', ...words, '--json'], { cwd })).stdout)

describe('explain', () => {
  it('tells what decided, in a screen and as JSON', async () => {
    const input = 'a sledge and mittens'
    const { output, outside, how } = await explained('-i', input)
    const ran = await loopai(['run', 'w', '-i', input], { cwd })
    expect(JSON.parse(ran.stdout)).toBe(output)
    expect(outside).toBeUndefined()
    expect(how).toMatch(/rule|largest sum/)
    const { stdout, code } = await loopai(['explain', 'w', '-i', input], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^ {2}${output} {3}v\\d-`))
  })

  it('fails clearly on what is no input', async () => {
    const { code, stderr } = await loopai(['explain', 'w', '-i', '{"txt":1}'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('text: missing')
  })

  it('compares answers where the program was written by a person', async () => {
    const source = "export function run({ text }) {\n  return /storm/.test(text) ? 'rain' : 'sun'\n}\n"
    const version = await addProgram(cwd, 'w', source)
    const told = await explained(version, '-i', 'a storm today')
    expect(told.reasons).toEqual([{ text: 'without "storm" in text it answers "sun"' }])
    expect(told.outside).toContain('human')
  })

  it('says so where the rows have changed', async () => {
    const file = join(cwd, 'tasks/w/examples.jsonl')
    const added = [{ input: { text: 'hail and thunder tonight' }, output: 'rain', split: 'train' }]
    await appendFile(file, jsonLines(added))
    expect((await explained('v1', '-i', 'an umbrella')).outside).toBeUndefined()
    const rows = (await readFile(file, 'utf8'))
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    const { input } = rows.find(({ split }) => split === 'train')
    await appendFile(file, jsonLines([{ input, output: 'hail', split: 'train' }]))
    expect((await explained('v1', '-i', 'an umbrella')).outside).toContain('have changed since')
  })
})
