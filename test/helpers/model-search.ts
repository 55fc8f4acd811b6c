import type { Json } from '../../src/domain/json.js'
import type { Price } from '../../src/domain/program/price.js'
import { taskSchema } from '../../src/domain/task/task-schema.js'
import type { Brief } from '../../src/generators/generator.js'
import type { SearchSummary } from '../../src/generators/model-search.js'
import type { Feedback, Proposal, WrongRow } from '../../src/generators/proposal.js'
import type { Journal, JournalRecord, MessagesRequest } from '../../src/generators/written/calls/journal.js'
import type { AttemptResult, Endpoint } from '../../src/generators/written/endpoints/endpoint.js'
import { type WrittenOptions, writtenGenerator } from '../../src/generators/written/written.js'

/** A task of letters: the label of a row is the first letter of its text. */
export function letterRows(count: number, mark = 'row'): { input: { text: string }; output: string }[] {
  return Array.from({ length: count }, (_, at) => {
    const output = 'abcdef'[at % 6]
    return { input: { text: `${output} ${mark} number ${at} of ${count}` }, output }
  })
}

export function briefOf(rows: { input: Json; output: Json }[], more: Partial<Brief> = {}): Brief {
  const task = taskSchema.parse({
    description: 'The letter that a text begins with.',
    kind: 'classification',
    input: { type: 'object', properties: { text: { type: 'string' } } },
    output: { enum: [...'abcdef'] },
    split: { by: 'exact', seed: 0, shares: [0.6, 0.2, 0.2] }
  })
  return {
    ...{ taskName: 'letters', task, train: rows, languages: ['javascript'], seed: 1 },
    ...{ signal: new AbortController().signal, progress: () => {} },
    ...more
  }
}

/** A program that knows so many of the six letters; `salt` tells programs apart that do the same. */
export function knowing(letters: number, salt: string | number = 0): string {
  return `// ${salt}\nconst known = '${'abcdef'.slice(0, letters)}'\nexport function run({ text }) { return known.includes(text[0]) ? text[0] : 'z' }\n`
}

/** How a program of `knowing` does on rows, without running anything. */
export function measure({ train }: Brief, proposal: Proposal): Feedback {
  const source = proposal.files[proposal.entry]
  const known = /const known = '(\w*)'/.exec(source)?.[1]
  const right = new Uint8Array(train.length)
  const wrong: WrongRow[] = []
  train.forEach(({ output }, row) => {
    if (known?.includes(String(output))) right[row] = 1
    else if (known === undefined) wrong.push({ row, outcome: 'crash', message: 'SyntaxError: nothing known' })
    else wrong.push({ row, outcome: 'answered', got: '"z"' })
  })
  const accuracy = right.reduce((sum, bit) => sum + bit, 0) / train.length
  const verdict =
    known === undefined ? { kind: 'broken' as const, reason: 'SyntaxError' } : { kind: 'measured' as const }
  return {
    ...{ proposal, verdict, accuracy, worth: accuracy, right, wrong },
    ...{ ran: known === undefined ? 5 : train.length, complexity: source.length, prints: '' }
  }
}

/** A journal in memory, from records of an earlier one. */
export function memoryJournal(records: readonly JournalRecord[] = []): Journal & { all: JournalRecord[] } {
  const all = [...records]
  return {
    ...{ run: 'letters-1', records: [...records], all },
    append: async record => {
      all.push(JSON.parse(JSON.stringify(record)))
    },
    release: async () => {}
  }
}

export const price: Price = { input: 2, output: 10, cacheRead: 0.1, cacheWrite: 2.5 }

/** Runs a search to its end; every proposal with how it did. */
export async function runSearch(
  brief: Brief,
  endpoint: Endpoint | undefined,
  {
    journal = memoryJournal(),
    judge = measure,
    ...more
  }: Partial<WrittenOptions> & { journal?: ReturnType<typeof memoryJournal>; judge?: typeof measure } = {}
): Promise<{
  found: { proposal: Proposal; feedback: Feedback }[]
  summary?: SearchSummary
  journal: JournalRecord[]
}> {
  const generator = writtenGenerator({
    ...{ version: '0', facts: { model: 'm', price, structured: true, effort: true }, price },
    ...{
      rounds: 3,
      candidates: 3,
      translate: [],
      budgetUsd: 2,
      limits: { memoryMb: 256, outputKb: 1024, timeoutMs: 1000 }
    },
    toolchains: { javascript: 'V8' },
    endpoint,
    openJournal: async record => {
      if (journal.all.length === 0) await journal.append(record)
      return journal
    },
    ...more
  })
  const found: { proposal: Proposal; feedback: Feedback }[] = []
  const rounds = generator.propose(brief)
  let feedback: Feedback[] = []
  for (;;) {
    const { value, done } = await rounds.next(feedback)
    if (done) return { found, summary: await generator.end(true), journal: journal.all }
    feedback = value.map(proposal => judge(brief, proposal))
    for (const [at, proposal] of value.entries()) found.push({ proposal, feedback: feedback[at] })
  }
}

/** Answers each request as the script says. */
export function scripted(
  script: (request: MessagesRequest, count: number) => AttemptResult | Promise<AttemptResult>
): Endpoint & { sent: MessagesRequest[] } {
  const sent: MessagesRequest[] = []
  return {
    ...{ api: 'anthropic', url: 'http://scripted', sent },
    async send(request, heard) {
      sent.push(request)
      heard(0)
      return script(request, sent.length - 1)
    }
  }
}

export function reply(
  text: string,
  more: { stop?: string; input?: number; output?: number } = {}
): AttemptResult {
  const usage = { input: more.input ?? 1000, cacheRead: 0, cacheWrite: 0, output: more.output ?? 300 }
  return { kind: 'reply', text, stop: more.stop ?? 'end_turn', usage, ms: 1 }
}
