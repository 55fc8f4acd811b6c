import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loopai } from '../helpers/cli.js'
import { type Act, messagesServer, programReply } from '../helpers/messages-server.js'
import { projectWith, weatherRows } from '../helpers/project.js'

const words = {
  rain: ['umbrella', 'drizzle', 'puddle', 'cloudburst'],
  sun: ['beach', 'sunglasses', 'heatwave', 'parasol'],
  snow: ['sledge', 'blizzard', 'icicle', 'mittens']
}

/** A program that knows so many words of each label. */
function knowing(count: number): string {
  const known = Object.fromEntries(
    Object.entries(words).map(([label, list]) => [label, list.slice(0, count)])
  )
  return `const words = ${JSON.stringify(known)}
export function run({ text }) {
  for (const [label, list] of Object.entries(words)) {
    if (list.some(word => text.includes(word))) return label
  }
  return 'rain'
}
`
}

const init = ['init', 'w', 'rows.jsonl']
const env = (url: string, more = {}) => ({
  ANTHROPIC_BASE_URL: url,
  ANTHROPIC_API_KEY: 'sk-ant-secret-1234567890',
  ...more
})

describe('a model that writes programs', () => {
  it('is asked, measured, reflected on, and pays off', async () => {
    const cwd = await projectWith(weatherRows(), init)
    const server = await messagesServer(
      (_, count): Act => ({ text: programReply(knowing(Math.min(4, 1 + count))) })
    )
    const { code, stdout, stderr } = await loopai(
      ['synth', 'w', '-g', 'anthropic', '--candidates', '2', '--json'],
      { cwd, env: env(server.url) }
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const result = JSON.parse(stdout)
    expect(result.model).toMatchObject({
      model: 'claude-sonnet-5-5',
      reason: 'target',
      replies: 4,
      measured: 2
    })
    expect(result.recommended).toMatchObject({ family: 'model', test: { accuracy: 1, reads: 1 } })
    expect(result.candidates.map((candidate: { name: string }) => candidate.name)).toEqual([
      'rules',
      'linear',
      'model 1.1',
      'model 2.1'
    ])
    const journal = await readFile(join(cwd, '.loopai/synth', result.model.run, 'journal.jsonl'), 'utf8')
    expect(journal).not.toContain('secret')
    expect(await readdir(join(cwd, '.loopai/synth'))).toEqual(['w-1'])
    const sent = server.received.at(-1)?.body.messages[0].content ?? ''
    expect(sent).toContain('expected "sun", got "rain"; words in common: heatwave, parasol')
    expect(server.received[0].headers.authorization).toBe('Bearer sk-ant-secret-1234567890')
  })
})
