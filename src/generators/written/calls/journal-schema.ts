import { z } from 'zod'
import { languageNames } from '../../../domain/program/language.js'
import type { JournalRecord } from './journal.js'

const usd = z.number().min(0)
const tokens = z.number().min(0)
const call = { call: z.string(), attempt: z.int().min(0) }
const languages = z.array(z.enum(languageNames))

/** A record of a journal from an untrusted source; calls that it lacks are never taken from it. */
export const journalRecordSchema: z.ZodType<JournalRecord> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('run'),
    task: z.string(),
    model: z.string(),
    api: z.literal('openai').optional(),
    rounds: z.int().min(1),
    candidates: z.int().min(1).max(32),
    plain: z.literal(true).optional(),
    seed: z.int().min(0),
    languages: languages.min(1),
    translate: languages.optional(),
    parent: z.string().optional(),
    budgetUsd: usd.optional(),
    inputs: z.string(),
    unseen: z.array(z.array(z.int().min(0)).min(1)).optional(),
    promptHash: z.string(),
    version: z.string()
  }),
  z.object({
    type: z.literal('request'),
    ...call,
    worstUsd: usd,
    body: z.object({
      model: z.string(),
      max_tokens: tokens,
      system: z.array(z.object({ type: z.literal('text'), text: z.string() })),
      messages: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.string() }))
    })
  }),
  z.object({
    type: z.literal('reply'),
    ...call,
    stop: z.string(),
    text: z.string(),
    usage: z.object({ input: tokens, cacheRead: tokens, cacheWrite: tokens, output: tokens }),
    usd,
    ms: z.number().min(0)
  }),
  z.object({ type: z.literal('failure'), ...call, status: z.int().optional(), error: z.string(), usd }),
  z.object({ type: z.literal('end'), reason: z.string(), usd })
])
