import { expect, it } from 'vitest'
import type { Json } from '../../src/domain/json.js'
import { requireRecord } from '../../src/store/journal-records.js'

const evaluation = {
  ...{ program: 'v1-000000', split: 'test', rows: 3, data: 'sha256:0' },
  ...{ metrics: { accuracy: 1, interval: [0.4, 1] }, outcomes: {} }
}

it.each<[Parameters<typeof requireRecord>[0], Json, string]>([
  ['evaluations.jsonl', evaluation, ''],
  ['evaluations.jsonl', null, 'program'],
  ['evaluations.jsonl', [evaluation], 'program'],
  ['evaluations.jsonl', { ...evaluation, program: {} }, 'program'],
  ['evaluations.jsonl', { ...evaluation, metrics: { accuracy: 1 } }, 'metrics'],
  ['evaluations.jsonl', JSON.parse('{"__proto__":{"program":"v1-000000"}}'), 'program'],
  ['promotions.jsonl', { to: 'v1-000000', from: null, why: 'first' }, ''],
  ['promotions.jsonl', 5, 'to'],
  ['conflicts.jsonl', { input: null, output: 'a' }, ''],
  ['conflicts.jsonl', {}, 'input'],
  ['searches.jsonl', { data: 'sha256:0', generators: 'local' }, 'generators']
])('%s %j: %s', (journal, value, field) => {
  const read = () => requireRecord(journal, value, `tasks/w/${journal}:7`)
  if (field === '') expect(read).not.toThrow()
  else expect(read).toThrow(`tasks/w/${journal}:7: ${field}: missing, or not what it should be.`)
})
