import type { AddResult } from '../../../src/loop/add/add.js'
import type { AdoptResult } from '../../../src/loop/adopt.js'
import type { PromoteResult } from '../../../src/loop/gate/settle.js'
import type { InitResult } from '../../../src/loop/init/init-task.js'
import type { ResplitResult } from '../../../src/loop/resplit/resplit.js'
import type { ModelReport } from '../../../src/loop/synth/model-report.js'
import type { SynthPlan } from '../../../src/loop/synth/plan-synth.js'
import type { SynthResult } from '../../../src/loop/synth/synth-result.js'

// Results as the verbs give them, with labels and texts in scripts that are wide, joined, or run from right to left.

export const file = '客户来信-رسائل.csv'
export const labels = ['🚚 доставка', 'شكوى فنية', '退款与取消申请', 'חשבונית ותשלום', 'account & login']
export const texts = [
  '{"text":"今天早上 الشاشة سوداء 昨天晚上 订单被重复扣费了，钱什么时候退回？请尽快处理"}',
  '{"text":"please 🙏 reset my password 🇩🇪 and the e-mail addre\u0301ss of 👩‍👩‍👧 בבקשה"}',
  '{"text":"срочно: посылка не пришла, חויבתי פעמיים, трек-номер не работает"}'
]

const split = { train: 171, validation: 59, test: 68 }

export const made: InitResult = {
  task: 'tickets',
  kind: 'classification',
  read: { file, rows: 303, testRows: 0 },
  textFields: ['text'],
  inputs: [
    { field: 'text', what: 'text' },
    { field: 'длинное имя поля с пробелами', what: 'text' },
    { field: '優先度', what: 'one of 3 values' }
  ] as InitResult['inputs'],
  outputField: 'team',
  splits: split,
  splitBy: 'alike',
  table: labels.map((label, at) => ({ label, rows: 62 - at, train: 38 - at, validation: 10, test: 14 })),
  findings: [
    {
      type: 'exact-duplicates',
      rows: 1,
      groups: [],
      what: '1 row repeats another row exactly',
      done: 'kept once',
      where: ['302']
    },
    {
      type: 'similar-labels',
      groups: [labels],
      what: `labels that look like spellings of one answer: ${labels.slice(0, 3).join(' / ')}`,
      done: 'kept apart, each a label of its own; --normalize-labels makes them one',
      where: []
    }
  ] as unknown as InitResult['findings'],
  skipped: [{ file, line: 18, message: `${file}:18: expected 2 columns, found 3` }],
  ceiling: 0.993,
  sealed: true,
  dryRun: false,
  wrote: ['loopai.json', 'tasks/tickets/task.json', 'tasks/tickets/examples.jsonl'],
  next: 'loopai synth tickets'
}

export const added: AddResult = {
  task: 'tickets',
  file,
  read: 39,
  counts: { new: 2, repeated: 35, corrected: 1, conflicting: 1, skipped: 0 },
  findings: [],
  skipped: [],
  dryRun: false,
  next: 'loopai improve tickets'
} as unknown as AddResult

export const splitAgain: ResplitResult = {
  task: 'tickets',
  seed: 105,
  round: 1,
  before: split,
  after: { train: 186, validation: 57, test: 55 },
  moved: 172,
  dryRun: false,
  stale: ['v1-943f24', 'v2-dfa2d8', 'v3-c6b639'],
  active: 'v3-c6b639',
  findings: [],
  next: 'loopai synth tickets'
}

const measured = { accuracy: 0.847, interval: [0.734, 0.918] as [number, number], rows: 59 }
const candidate = { language: 'javascript', train: 0.9, lines: 45, p50Us: 23.3 } as const

const model: ModelReport = {
  model: 'claude-sonnet-5-5',
  run: 'tickets-1',
  replies: 4,
  measured: 3,
  reason: 'plateau',
  tokens: { input: 41_200, cached: 12_000, output: 9_870 },
  usd: 0.3712,
  ms: 41_000,
  rowUsd: 0.0021,
  baseline: { name: 'linear', accuracy: 0.847 },
  best: { name: 'anthropic 2.1', accuracy: 0.914 },
  usdPerPoint: 0.055,
  unknownLabels: { labels: ['חשבונית ותשלום'], points: 2.1 },
  breakEvenRows: 177,
  lessons: ['2.1 from 1.1: 91.4 %; 退款 and возврат decide, wherever they stand in the text']
} as unknown as ModelReport

