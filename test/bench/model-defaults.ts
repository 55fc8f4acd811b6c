import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Example } from '../../src/domain/rows/example.js'
import { likenessOf } from '../../src/domain/rows/likeness/likeness.js'
import { hashText } from '../../src/domain/statistics/effective-rows.js'
import type { Brief, TrainingRow } from '../../src/generators/generator.js'
import type { Feedback, Proposal } from '../../src/generators/proposal.js'
import type { JournalRecord, MessagesRequest, RunRecord } from '../../src/generators/written/calls/journal.js'
import { estimatedTokens } from '../../src/generators/written/prompts/row-text.js'
import { inferTask } from '../../src/loop/init/infer-task.js'
import { root } from '../helpers/cli.js'
import { programReply } from '../helpers/messages-server.js'
import { briefOf, memoryJournal, reply, runSearch, scripted } from '../helpers/model-search.js'

const shipped = ['intent', 'date-extraction', 'log-level']

/** Rounds and candidates of the defaults before and now, and whether a run shows all training rows. */
const defaults = [
  { name: '4 × 4, all rows shown', rounds: 4, candidates: 4, all: true },
  { name: '2 × 2, a third unseen', rounds: 2, candidates: 2, all: false }
]

/** Prints the tokens of whole searches on three of the shipped tasks, for the same recorded replies. */
export async function defaultTokens(): Promise<void> {
  console.log(
    '\nTokens of a search (estimated), with replies of a model that gets better with each, never perfect'
  )
  console.log(
    'task                defaults                 calls      in   of it cached     out   shown   unseen'
  )
  for (const name of shipped) {
    const replies: string[] = []
    for (const { name: settings, rounds, candidates, all } of defaults) {
      const { sent, out, unseen, total } = await searchOn(briefFor(name), {
        rounds,
        candidates,
        all,
        replies
      })
      const cells = [
        name.padEnd(19),
        settings.padEnd(24),
        String(sent.length).padStart(5),
        String(sent.reduce((sum, request) => sum + tokensOf(request), 0)).padStart(7),
        String(cachedOf(sent)).padStart(14),
        String(out).padStart(7),
        String(total - unseen).padStart(7),
        String(unseen).padStart(8)
      ]
      console.log(cells.join(' '))
    }
  }
}

function briefFor(name: string): Brief {
  const folder = join(root, 'templates/tasks', name)
  const rows: Example[] = readFileSync(join(folder, 'examples.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  const likeness = likenessOf(rows)
  const { kind, description } = JSON.parse(readFileSync(join(folder, 'template.json'), 'utf8'))
  const train = rows.map((row, at): TrainingRow => {
    const group = likeness.groups[at]
    return group < 0 ? row : { ...row, group }
  })
  return briefOf(train, {
    taskName: name,
    task: inferTask(rows, likeness, { settled: { kind, description } })
  })
}

/** Right on so many percent of the rows as the program says. */
function judge({ train }: Brief, proposal: Proposal): Feedback {
  const level = Number(/level (\d+)/.exec(proposal.files[proposal.entry])?.[1])
  const right = Uint8Array.from(train, row => Number(hashText(JSON.stringify(row.input)) % 100 < level))
  const wrong = [...right.keys()]
    .filter(row => right[row] === 0)
    .map(row => ({
      row,
      outcome: 'answered' as const,
      got: JSON.stringify(train[(row + 1) % train.length].output)
    }))
  const accuracy = 1 - wrong.length / train.length
  return {
    ...{ proposal, verdict: { kind: 'measured' }, accuracy, worth: accuracy, right, wrong },
    ...{ ran: train.length, complexity: 1, prints: '' }
  }
}

/** A program of 80 lines, in place of one that a model would write. */
const programAt = (count: number) =>
  `// level ${Math.min(92, 60 + 3 * count)}\nexport function run({ text }) {\n${'  if (/word/.test(text)) score.label += 2\n'.repeat(80)}}\n`

async function searchOn(
  brief: Brief,
  { all, replies, ...settings }: { rounds: number; candidates: number; all: boolean; replies: string[] }
) {
  let out = 0
  const endpoint = scripted((_, count) => {
    replies[count] ??= programReply(programAt(count))
    out += estimatedTokens(replies[count])
    return reply(replies[count])
  })
  const journal = memoryJournal()
  const { found } = await runSearch(brief, endpoint, {
    ...{ ...settings, judge, budgetUsd: undefined },
    async openJournal(record: RunRecord) {
      const { unseen: _, ...showsAll } = record
      const records: JournalRecord[] = [all ? showsAll : record]
      return { ...journal, records }
    }
  })
  return {
    sent: endpoint.sent,
    out,
    unseen: found[0].proposal.unseen?.length ?? 0,
    total: brief.train.length
  }
}

const tokensOf = ({ system, messages }: MessagesRequest) =>
  estimatedTokens(JSON.stringify([system, messages]))

/** What a server keeps: the rules, the task and the rows of a request, where an earlier one had the same. */
function cachedOf(sent: readonly MessagesRequest[]): number {
  const known = new Set<string>()
  let tokens = 0
  for (const { system } of sent) {
    const text = JSON.stringify(system)
    if (known.size === known.add(text).size) tokens += estimatedTokens(text)
  }
  return tokens
}
