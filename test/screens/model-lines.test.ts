import { expect, it } from 'vitest'
import type { ModelReport } from '../../src/loop/synth/model-report.js'
import { modelLines } from '../../src/screens/model-lines.js'

it('shows the latest lessons of programs that were measured, each one once', async () => {
  const report: ModelReport = {
    ...{ run: 'w-1', model: 'm', reason: 'rounds', usd: 0.1, replies: 5, ms: 1000, measured: 3 },
    tokens: { input: 1000, cached: 0, output: 100 },
    lessons: [
      '1.1: 80.0 % shown, 6 of 9 unseen rows right; dates come first',
      '1.2: none of the first 40 rows right; nothing helps',
      '2.1 from 1.1: 90.0 %; units decide',
      '2.2 from 1.1: 95.0 % shown, fixed 2 and broke 0 of 9 unseen rows; dates come first',
      '2.2r: SyntaxError: x'
    ]
  }
  const lines = (await modelLines(report, [])).map(line => line.trim())
  const at = lines.findIndex(line => line.startsWith('Learned'))
  expect(lines.slice(at)).toEqual([
    'Learned      2.1 from 1.1: 90.0 %; units decide',
    '2.2 from 1.1: 95.0 % shown, fixed 2 and broke 0 of 9 unseen rows; dates come first'
  ])
})
