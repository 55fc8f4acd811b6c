import { expect, it } from 'vitest'
import { disagreementLines, reviewScreen } from '../../src/screens/review.js'

const result = {
  ...{ task: 'w', by: 'ann', decided: 3, waiting: 0, next: 'loopai improve w' },
  ...{ added: 1, corrected: 2, setAside: 1, conflicts: [], unusable: [] }
}

it('says what decisions came to, and of duels who was right', () => {
  const text = reviewScreen(result)
  expect(text).toContain('3 decisions on w: 1 new row, 2 rows corrected, 1 row set aside. Nothing waits.')
  const duels = { version: 'v1-0a', rival: 'v2-0b', decided: 3, right: 1, rivalRight: 2 }
  const lines = reviewScreen({ ...result, duels }).replaceAll(/\s+/g, ' ')
  expect(lines).toContain(
    'Of 3 inputs on which they differ, v1-0a was right on 1, v2-0b on 2. These are no typical inputs, so this is not their accuracy.'
  )
})

it('tells which versions say something else', () => {
  const others = [
    { version: 'v5-0a0a0a', output: 'sales' },
    { version: 'v4-0b0b0b', output: 'refunds' },
    { version: 'v2-0c0c0c', output: 'refunds' }
  ]
  expect(disagreementLines(others)).toEqual(['v4 and v2 say refunds', 'v5 says sales'])
})
