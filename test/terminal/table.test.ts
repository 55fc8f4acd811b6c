import { expect, it } from 'vitest'
import { table } from '../../src/terminal/table.js'

it('aligns columns', async () => {
  const rows = [
    ['label', 'rows'],
    ['über', '12'],
    ['b', '1,000']
  ]
  expect(await table(rows, 'lr')).toEqual(['  label   rows', '  über      12', '  b      1,000'])
})

it('aligns columns by what a terminal shows, not by characters', async () => {
  const rows = [
    ['日本', '1', 'x'],
    ['👩‍👩‍👧', '2', 'x'],
    ['e\u0301', '3', 'x'],
    ['\u001B[32m✓\u001B[39m on', '4', 'x']
  ]
  expect(await table(rows, 'lrl')).toEqual([
    '  日本  1  x',
    '  👩‍👩‍👧    2  x',
    '  e\u0301     3  x',
    '  \u001B[32m✓\u001B[39m on  4  x'
  ])
})
