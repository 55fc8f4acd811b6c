import { expect, it } from 'vitest'
import { loopai } from '../helpers/cli.js'
import { journal } from '../helpers/journal.js'
import { type Act, messagesServer, programReply } from '../helpers/messages-server.js'
import { projectWith, weatherRows } from '../helpers/project.js'

const program = (salt: number) => `// ${salt}
export function run({ text }) {
  if (/sledge|blizzard|icicle|mittens/.test(text)) return 'snow'
  return /beach|sunglasses|heatwave|parasol/.test(text) ? 'sun' : 'rain'
}
`
const asked = ['synth', 'w', '-g', 'openai', '-m', 'qwen3:8b', '--rounds', '1', '--candidates', '1']

async function served() {
  const cwd = await projectWith(weatherRows(60), ['init', 'w', 'rows.jsonl'])
  const server = await messagesServer((_, count): Act => ({ text: programReply(program(count)) }))
  return { cwd, server, env: { OPENAI_BASE_URL: server.url } }
}

it('asks an unknown model of this machine without a budget, in few words, and counts tokens', async () => {
  const { cwd, server, env } = await served()
  const plan = await loopai([...asked, '--dry-run'], { cwd, env })
  expect(plan.stdout).toContain('price not known, so there is no budget: only tokens are counted')
  const { code, stdout, stderr } = await loopai(asked, { cwd, env })
  expect({ code, stderr }).toMatchObject({ code: 0 })
  expect(stdout).toMatch(/Cost +no price known, so only tokens are counted: [\d,]+ tokens in/)
  expect(server.received).toHaveLength(1)
  expect(server.received[0].body.messages[0].content).toContain('Fill in this skeleton')
  // Repeated anywhere, it is the same run.
  const words = ['synth', 'w', '-g', 'replay', '--run', 'w-1', '--json']
  const replayed = await loopai(words, { cwd, env: { LOOPAI_OFFLINE: '1' } })
  expect(JSON.parse(replayed.stdout).model).toMatchObject({ run: 'w-1', replies: 1 })
})

it('asks in full on demand, and keeps a budget that was asked for or refuses', async () => {
  const { cwd, server, env } = await served()
  await loopai([...asked, '--no-plain'], { cwd, env })
  expect(server.received[0].body.messages[0].content).toMatch(/^Write a program in javascript/)
  const [started] = await journal(cwd)
  expect(started).not.toHaveProperty('plain')
  const { code, stdout } = await loopai([...asked, '--budget', '1', '--json'], { cwd, env })
  expect([code, JSON.parse(stdout).error.code]).toEqual([2, 'no-price'])
  expect(server.received).toHaveLength(1)
})
