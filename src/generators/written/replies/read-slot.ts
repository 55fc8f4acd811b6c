import { noUsage, type Usage } from '../../../domain/program/price.js'
import type { ProgramManifest } from '../../../domain/program/program.js'
import { languages } from '../../../languages/languages.js'
import type { Proposal } from '../../proposal.js'
import type { ReplyRecord } from '../calls/journal.js'
import type { Slot } from '../search/plan-round.js'
import { applyEdits } from './edits.js'
import { parseReply } from './parse-reply.js'

/** A program from a reply. */
export interface Made {
  source: string
  idea: string
  lesson: string
}

/** Why a reply contains no program. */
export interface Unreadable {
  problem: string
  /** Whether the reply can be quoted in a second request. */
  quote: boolean
  /** Whether a second request would be useless. */
  final: boolean
}

const longestIdea = 120

/** The program in a reply to a slot. */
export function readSlot({ language, parents }: Slot, { text, stop }: ReplyRecord): Made | Unreadable {
  if (stop === 'refusal') return { problem: 'the model refused', quote: false, final: true }
  if (stop === 'max_tokens' || stop === 'model_context_window_exceeded') {
    const problem = 'Your reply was longer than allowed and was cut off. Write a program of half that length.'
    return { problem, quote: false, final: false }
  }
  const unusable = (problem: string) => ({ problem: `Not usable: ${problem}.`, quote: true, final: false })
  const parsed = parseReply(text, language)
  const { idea, lesson } = parsed
  if ('problem' in parsed) return unusable(parsed.problem)
  if ('program' in parsed) return { source: parsed.program, idea, lesson }
  if (parents.length !== 1) return unusable('edits were not asked for, there is no file to edit')
  const edited = applyEdits(parents[0].source, parsed.edits)
  return 'problem' in edited ? unusable(edited.problem) : { source: edited.source, idea, lesson }
}

/** A candidate, with the cost of all its replies. */
export function proposalOf(
  made: ProgramManifest['generator'],
  { name, language, parents }: Slot,
  { source, idea }: Made,
  replies: readonly ReplyRecord[]
): Proposal {
  const { input, cacheRead, cacheWrite, output } = replies.map(reply => reply.usage).reduce(addUsage, noUsage)
  const entry = languages[language].entry
  const settings = Array.from(idea).slice(0, longestIdea).join('')
  return {
    family: 'model',
    label: `model ${name}`,
    language,
    entry,
    files: { [entry]: source },
    generator: made,
    parents: parents.map(parent => parent.id),
    ...(settings && { settings }),
    tokens: { input: input + cacheRead + cacheWrite, cached: cacheRead, output },
    usd: Number(replies.reduce((sum, reply) => sum + reply.usd, 0).toFixed(6)),
    ms: replies.reduce((sum, reply) => sum + reply.ms, 0)
  }
}

function addUsage(a: Usage, b: Usage): Usage {
  return {
    input: a.input + b.input,
    cacheRead: a.cacheRead + b.cacheRead,
    cacheWrite: a.cacheWrite + b.cacheWrite,
    output: a.output + b.output
  }
}
