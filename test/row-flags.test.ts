import { expect, test } from 'vitest'
import { withoutDryRun } from '../src/row-flags.js'

test.each([
  [['t', 'rows.csv', '--dry-run'], 'loopai init t rows.csv'],
  [['-n', 't', 'my rows.csv'], "loopai init t 'my rows.csv'"],
  [['t', 'rows.csv', '-qny'], 'loopai init t rows.csv -qy'],
  [['t', 'rows.csv', '-d', 'names-no'], 'loopai init t rows.csv -d names-no']
])('%j is carried out by %s', (argv, command) => {
  expect(withoutDryRun('loopai init', argv)).toBe(command)
})
