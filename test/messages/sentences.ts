import type { Refusal } from '../../src/domain/gate/refusal.js'
import { verdictOf } from '../../src/domain/gate/verdict.js'
import { describeFinding } from '../../src/domain/rows/audit/describe-finding.js'
import type { AuditFinding } from '../../src/domain/rows/audit/finding.js'
import { asSentence } from '../../src/domain/text/wording.js'
import { findingLines } from '../../src/screens/findings.js'

const places = [18, 77].map(line => ({ file: 'tickets.csv', line }))
const groups = [places]

/** One of each: the compiler says which is missing. */
const findings: { [Type in AuditFinding['type']]: Omit<Extract<AuditFinding, { type: Type }>, 'type'> } = {
  'exact-duplicates': { rows: 14, groups },
  conflicts: { inputs: 3, rows: 7, ceiling: 0.9774, groups },
  leakage: { rows: 2, relabeled: 1, groups },
  'near-duplicates': { rows: 79, groups },
  'near-duplicates-apart': { rows: 40, test: 12, groups },
  'empty-inputs': { rows: 1, places },
  'moved-rows': { rows: 2, places },
  'rare-labels': { labels: [{ label: 'refunds', rows: 9 }] },
  'similar-labels': { groups: [['Billing', 'billing ']] },
  'merged-labels': { labels: [{ label: 'billing', from: ['Billing'], rows: 12 }] },
  'whole-numbers': { distinct: 5, as: 'number' },
  'unlearnable-labels': { labels: ['refunds'] },
  'open-labels': { labels: 31, rows: 44 },
  'kept-in-train': { labels: ['refunds'], rows: 2 },
  'comma-numbers': { fields: ['price'], notation: 'decimal-comma', read: false },
  chats: { file: 'chats.jsonl', form: 'messages' },
  'ignored-fields': { file: 'tickets.csv', fields: ['agent'] },
  'left-out-field': { field: 'id', reason: 'counts', keep: '--input-field id keeps it' },
  'last-field': { field: 'id', reason: 'counts' },
  'kept-apart': { field: 'id', reason: 'counts', rows: 12 },
  'unread-fields': { fields: 900, read: 500 },
  'telling-field': { field: 'resolution', share: 0.991, of: 'rows' },
  'new-fields': { fields: ['priority'] },
  'overlaps-unknown': { rows: 200_000 },
  unsealed: { rows: 24, needed: 50 },
  'validation-from-train': { rows: 200 },
  'new-labels': { labels: ['refunds'] }
} as { [Type in AuditFinding['type']]: Omit<Extract<AuditFinding, { type: Type }>, 'type'> }

/** What rows are found to be, as init and add say it. */
export function findingTexts(): string[] {
  return Object.entries(findings).flatMap(([type, finding]) =>
    findingLines([describeFinding({ type, ...finding } as AuditFinding, 'tickets.csv')], [])
  )
}

const comparison = {
  rows: 254,
  fixed: 5,
  broke: 3,
  p: 0.73,
  difference: 0.008,
  lowerEnd: -0.01,
  differing: 12
}
const compared = { metric: 'accuracy', validation: comparison, twins: ['v4-9e266a', undefined] }
const lost = { kind: 'constant', name: 'always giving the same answer', accuracy: 0.29 }
const figure = { accuracy: 0.25, interval: [0.18, 0.33], baselines: [lost] }

const refusals: { [Why in Refusal['why']]: Omit<Extract<Refusal, { why: Why }>, 'why'> } = {
  same: { version: 'v3-b2acba' },
  require: { missed: { ok: false, text: 'accuracy 84.7 % < 90 %', metric: 'accuracy' } },
  'too-few-rows': { rows: 12, first: { fits: { rows: 24, right: 22 } } },
  'seen-rows': { version: 'v3-b2acba', learn: 'loopai synth support' },
  'tried-before': { rows: 260, before: 254 },
  constant: { metric: 'accuracy', figure, lost, close: false },
  trivial: { metric: 'accuracy', figure, lost: { ...lost, name: 'copying subject' }, close: false },
  'mostly-wrong': { metric: 'accuracy', figure },
  contradicted: { ...compared, test: { ...comparison, fixed: 2, broke: 9 } },
  worse: { ...compared, validation: { ...comparison, fixed: 3, broke: 17, p: 0.003 } },
  drift: { active: 'v5-0c1d2e', best: 'v3-b2acba' },
  'not-shown': compared
} as never

/** Why a version is not promoted, and what would decide it. */
export function refusalTexts(): string[] {
  return Object.entries(refusals).flatMap(([why, refusal]) => {
    const decided = { decision: 'refuse', notes: [], refusal: { why, ...refusal } } as never
    const { sentence, wouldDecide } = verdictOf(decided)
    return [`  Not promoted: ${sentence}.`, ...wouldDecide.map(text => `    ${asSentence(text)}`)]
  })
}
