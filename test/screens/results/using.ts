import type { EvalResult } from '../../../src/loop/eval/eval.js'
import type { Production } from '../../../src/loop/executions/production.js'
import type { Explained } from '../../../src/loop/explain.js'
import type { LabelResult } from '../../../src/loop/label/label.js'
import type { LabelPlan } from '../../../src/loop/label/plan-label.js'
import type { ReviewResult } from '../../../src/loop/review/review.js'
import type { FileRun } from '../../../src/loop/run/run-file.js'
import type { TaskStatus } from '../../../src/loop/status.js'
import type { Improved } from '../../../src/screens/improve.js'
import { file, labels, texts } from './making.js'

export const evaluated: EvalResult = {
  task: 'tickets',
  version: 'v3-c6b639',
  language: 'javascript',
  split: 'validation',
  rows: 59,
  effectiveRows: 41.2,
  measuredAs: 'v2-dfa2d8',
  metrics: {
    accuracy: 0.847,
    interval: [0.734, 0.918],
    macroF1: 0.854,
    perLabel: Object.fromEntries(
      labels.map((label, at) => [
        label,
        { precision: 0.77 + at / 20, recall: 0.77, f1: 0.77, support: 13 - at }
      ])
    ),
    confusions: [
      { expected: labels[0], got: labels[4], rows: 2 },
      { expected: labels[1], got: labels[3], rows: 1 },
      { expected: labels[2], got: labels[1], rows: 1 }
    ]
  },
  outcomes: { answered: 58, timeout: 1 },
  latencyUs: { p50: 99, p95: 9800, p99: 14_300, rows: 59 },
  fewRows: [{ label: labels[3], rows: 8 }],
  worst: texts.map((input, at) => ({
    ...{ line: 58 + 40 * at, input, outcome: 'answered' },
    ...{ expected: JSON.stringify(labels[at]), got: JSON.stringify(labels[at + 1]) }
  })),
  runtime: { sandbox: 'deno', version: 'deno 2.9.6' },
  stability: { repeated: 6, unstable: 1 },
  seen: false,
  checks: [
    { ok: true, text: 'accuracy 84.7 % ≥ 80 %' },
    { ok: false, text: `recall.${labels[3]} 77.0 % < 95 %` }
  ]
} as unknown as EvalResult

export const production: Production = {
  reviewed: 212,
  unreviewed: 12,
  accuracy: [{ version: 'v3-c6b639', rows: 212, accuracy: 0.91, interval: [0.857, 0.949] }],
  slips: { twice: 40, differ: 1, rate: 0.026 },
  drift: {
    version: 'v3-c6b639',
    inputs: 812,
    rows: 254,
    least: 30,
    changes: [
      {
        ...{ feature: 'answers', answer: labels[2], before: 0.1, after: 0.42 },
        ...{ effect: 0.32, byChance: 0.05, p: 0.01, since: 411, drifted: true }
      }
    ],
    typical: texts.map(input => ({ id: 'x', input: JSON.parse(input), output: labels[2], count: 3 })),
    falseAlarms: { atMost: 0.05, always: 1 }
  }
} as unknown as Production

export const standing: TaskStatus = {
  task: 'tickets',
  kind: 'classification',
  description:
    'Which team answers this mail: 退款, доставка, شكوى or חשבונית, in whatever language it is written.',
  rows: { train: 171, validation: 59, test: 68 },
  setAside: 4,
  versions: 3,
  active: 'v3-c6b639',
  validation: { accuracy: 0.847, interval: [0.734, 0.918], rows: 59, measuredAs: 'v2-dfa2d8' },
  test: {
    ...{ accuracy: 0.526, interval: [0.439, 0.668], rows: 68, reads: 3 },
    since: { counts: { corrected: 3, added: 1 } }
  },
  production,
  next: 'loopai review tickets'
}

