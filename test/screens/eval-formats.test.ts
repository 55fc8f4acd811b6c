import { describe, expect, it } from 'vitest'
import type { EvalResult } from '../../src/loop/eval/eval.js'
import { evalFormats, evalText } from '../../src/screens/eval-formats.js'

const result: EvalResult = {
  task: 'support',
  version: 'v5-9f3a1c',
  language: 'javascript',
  split: 'validation',
  rows: 254,
  effectiveRows: 254,
  metrics: {
    accuracy: 0.9606,
    interval: [0.929, 0.978],
    macroF1: 0.948,
    perLabel: { billing: { precision: 0.975, recall: null, f1: 0.9, support: 82 } },
    confusions: [{ expected: 'technical', got: 'billing', rows: 4 }]
  },
  outcomes: { answered: 253, timeout: 1 },
  latencyUs: { p50: 31, p95: 60, p99: 88, rows: 254 },
  fewRows: [],
  worst: [
    {
      line: 412,
      input: '{"body":"charged twice","subject":"a <b>"}',
      expected: '"refunds"',
      got: '"billing"',
      outcome: 'answered'
    }
  ],
  runtime: { sandbox: 'deno', version: 'deno 2.9.6' },
  seen: false,
  checks: [
    { metric: 'accuracy', kind: 'min', bound: 0.95, value: 0.9606, ok: true, text: 'accuracy 96.1 % ≥ 95 %' },
    { metric: 'p99', kind: 'max', bound: 50, value: 88, ok: false, text: 'p99 88 µs > 50 µs' }
  ]
}

describe('evalText', () => {
  it.each(evalFormats)('%s', async format => {
    expect(await evalText({ task: 'support', results: [result], ok: false }, format)).toMatchSnapshot()
  })

  it.each(evalFormats)('says that nothing is required: %s', async format => {
    const text = await evalText({ task: 'support', results: [{ ...result, checks: [] }], ok: true }, format)
    if (format === 'json') expect(JSON.parse(text).results[0].checks).toEqual([])
    else expect(text.toLowerCase()).toContain('nothing')
    const file = { ...result, checks: [], split: 'data' as const }
    if (format === 'text')
      expect(await evalText({ task: 'support', results: [file], ok: true }, format)).not.toContain(
        'task.json'
      )
  })

  it('names test cases alike from run to run, whatever was measured and which version is active', async () => {
    const later: EvalResult = {
      ...result,
      version: 'v6-0c11aa',
      metrics: { ...result.metrics, accuracy: 0.9 },
      checks: [
        {
          ...result.checks[0],
          value: 0.9,
          ok: false,
          text: 'v5-1 (twin of v6-0c11aa): accuracy 90 % < 95 %'
        },
        { ...result.checks[0], value: 0.8, ok: false, text: 'v6-0c11aa itself: accuracy 80 % < 95 %' },
        { ...result.checks[1], value: 40, ok: true, text: 'p99 40 µs ≤ 50 µs' }
      ]
    }
    const junit = (...results: EvalResult[]) => evalText({ task: null, results, ok: false }, 'junit')
    const names = (xml: string) =>
      [...xml.matchAll(/<(?:testsuite|testcase) (?:classname="[^"]*" )?name="([^"]*)"/g)].map(m => m[1])
    expect(names(await junit(later))).toEqual(names(await junit(result)))
    expect(names(await junit(result))).toEqual(['support', 'accuracy', 'p99'])
    expect(await junit(later)).toContain(
      '<failure message="v5-1 (twin of v6-0c11aa): accuracy 90 % &lt; 95 %; v6-0c11aa itself: accuracy 80 % &lt; 95 %"/>'
    )
    expect(names(await junit(result, later)).filter(name => name.startsWith('support'))).toEqual([
      'support v5-9f3a1c',
      'support v6-0c11aa'
    ])
  })

  it.each(evalFormats)('of numbers says how far they are off, not how many are exact: %s', async format => {
    const metrics: EvalResult['metrics'] = {
      accuracy: 0,
      interval: [0, 0.015],
      mae: 45.61,
      maeInterval: [40.1, 51.2],
      r2: 0.9312
    }
    const numbers: EvalResult = { ...result, metrics, worst: [], checks: [] }
    const text = await evalText({ task: 'support', results: [numbers], ok: true }, format)
    if (format === 'json') expect(JSON.parse(text).results[0].metrics).toEqual(metrics)
    else expect(text).toContain('mean error 45.6 (40.1–51.2), R² 0.931')
  })
})
