import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loopai } from '../helpers/cli.js'
import { type Act, messagesServer, programReply } from '../helpers/messages-server.js'
import { ownWords, projectWith } from '../helpers/project.js'

const program =
  "export function run({ text }) { console.log('saw', text); if (text.length % 7 === 0) throw new Error('no ' + text); return text.length % 2 ? 'a' : 'b' }"

it('a model is told of rows, answers, prints and errors only what task.json lets be kept', async () => {
  const rows = Array.from({ length: 90 }, (_, at) => ({
    input: {
      name: `Quillfeather${at}`,
      text: `T-${1000 + at} ${ownWords(at)} of who${at}@mail.example ${at % 2 ? 'alpha' : 'beta'}`
    },
    output: 'ab'[at % 2]
  }))
  const cwd = await projectWith(rows, [
    'init',
    'w',
    'rows.jsonl',
    '--input-field',
    'name',
    '--input-field',
    'text'
  ])
  const file = join(cwd, 'tasks/w/task.json')
  const redact = { fields: ['name'], patterns: { ticket: 'T-[0-9]+' } }
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), redact }))
  const server = await messagesServer((_, at): Act => ({ text: programReply(`// ${at}\n${program}`) }))
  const env = { ANTHROPIC_BASE_URL: server.url }
  const words = [
    'synth',
    'w',
    '-g',
    'anthropic',
    '--budget',
    '5',
    '--rounds',
    '2',
    '--translate',
    'python',
    '--trust'
  ]
  const { code, stderr } = await loopai(words, { cwd, env })
  expect([0, 1], stderr).toContain(code)
  const sent = server.received.map(({ text }) => text).join('\n')
  expect(server.received.length).toBeGreaterThan(2)
  expect(sent).toContain('[ticket]')
  expect(sent).toContain('[email]')
  expect(sent).not.toMatch(/Quillfeather|T-1\d{3}|who\d+@/)
  const planned = await loopai(['synth', 'w', '-g', 'anthropic', '--budget', '5', '-n', '--json'], {
    cwd,
    env: { ANTHROPIC_API_KEY: 'k' }
  })
  expect(planned.stdout).toContain('[ticket]')
  expect(planned.stdout).not.toMatch(/Quillfeather|who\d+@/)
})
