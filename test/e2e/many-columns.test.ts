import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loopai, scratch } from '../helpers/cli.js'
import { addProgram, jsonLines, weatherRows } from '../helpers/project.js'
import { isWhole } from '../helpers/whole.js'

const many = isWhole ? 200_000 : 50_000
const names = Array.from({ length: many }, (_, at) => `column${at}`)

test(`where one of ${many} columns is missing, every command says so in a few lines`, async () => {
  const cwd = await scratch()
  const narrow = jsonLines(weatherRows(40))
  const wide = Object.fromEntries(names.map((name, at) => [name, at]))
  await writeFile(join(cwd, 'rows.jsonl'), narrow)
  await writeFile(join(cwd, 'wide.jsonl'), jsonLines([{ ...wide, label: 'rain' }]))
  await writeFile(join(cwd, 'wide.csv'), `${names.join(',')},label\n${names.map(() => 1).join(',')},rain\n`)
  await writeFile(
    join(cwd, 'a.mjs'),
    "export function run({ column0 }) {\n  return column0.length > 3 ? 'rain' : 'sun'\n}\n"
  )
  expect((await loopai(['init', 'w', 'rows.jsonl'], { cwd })).code).toBe(0)
  await addProgram(cwd, 'w', "export function run() {\n  return 'rain'\n}\n")
  const commands: [string[], number][] = [
    [['init', 'v', 'wide.jsonl', '-y', '--output-field', 'nosuch'], 2],
    [['add', 'w', 'wide.jsonl', '--output-field', 'nosuch'], 2],
    [['add', 'w', 'wide.csv', '--output-field', 'nosuch'], 2],
    [['eval', 'w', '--data', 'wide.jsonl', '--output-field', 'nosuch'], 2]
  ]
  const ofWideTask: [string[], number][] = [
    [['add', 'w', 'rows.jsonl'], 2],
    [['run', 'w', '-i', '{"text":"umbrella"}'], 2],
    [['explain', 'w', '-i', '{"text":"umbrella"}'], 2],
    [['adopt', 'w', 'a.mjs'], 2],
    [['synth', 'w', '-n'], 0],
    [['status'], 0]
  ]
  async function tell(words: string[], code: number) {
    const told = await loopai(words, { cwd })
    expect([told.code, told.stderr.slice(0, 500)], words.join(' ')).toEqual([code, expect.any(String)])
    expect(Buffer.byteLength(told.stdout + told.stderr), words.join(' ')).toBeLessThan(2000)
  }
  for (const [words, code] of commands) await tell(words, code)
  const path = join(cwd, 'tasks/w/task.json')
  const task = JSON.parse(await readFile(path, 'utf8'))
  const properties = Object.fromEntries(names.map(name => [name, { type: 'string' }]))
  await writeFile(path, JSON.stringify({ ...task, input: { type: 'object', properties, required: names } }))
  for (const [words, code] of ofWideTask) await tell(words, code)
  expect((await loopai(['export', 'w', '-o', 'w.mjs'], { cwd })).stdout).toContain('Wrote w.mjs')
}, 240_000)
