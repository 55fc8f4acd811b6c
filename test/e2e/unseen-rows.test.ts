import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loopai } from '../helpers/cli.js'
import { journal } from '../helpers/journal.js'
import { type Act, messagesServer, programReply } from '../helpers/messages-server.js'
import { addProgram, jsonLines, ownWords, projectWith, textsOfSplit } from '../helpers/project.js'
import { isWhole } from '../helpers/whole.js'

/** How the programs of a script behave: what they print, throw and answer all holds the text of their row. */
const programs = {
  prints:
    "export function run({ text }) { console.log('looked at', text); return text.length % 2 ? 'a' : 'b' }",
  throws:
    "export function run({ text }) { if (text.length % 3) return 'a'; throw new Error('cannot do ' + text) }",
  echoes: 'export function run({ text }) { return text }',
  hoards:
    "const seen = []\nexport function run({ text }) { seen.push(text); console.log(seen.join()); return 'a' }",
  long: `export function run({ text }) { return text.includes('alpha') ? 'a' : 'b' }\n${'// a long program\n'.repeat(250)}`,
  broken: 'export function run( {',
  prose: ''
}
type Way = keyof typeof programs

/** Something in each row that is in no other one, and that a program which learns single words would keep. */
const nonce = (at: number) => `q${(at * 2654435761).toString(36)}z`

const scenes = fc.record({
  count: fc.integer({ min: 60, max: 120 }),
  added: fc.integer({ min: 5, max: 30 }),
  odd: fc.constantFrom('"', '\\', '</rows>', '`', '\u2028', 'ß', '😀', "'''"),
  kind: fc.constantFrom('label', 'transform'),
  script: fc.array(fc.constantFrom(...(Object.keys(programs) as Way[])), { minLength: 3, maxLength: 6 })
})

it(
  'no text of a validation, test or unseen row is ever sent: not of new rows, nor through what was learned from it',
  async () => {
    let requests = 0
    let runs = 0
    await fc.assert(
      fc.asyncProperty(scenes, async ({ count, added, odd, kind, script }) => {
        // From the learned version, which only its name brings in, or from nothing.
        const from = runs++ % 2 === 0
        const row = (at: number) => {
          const text = `${nonce(at)} ${at % 2 ? 'alpha' : 'beta'} ${odd} ${ownWords(at)}`
          return { input: { text }, output: kind === 'label' ? 'ab'[at % 2] : text.toUpperCase() }
        }
        const rows = Array.from({ length: count + added }, (_, at) => row(at))
        // Learned, made anew from train and validation, and active.
        const cwd = await projectWith(
          rows.slice(0, count),
          ['init', 'w', 'rows.jsonl'],
          ['synth', 'w', '--promote']
        )
        await writeFile(join(cwd, 'more.jsonl'), jsonLines(rows.slice(count)))
        const add = await loopai(['add', 'w', 'more.jsonl'], { cwd })
        expect(add.code).toBe(0)
        const server = await messagesServer((_, at): Act => {
          const way = script[at % script.length]
          return { text: way === 'prose' ? 'I think' : programReply(`// ${at}\n${programs[way]}`) }
        })
        const env = { ANTHROPIC_BASE_URL: server.url }
        const words = ['synth', 'w', '-g', 'anthropic', '--rounds', '3', '--candidates', '2', '--promote']
        const active = JSON.parse(await readFile(join(cwd, 'loopai.json'), 'utf8')).tasks.w.active
        if (from) words.push('--from', active)
        const { code, stderr } = await loopai(words, { cwd, env })
        expect([0, 1], stderr).toContain(code)
        requests += server.received.length
        const sent = server.received.map(({ text }) => text).join('\n')
        const isSent = (text: string) => sent.includes(text.split(' ')[0])
        const train = await textsOfSplit(cwd, 'w', 'train')
        expect(train.some(isSent)).toBe(true)
        // No program of these scripts is right so often that more rows are shown.
        const [run] = await journal(cwd)
        const unseen = (run.type === 'run' && run.unseen?.flat()) || []
        expect(unseen.length).toBeGreaterThan(from ? 0 : 0.2 * train.length)
        expect(unseen.map(row => train[row]).filter(isSent)).toEqual([])
        for (const split of ['validation', 'test'] as const) {
          expect((await textsOfSplit(cwd, 'w', split)).filter(isSent)).toEqual([])
        }
      }),
      { numRuns: isWhole ? 20 : 2, seed: 4, endOnFailure: true }
    )
    expect(requests).toBeGreaterThan(2 * runs)
  },
  isWhole ? 3_600_000 : 600_000
)

it('a program that a person wrote held-out rows into is not shown', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => ({
    input: { text: `${nonce(at)} is the number of this row` },
    output: 'ab'[at % 2]
  }))
  const cwd = await projectWith(rows, ['init', 'w', 'rows.jsonl'])
  const [text] = await textsOfSplit(cwd, 'w', 'validation')
  await addProgram(
    cwd,
    'w',
    `export function run(x) { return x.text === ${JSON.stringify(text)} ? 'a' : 'b' }\n`
  )
  const server = await messagesServer((): Act => ({ text: programReply(programs.prints) }))
  const words = ['synth', 'w', '-g', 'anthropic', '--rounds', '1', '--candidates', '1']
  const { stderr } = await loopai(words, { cwd, env: { ANTHROPIC_BASE_URL: server.url } })
  expect(stderr).toMatch(/v1-\w{6} is not shown to a model: it holds the text of a row that no model may see/)
  expect(server.received.map(({ text }) => text).join()).not.toContain(text)
}, 120_000)