export const synthesized: SynthResult = {
  task: 'tickets',
  seed: 1,
  rows: split,
  candidates: [
    { ...candidate, version: 'v1-943f24', name: 'rules', family: 'rules', validation: measured, bytes: 2258 },
    {
      ...{ ...candidate, version: 'v2-dfa2d8', name: 'linear', family: 'linear', bytes: 37_921 },
      validation: { ...measured, unlike: { rows: 14, accuracy: 0.714, interval: [0.454, 0.883] } }
    },
    {
      ...{ ...candidate, name: 'tree', family: 'tree', bytes: 900, below: true },
      validation: { ...measured, unlike: { rows: 14, accuracy: 0.571, interval: [0.326, 0.786] } }
    },
    {
      ...{ ...candidate, name: 'anthropic 1.2', family: 'anthropic', bytes: 4100, validation: measured },
      memorizes: 'it holds 3 texts taken from single training rows'
    }
  ] as SynthResult['candidates'],
  recommended: {
    version: 'v3-c6b639',
    existed: false,
    family: 'linear',
    language: 'javascript',
    bytes: 40_706,
    lines: 2490,
    p50Us: 108.9,
    selectedAs: 'v2-dfa2d8',
    validation: measured,
    test: { accuracy: 0.926, interval: [0.839, 0.968], rows: 68, reads: 2 },
    notes: ['a note of the program: 今日 and сегодня are the same word to it'],
    mistakes: [
      { expected: labels[0], got: labels[4], rows: 2, input: texts[1] },
      { expected: labels[1], got: labels[3], rows: 1, input: texts[0] },
      { expected: labels[2], got: labels[1], rows: 1, input: texts[2] }
    ]
  },
  promotable: { passes: true, why: 'first', sentence: '', wouldDecide: [] },
  outlook: {
    curve: [30, 59, 116].map((rows, at) => ({ rows, accuracy: 0.72 + at / 20 })),
    forecast: { labels: 100, gain: 0.0147, low: 0.0059, high: 0.0345 },
    contradicted: texts.map((input, at) => ({
      ...{ line: 198 - at, input },
      ...{ label: labels[at], answer: labels[at + 1] }
    })),
    leastSure: texts.map((input, at) => ({ line: 54 + at, input, label: labels[0], answer: labels[1] }))
  } as SynthResult['outlook'],
  model,
  hints: ['rows of one label come from a source of their own: loopai explain tickets']
}

export const noneWorth: SynthResult = {
  ...{
    ...synthesized,
    recommended: null,
    model: undefined,
    outlook: undefined,
    active: 'v3-c6b639',
    hints: []
  },
  promotable: {
    passes: false,
    why: 'constant',
    sentence:
      'the best of 3 candidates, rules, gets 21 % right on 59 rows; always giving the same answer would get 25 %',
    wouldDecide: ['look at some rows: can a person tell the output from the input alone?']
  }
}

export const plan: SynthPlan = {
  task: 'tickets',
  dryRun: true,
  rows: split,
  generators: ['local', 'anthropic'],
  languages: ['javascript'],
  translate: ['python', 'go'],
  parent: 'v3-c6b639',
  model: {
    ...{ model: 'claude-sonnet-5-5', rounds: 2, candidates: 2, budgetUsd: 2, usd: [0.18, 0.52] },
    tokens: { input: [31_000, 64_000], output: [4_000, 12_000] },
    prompt: 'You write small programs.␊Rows:␊["今天早上 我想退款","退款与取消申请"]'
  } as unknown as SynthPlan['model'],
  hint: 'a model does better when task.json describes the task: set "description"',
  next: 'loopai synth tickets -g anthropic'
}

export const promoted: PromoteResult = {
  task: 'tickets',
  passed: true,
  promoted: true,
  version: 'v5-c6b639',
  from: 'v2-dfa2d8',
  decision: 'better',
  sentence: 'mends 17 mistakes, makes 6 new ones (by luck alone: p = 0.023)',
  notes: ['2nd comparison on these rows'],
  numbers: {
    rows: 254,
    fixed: 17,
    broke: 6,
    p: 0.023,
    test: { rows: 254, fixed: 12, broke: 5, p: 0.1, reads: 2 }
  },
  twins: { version: 'v4-9e266a' },
  wouldDecide: [],
  next: ['loopai eval tickets', 'loopai export tickets -o program.mjs'],
  before: { accuracy: 0.909, rows: 254 },
  after: { accuracy: 0.937, interval: [0.9, 0.961], rows: 254 }
} as unknown as PromoteResult

export const refused: PromoteResult = {
  ...{
    ...promoted,
    passed: false,
    promoted: false,
    decision: 'not-shown',
    next: undefined,
    twins: undefined
  },
  sentence: 'these rows do not show it to be better, and it is not simpler or faster either',
  wouldDecide: [
    '254 rows can show a difference of about 3.1 points or more',
    'about 120 more labeled rows on which the two differ would decide it'
  ]
}

export const adopted: AdoptResult = {
  task: 'tickets',
  file: 'src/خدمة/route.mjs',
  version: 'v4-9e266a',
  language: 'javascript',
  existed: false,
  runtime: { sandbox: 'deno', version: 'deno 2.9.6' },
  bytes: 1660,
  lines: 45,
  parents: ['v1-943f24'],
  seen: { splits: ['train'], rows: 171 },
  next: 'loopai eval tickets v4',
  checked: { rows: 171, accuracy: 0.906, outcomes: { answered: 170, timeout: 1 } }
} as unknown as AdoptResult
