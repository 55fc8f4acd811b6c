import { expect, test } from 'vitest'
import { init, mails } from './plan-init-scene.js'

test('spellings of one label are told, and made one where asked, before rows can contradict each other', () => {
  const rows = [
    ...mails(60),
    { input: { text: 'new' }, output: 'Spam ' },
    { input: { text: 'new' }, output: 'spam' }
  ]
  expect(init(rows).table.map(({ label }) => label)).toEqual(['ham', 'spam'])
  expect(init(rows).conflicts).toHaveLength(2)
  const merged = init(rows, { normalizeLabels: true })
  expect([merged.task.normalizeLabels, init(rows).task.normalizeLabels]).toEqual([true, undefined])
  expect(merged.conflicts).toEqual([])
  expect(merged.table.map(({ label }) => label)).toEqual(['ham', 'spam'])
  expect(merged.findings).toContainEqual({
    type: 'merged-labels',
    labels: [{ label: 'spam', from: ['Spam '], rows: 1 }]
  })
})
