import fc from 'fast-check'
import { expect, it } from 'vitest'
import { labelIndexOf } from '../../../src/domain/measure/tally.js'
import type { MessagesRequest } from '../../../src/generators/written/calls/journal.js'
import type { AttemptResult } from '../../../src/generators/written/endpoints/endpoint.js'
import { writtenGenerator } from '../../../src/generators/written/written.js'
import { chooseCandidate } from '../../../src/loop/synth/choose/choose-candidate.js'
import { propose } from '../../../src/loop/synth/search/propose.js'
import { projectHere } from '../../helpers/in-process.js'
import { programReply } from '../../helpers/messages-server.js'
import { briefOf, memoryJournal, price, reply, scripted } from '../../helpers/model-search.js'

const letters = 'abcdef'
/** The label of a row is the first letter of its text. */
const rows = Array.from({ length: 108 }, (_, at) => {
  const output = letters[at % 6]
  return { input: { text: `${output} is what this row about thing ${at} begins with` }, output, line: at + 1 }
})
const [train, validation] = [rows.slice(0, 72), rows.slice(72)]
const { task } = briefOf(train)

/** Right on as many of six letters as it knows, on any rows. `salt` tells programs apart that do the same. */
const knowing = (count: number, salt: number) => `// ${salt}
export function run({ text }) { return '${letters.slice(0, count)}'.includes(text[0]) ? text[0] : 'f' }
`

const hash = 'text => [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7)'
const hashOf = (text: string) => [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7)

/** Right on all rows that it was made from, by their texts or by hashes of them; else it knows so many letters. */
function memorizing(count: number, hashed: boolean): string {
  const key = (text: string) => (hashed ? hashOf(text) : text)
  const table = JSON.stringify(Object.fromEntries(train.map(row => [key(row.input.text), row.output])))
  const found = hashed ? `table[(${hash})(text)]` : 'table[text]'
  return `const table = ${table}
export function run({ text }) { return ${found} ?? ('${letters.slice(0, count)}'.includes(text[0]) ? text[0] : 'f') }
`
}

type Act =
  | { kind: 'knows' | 'texts' | 'hashes'; letters: number; output: number }
  | { kind: 'prose' | 'cut' | 'refusal' | 'syntax' | 'drop' | 'busy' }

const output = fc.integer({ min: 1, max: 9000 })
/** What knows all letters needs no rows: its table would be idle. */
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('knows'), letters: fc.nat(5), output }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('texts', 'hashes'), letters: fc.nat(4), output })
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('prose', 'cut', 'refusal', 'syntax', 'drop', 'busy') })
  }
)

interface Served {
  billed: number
  /** Letters of the honest programs that were sent in full. */
  known: number[]
}

function serve(act: Act, request: MessagesRequest, count: number, served: Served): AttemptResult {
  const bytes = Buffer.byteLength(JSON.stringify([request.system, request.messages]))
  const answer = (text: string, output: number, stop?: string): AttemptResult => {
    const used = { input: bytes, output: Math.min(output, request.max_tokens) }
    served.billed += (used.input * price.input + used.output * price.output) / 1e6
    return reply(text, { stop, ...used })
  }
  const failed = { kind: 'failed', error: act.kind, retryAfterMs: 0 } as const
  switch (act.kind) {
    case 'knows':
      served.known.push(act.letters)
      return answer(programReply(knowing(act.letters, count)), act.output)
    case 'texts':
    case 'hashes':
      return answer(programReply(memorizing(act.letters, act.kind === 'hashes')), act.output)
    case 'busy':
      return { ...failed, status: 529, retry: 'overloaded', free: true }
    case 'drop':
      answer('', request.max_tokens)
      return { ...failed, retry: 'failed', free: false }
    case 'cut':
      return answer('{"idea', request.max_tokens, 'max_tokens')
    case 'refusal':
      return answer('', 10, 'refusal')
    default:
      return answer(act.kind === 'syntax' ? programReply('export function run( {') : 'I think', 500)
  }
}

it('picks the best generalizing program, never one that knows rows by heart, within the budget: 1,000 scripts', async () => {
  const project = projectHere()
  let chosen = 0
  let memorizers = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(acts, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 0, max: 1000 }).map(milli => milli / 1000),
      fc.integer({ min: 1, max: 4 }),
      async (script, budgetUsd, candidates) => {
        const served: Served = { billed: 0, known: [] }
        const endpoint = scripted((request, count) =>
          serve(script[count % script.length], request, count, served)
        )
        const generator = writtenGenerator({
          ...{ version: '0', facts: { model: 'm', price, structured: true, effort: true }, price },
          ...{ rounds: 3, candidates, translate: [], budgetUsd, toolchains: {}, endpoint },
          limits: project.manifest.limits,
          openJournal: async () => memoryJournal()
        })
        const options = {
          ...{ taskName: 'letters', task, languages: ['javascript' as const], translate: [], seed: 1 },
          ...{ rows: { train, validation, test: [] }, labels: labelIndexOf(task) }
        }
        const found = await propose(project, generator, options).catch(error => {
          if (error.code !== 'model-failed') throw error
        })
        expect(served.billed).toBeLessThanOrEqual(budgetUsd + 1e-9)
        if (!found) return
        memorizers += found.filter(({ memorizes }) => memorizes !== undefined).length
        const choice = chooseCandidate(found, task)
        expect(choice === undefined).toBe(served.known.length === 0)
        if (choice === undefined) return
        chosen++
        const { proposal, validation: figures } = found[choice.index]
        // What it does not know it calls f, which is right for one letter in six.
        const right = (1 + Math.max(...served.known)) / 6
        expect(proposal.files[proposal.entry]).not.toContain('table')
        expect(figures?.metrics.accuracy).toBeCloseTo(right)
      }
    ),
    { numRuns: 1000 }
  )
  expect(chosen).toBeGreaterThan(500)
  expect(memorizers).toBeGreaterThan(500)
}, 300_000)
