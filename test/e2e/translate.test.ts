import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { MessagesRequest } from '../../src/generators/written/calls/journal.js'
import { loopai } from '../helpers/cli.js'
import { type Act, messagesServer, programReply } from '../helpers/messages-server.js'
import { projectWith, textsOfSplit, weatherRows } from '../helpers/project.js'

const original = `const words = { sun: ['beach', 'sunglasses', 'heatwave', 'parasol'], snow: ['sledge', 'blizzard', 'icicle', 'mittens'] }
export function run(input) {
  const text = typeof input?.text === 'string' ? input.text : ''
  for (const [label, list] of Object.entries(words)) if (list.some(word => text.includes(word))) return label
  return 'rain'
}
`
/** The same in Python; without `sledge` it is another program. */
const python = (
  sledge = true
) => `WORDS = {"sun": ["beach", "sunglasses", "heatwave", "parasol"], "snow": [${sledge ? '"sledge", ' : ''}"blizzard", "icicle", "mittens"]}
def run(input):
    text = input.get("text") if isinstance(input, dict) else ""
    text = text if isinstance(text, str) else ""
    for label, words in WORDS.items():
        if any(word in text for word in words):
            return label
    return "rain"
`
// So few rows that the program of a model is recommended, not a learned one that is as good.
const rows = weatherRows(60)
const init = ['init', 'w', 'rows.jsonl']
const words = ['synth', 'w', '-g', 'anthropic', '--rounds', '1', '--candidates', '1', '--json']
const asksFor = ({ messages }: MessagesRequest) => messages[0].content.startsWith('Translate this program')

/** Proposes the original, then translates as `turns` say. */
const script =
  (...turns: string[]) =>
  (body: MessagesRequest): Act => {
    if (!asksFor(body)) return { text: programReply(original) }
    return { text: JSON.stringify({ program: turns[(body.messages.length - 1) / 2] }) }
  }

async function synth(cwd: string, url: string, ...more: string[]) {
  const env: Record<string, string> = url === '' ? { LOOPAI_OFFLINE: '1' } : { ANTHROPIC_BASE_URL: url }
  const { code, stdout, stderr } = await loopai(more, { cwd, env })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('synth --translate', () => {
  it('takes a translation that answers alike, on its second turn too, and repeats it offline', async () => {
    const cwd = await projectWith(rows, init)
    const server = await messagesServer(script(python(false), python()))
    const { recommended, model } = await synth(cwd, server.url, ...words, '--translate', 'python')
    expect(recommended.family).toBe('model')
    expect(recommended.untranslated).toBeUndefined()
    const [{ version, language, usd }] = recommended.translations
    expect([language, usd > 0]).toEqual(['python', true])
    const folder = join(cwd, 'tasks/w/programs', version)
    expect(await readFile(join(folder, 'program.py'), 'utf8')).toBe(python())
    const manifest = JSON.parse(await readFile(join(folder, 'program.json'), 'utf8'))
    expect(manifest).toMatchObject({ translates: recommended.version, generator: { run: 'w-1' }, usd })
    expect(manifest.recommended).toBeUndefined()

    const asked = server.received.filter(({ body }) => asksFor(body))
    expect(asked.map(({ body }) => body.messages.length)).toEqual([1, 3])
    const second = asked[1].body.messages[2].content
    expect(second).toMatch(/^Your translation answers \d+ of \d+ inputs differently/)
    expect(second).toMatch(/the original: "snow"\n {2}your translation: "rain"/)
    expect(model.replies).toBe(3)
    expect(model.usd).toBeGreaterThan(usd)
    // Differences on validation rows count, but nobody is told which rows those are.
    const validation = await textsOfSplit(cwd, 'w', 'validation')
    const sent = server.received.map(({ text }) => text).join('\n')
    expect(validation.some(text => text.includes('sledge'))).toBe(true)
    expect(validation.filter(text => new RegExp(`${text}(?!\\d)`).test(sent))).toEqual([])

    const again = await synth(cwd, '', 'synth', 'w', '-g', 'replay', '--run', 'w-1', '--json')
    expect(again.recommended.translations).toEqual(recommended.translations)
    expect(server.received).toHaveLength(3)
  }, 300_000)

  it('refuses one that differs twice, or does not run, and says where', async () => {
    const cwd = await projectWith(rows, init)
    const server = await messagesServer(script(python(false), python(false)))
    const { recommended } = await synth(cwd, server.url, ...words, '--translate', 'python')
    expect(recommended.translations).toBeUndefined()
    expect(recommended.untranslated).toEqual([
      {
        language: 'python',
        reason: expect.stringMatching(
          /^it differs on \d+ of \d+ inputs: on .*sledge.* answers "rain" instead/
        )
      }
    ])
    const broken = await messagesServer(script('def run(input:', 'def run(input:'))
    const { stdout, code } = await loopai(
      [...words.filter(word => word !== '--json'), '--translate', 'python'],
      {
        cwd,
        env: { ANTHROPIC_BASE_URL: broken.url }
      }
    )
    expect(code).toBe(0)
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/! not in python: it does not run: .*SyntaxError/)
    expect(broken.received.at(-1)?.body.messages[2].content).toMatch(/does not run: .*SyntaxError/)
  }, 300_000)

  it('prints learned winners at once, plans it, and refuses what would do nothing', async () => {
    const cwd = await projectWith(weatherRows(120), init)
    const server = await messagesServer(
      (): Act => ({ text: programReply("export const run = () => 'rain'") })
    )
    const { recommended } = await synth(cwd, server.url, ...words, '--translate', 'python')
    expect(recommended.family).not.toBe('model')
    expect(recommended.translations).toMatchObject([{ language: 'python' }])
    expect(server.received).toHaveLength(1)
    const plan = await loopai(
      ['synth', 'w', '-g', 'anthropic', '-n', '--translate', 'python', '--translate', 'python'],
      { cwd }
    )
    expect(plan.stdout).toContain('Then         the winner in python too, if it answers alike on all rows')
    for (const flags of [
      ['--translate', 'python'],
      ['-g', 'anthropic', '--translate', 'javascript'],
      ['-g', 'anthropic', '--dry-run', '--promote'],
      ['--resume', '--translate', 'python']
    ]) {
      const { code, stdout } = await loopai(['synth', 'w', ...flags, '--json'], { cwd })
      expect([flags, code, JSON.parse(stdout).error.code]).toEqual([flags, 2, 'usage'])
    }
  }, 300_000)
})