export const explained: Explained = {
  task: 'tickets',
  version: 'v3-c6b639',
  family: 'linear',
  input: JSON.parse(texts[0]),
  output: labels[2],
  how: 'Each known word, run of characters and fact has weights; the answer with the largest sum is given. The percentages say how much each speaks for it (+) or for the next best (−).',
  reasons: [
    { text: 'words "订单被重复扣费了" in text', share: 0.195 },
    { text: 'characters "شاشة سوداء" in text', share: -0.045 }
  ],
  instead: labels[1]
} as Explained

export const answered: FileRun = {
  task: 'tickets',
  version: 'v3-c6b639',
  file,
  out: 'answered.csv',
  outputField: 'команда',
  rows: 303,
  before: 40,
  failed: 2,
  failures: [
    { line: 18, type: 'bad-input', message: 'text: expected text, found null' },
    {
      line: 77,
      type: 'timeout',
      message: 'no answer within 1,000 ms: 今天早上 الشاشة سوداء and more words of the row'
    }
  ],
  leftOut: true,
  unread: 1,
  unreadRows: [{ line: 204, message: 'expected 3 columns, found 4' }]
}

export const reviewed: ReviewResult = {
  task: 'tickets',
  by: 'ann',
  decided: 3,
  waiting: 9,
  added: 1,
  corrected: 1,
  setAside: 1,
  conflicts: [
    {
      input: JSON.parse(texts[1]),
      reviews: [
        { by: 'ann', answer: labels[0] },
        { by: 'בוב', answer: labels[3] }
      ]
    }
  ],
  unusable: [{ line: 4, message: 'text: expected text, found null' }],
  duels: { version: 'v3-c6b639', rival: 'v4-9e266a', decided: 3, right: 1, rivalRight: 2 },
  next: 'loopai improve tickets'
} as unknown as ReviewResult

export const labeled: LabelResult = {
  task: 'tickets',
  model: 'claude-haiku-4-5',
  inputs: { read: 39, byPeople: 3, byModels: 2, heldOut: 20 },
  check: { rows: 100, answered: 98, accuracy: 0.914, interval: [0.84, 0.955] },
  added: 9,
  toReview: 2,
  unfit: 1,
  left: 4,
  stopped: 'budget',
  budgetUsd: 0.5,
  usd: 0.49,
  priced: true,
  usdPerThousand: 3.1,
  tokens: { input: 34_344, cached: 0, output: 2832 },
  next: 'loopai improve tickets'
} as unknown as LabelResult

export const labelPlan: LabelPlan = {
  task: 'tickets',
  dryRun: true,
  inputs: { read: 39, byPeople: 0, byModels: 0, heldOut: 20 },
  toLabel: 19,
  toCheck: 100,
  model: {
    ...{
      model: 'claude-haiku-4-5',
      requests: 7,
      tokens: { input: 34_344, output: 2832 },
      usd: 0.05,
      budgetUsd: 2
    },
    prompt: 'You label inputs of one task.␊Rows:␊["请取消我的订阅","退款与取消申请"]'
  },
  next: `loopai label tickets ${file} -m claude-haiku-4-5`
} as unknown as LabelPlan

export const improved: Improved = {
  task: 'tickets',
  active: 'v3-c6b639',
  newRows: { audit: 12, correction: 3 },
  newValidation: 4,
  correctedValidation: 2,
  newTest: 2,
  reviewed: 19,
  wrong: 3,
  toSettle: 1,
  worthwhile: true,
  mayReadTest: false,
  dryRun: false,
  prospect: {
    ...{ learned: 171, rows: 186, provable: { rows: 63, gain: 0.094 }, canMatter: false },
    expected: { labels: 15, gain: 0.004, low: 0.001, high: 0.01 }
  },
  result: {
    recommended: { version: 'v5-0c1d2e' },
    promotion: { promoted: true, sentence: 'mends 9 mistakes, makes 1 new one (by luck alone: p = 0.021)' }
  },
  corrections: texts.map((input, at) => ({
    ...{ input: JSON.parse(input), answer: labels[at], now: labels[at + 1] },
    ...{ right: at === 0, learned: at < 2 }
  }))
} as unknown as Improved
