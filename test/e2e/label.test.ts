import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { TaskFolder } from '../../src/store/task-folder.js'
import { bin, cleanEnv, loopai } from '../helpers/cli.js'
import { type Act, messagesServer } from '../helpers/messages-server.js'
import { askedIn, labelsReply } from '../helpers/oracle.js'
import { jsonLines, ownWords, projectWith, weatherRows } from '../helpers/project.js'

const inputs = Array.from({ length: 60 }, (_, at) => ({
  text: `${ownWords(at)} sledge ${ownWords(3000 + at)}`
}))
const words = ['label', 'w', 'new.jsonl', '-m', 'claude-sonnet-5-5', '--batch', '5', '--check', '10']

async function project() {
  const cwd = await projectWith(weatherRows(120), ['init', 'w', 'rows.jsonl'])
  await writeFile(join(cwd, 'new.jsonl'), jsonLines(inputs))
  return cwd
}

/** The rows that a model has labeled; the last row for an input counts. */
async function labeled(cwd: string): Promise<object[]> {
  const rows = await new TaskFolder(cwd, 'w', 'tasks/w', '0').examples(() => {})
  return rows.filter(({ via }) => via === 'model')
}

it('killed at any time, it goes on and asks about nothing again that was answered', async () => {
  const cwd = await project()
  const server = await messagesServer((request, count): Act => {
    const text = labelsReply(request, () => 'snow')
    return count < 8 ? { text } : { text, delayMs: 200 }
  })
  const env = { ANTHROPIC_BASE_URL: server.url }
  const killed = spawn(process.execPath, [bin, ...words], { cwd, env: cleanEnv(env), stdio: 'ignore' })
  while (server.received.length < 9) await new Promise(resolve => setTimeout(resolve, 10))
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  expect(await labeled(cwd)).toEqual([])
  const before = server.received.slice(0, 5).flatMap(({ body }) => askedIn(body).map(({ input }) => input))

  const resumed = await loopai(
    ['label', 'w', 'new.jsonl', '--resume', '--batch', '5', '--check', '10', '--json'],
    { cwd, env }
  )
  expect(resumed.stderr).toBe('')
  const result = JSON.parse(resumed.stdout)
  expect(result).toMatchObject({ task: 'w', added: 60, left: 0, unfit: 0, model: 'claude-sonnet-5-5' })
  expect(result.check).toMatchObject({ rows: 10, answered: 10 })
  expect(await labeled(cwd)).toHaveLength(60)
  // What was on its way counts as paid, and only that may be asked about again.
  expect(result.assumedUsd).toBeGreaterThan(0)
  const all = server.received.flatMap(({ body }) => askedIn(body).map(({ input }) => JSON.stringify(input)))
  for (const input of before) expect(all.filter(text => text === JSON.stringify(input))).toHaveLength(1)

  const again = await loopai(words, { cwd, env })
  expect(again.code).toBe(0)
  expect(again.stdout).toContain('60 inputs for w: 60 by a model')
  expect(again.stdout).toContain('0 new training rows')
  expect(await labeled(cwd)).toHaveLength(60)
})

it('says what it did, and a share of it waits for review', async () => {
  const cwd = await project()
  const server = await messagesServer((request): Act => ({ text: labelsReply(request, () => 'snow') }))
  const env = { ANTHROPIC_BASE_URL: server.url }
  const plan = await loopai([...words, '--dry-run'], { cwd, env })
  expect(plan.stdout).toMatch(/Would ask {4}claude-sonnet-5-5 about 60 inputs, and first about 10/)
  expect(plan.stdout).toMatch(/Cost {9}about \$0\.\d+, budget \$2\.00/)
  expect(server.received).toEqual([])
  const done = await loopai(words, { cwd, env })
  expect(done.code).toBe(0)
  expect(done.stdout).toMatch(
    /Right {8}\d+\.\d % \(\d+\.\d–\d+\.\d\) on 10 training rows whose answers are known/
  )
  expect(done.stdout).toMatch(/Labeled {6}60 new training rows by claude-sonnet-5-5/)
  expect(done.stdout).toMatch(/Cost {9}\$0\.\d+ of \$2\.00 spent, \$0\.\d+ for 1,000 inputs/)
  const [, count] = /To review {4}(\d+) of them/.exec(done.stdout)!
  const out = await loopai(['review', 'w', '--export', 'out.jsonl'], { cwd })
  expect(out.stdout).toContain(`Wrote ${count} input`)
  const items = (await readFile(join(cwd, 'out.jsonl'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  await writeFile(join(cwd, 'back.jsonl'), jsonLines(items.map(item => ({ ...item, answer: 'sun' }))))
  const back = await loopai(['review', 'w', '--import', 'back.jsonl', '--as', 'ann'], { cwd })
  expect(back.stdout).toContain(`${count} row`)
  expect(await labeled(cwd)).toHaveLength(60 - Number(count))
  expect((await loopai(['review', 'w', '--export', 'out.jsonl'], { cwd })).stdout).toContain('Wrote 0 inputs')
})

it('says what is wrong', async () => {
  const cwd = await project()
  const env = { ANTHROPIC_BASE_URL: 'http://127.0.0.1:9' }
  const wrong: [string[], string][] = [
    [['label'], 'Which inputs should be labeled?'],
    [['label', 'w', 'none.jsonl', '-m', 'claude-sonnet-5-5'], 'none.jsonl'],
    [['label', 'new.jsonl', '-m', 'unheard-of', '--budget', '1'], 'What unheard-of costs is not known'],
    [['label', 'new.jsonl', '-m', 'claude-sonnet-5-5', '--resume'], '--resume goes on with the model'],
    [['label', 'new.jsonl', '--resume'], 'w has no labeling to go on with']
  ]
  for (const [typed, message] of wrong) {
    const { code, stderr } = await loopai(typed, { cwd, env })
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  }
})
