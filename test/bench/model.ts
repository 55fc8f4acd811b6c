import type { Json } from '../../src/domain/json.js'
import type { MessagesRequest } from '../../src/generators/written/calls/journal.js'
import { formFor } from '../../src/generators/written/prompts/form.js'
import { estimatedTokens } from '../../src/generators/written/prompts/row-text.js'
import { programReply } from '../helpers/messages-server.js'
import { briefOf, knowing, memoryJournal, reply, runSearch, scripted } from '../helpers/model-search.js'
import { defaultTokens } from './model-defaults.js'

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
const kb = (bytes: number) => `${(bytes / 1e3).toFixed(0)} KB`

/** Rows of six labels with texts of 5 to 300 words. */
function rowsOf(count: number): { input: { text: string }; output: string }[] {
  return Array.from({ length: count }, (_, at) => {
    const output = 'abcdef'[at % 6]
    const words = Array.from({ length: 5 + ((at * 37) % 296) }, (_, i) => `word${(at * i * 31) % 5000}`)
    return { input: { text: `${output} ${words.join(' ')}` }, output }
  })
}

/** How large requests are and how much memory a search keeps, by rows and rounds. `npm run bench model` */
export async function modelRequests(): Promise<void> {
  const parts = Object.entries(formFor({}).tokens).map(([part, tokens]) => `${part} ${tokens}`)
  console.log(`Tokens that each part of a request may take: ${parts.join(', ')}\n`)
  console.log('training rows   first request    largest later one   estimated tokens   bytes of rows')
  for (const count of [100, 1000, 10_000, 40_000]) {
    const { sent, rows } = await searchOn(count, 3)
    const sizes = sent.map(request => Buffer.byteLength(textOf(request)))
    const later = sent[sizes.indexOf(Math.max(...sizes))]
    const cells = [
      String(count).padStart(13),
      kb(sizes[0]).padStart(15),
      kb(Math.max(...sizes)).padStart(20),
      String(estimatedTokens(textOf(later))).padStart(18),
      mb(Buffer.byteLength(JSON.stringify(rows as Json[]))).padStart(15)
    ]
    console.log(cells.join(' '))
  }
  await defaultTokens()
  console.log(
    '\n10,000 rows, how far the heap grows from the first request on (node --expose-gc: live objects only)'
  )
  for (const rounds of [1, 3, 9]) {
    const { grown, candidates } = await searchOn(10_000, rounds)
    console.log(`${String(candidates).padStart(6)} candidates ${mb(grown).padStart(12)}`)
  }
}

const textOf = ({ system, messages }: MessagesRequest) => JSON.stringify([system, messages])

async function searchOn(count: number, rounds: number) {
  const rows = rowsOf(count)
  const sent: MessagesRequest[] = []
  let first = 0
  let most = 0
  const endpoint = scripted((request, at) => {
    if (at % 4 === 0) most = Math.max(most, heapUsed())
    if (at === 0) first = most
    if (sent.length < 20) sent.push(request)
    // Better every second round, never right everywhere: else the search would end.
    return reply(programReply(knowing(1 + Math.floor(at / 8), at)))
  })
  const { found } = await runSearch(briefOf(rows), endpoint, {
    ...{ rounds, candidates: 4, budgetUsd: undefined },
    journal: memoryJournal()
  })
  most = Math.max(most, heapUsed())
  return { sent, rows, grown: most - first, candidates: found.length }
}

function heapUsed(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
