import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loopai } from '../helpers/cli.js'
import { addProgram, jsonLines, projectWith, weatherRows } from '../helpers/project.js'

const source = "export function run({ text }) { return text.includes('umbrella') ? 'rain' : 'sun' }\n"

async function recording() {
  const cwd = await projectWith(weatherRows(), ['init', 'w', 'rows.jsonl'])
  await addProgram(cwd, 'w', source)
  const file = join(cwd, 'tasks/w/task.json')
  await writeFile(
    file,
    JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), record: 1, redact: {} })
  )
  return cwd
}

it('what runs comes back as rows, by way of a file', async () => {
  const cwd = await recording()
  const texts = ['an umbrella of a@b.example', 'a hot beach', 'a hot beach']
  const ran = await loopai(['run', 'w'], { cwd, input: jsonLines(texts.map(text => ({ text }))) })
  expect(ran.stdout).toBe('"rain"\n"sun"\n"sun"\n')
  expect((await loopai(['status'], { cwd })).stdout).toContain('2 inputs kept from use')

  const out = await loopai(['review', 'w', '--export', 'out.jsonl'], { cwd })
  expect(out.stdout).toContain('Wrote 2 inputs of w to out.jsonl (jsonl)')
  const items = (await readFile(join(cwd, 'out.jsonl'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(items.map(({ input }) => input.text).sort()).toEqual(['a hot beach', 'an umbrella of [email]'])
  expect(items.every(({ output }) => output === undefined)).toBe(true)
  const labeled = items.map(item => ({
    ...item,
    answer: item.input.text.includes('beach') ? 'snow' : 'rain'
  }))
  await writeFile(join(cwd, 'back.jsonl'), jsonLines(labeled))
  const back = await loopai(['review', 'w', '--import', 'back.jsonl', '--as', 'ann'], { cwd })
  expect(back.stdout).toContain('Read 2 decisions on w from back.jsonl (jsonl): 2 new rows.')

  const { tasks } = JSON.parse((await loopai(['status', '--json'], { cwd })).stdout)
  expect(tasks[0].production).toMatchObject({ unreviewed: 0, accuracy: [{ rows: 2, right: 1 }] })
  expect(await readFile(join(cwd, 'tasks/w/examples.jsonl'), 'utf8')).toContain('"via":"audit"')
})

it.each([
  [['review'], 'review needs a terminal', 'loopai review w --export FILE'],
  [['review', 'w', '--since', 'yesterday', '--export', 'x'], '--since: expected such as 7d', ''],
  [['review', 'w', '--import', 'missing.csv'], 'missing.csv', '']
])('%j says what is wrong', async (words, message, advice) => {
  const cwd = await projectWith(weatherRows(60), ['init', 'w', 'rows.jsonl'])
  const { code, stderr } = await loopai(words, { cwd })
  expect(code).toBe(2)
  expect(stderr).toContain(message)
  expect(stderr).toContain(advice)
})
