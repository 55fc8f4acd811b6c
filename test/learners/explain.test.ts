import { describe, expect, it } from 'vitest'
import { boosted } from '../../src/learners/boosted/family.js'
import type { Family } from '../../src/learners/family.js'
import { formula } from '../../src/learners/formula/family.js'
import { explainProgram, leadsOfProgram, learnPrograms } from '../../src/learners/learn-programs.js'
import { linear } from '../../src/learners/linear/family.js'
import { rules } from '../../src/learners/rules/family.js'
import { tree } from '../../src/learners/tree/family.js'
import { lessonOf, type Row } from './scenes.js'

const lesson = lessonOf(
  Array.from({ length: 120 }, (_, i): Row => {
    const late = i % 3 === 0
    return [
      { age: (i * 37) % 120, note: late ? `please refund order ${i}` : `please note order ${i}` },
      late ? 'refund' : 'other'
    ]
  })
)
const input = { age: 3, note: 'a refund today' }

/** What each family should name as the reason. */
const telling: [Family, RegExp][] = [
  [rules, /refund|"note"/],
  [tree, /refund|"note"/],
  [formula, /refund|"note"/],
  [boosted, /refund|"note"/],
  [linear, /refund|not|ref|fun/]
]

describe.each(telling)('$name', (family, reason) => {
  const [program] = learnPrograms(family, lesson, ['javascript'])
  const asked = { language: 'javascript' as const, source: program.source, input }

  it('names what decided', () => {
    const explanation = explainProgram(family, lesson, program, asked)!
    expect(explanation.how).toMatch(/\.$/)
    expect(explanation.reasons[0].text).toMatch(reason)
    const shares = explanation.reasons.map(({ share }) => Math.abs(share ?? 0))
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(shares.reduce((a, b) => a + b)).toBeLessThanOrEqual(1 + 1e-9)
    if (explanation.instead !== undefined) expect(['refund', 'other']).toContain(explanation.instead)
  })

  it('says nothing of a program that these rows do not give', () => {
    const edited = { ...asked, source: program.source.replace('120 rows', '121 rows') }
    expect(explainProgram(family, lesson, program, edited)).toBeUndefined()
    expect(explainProgram(family, lesson, { settings: 'of old' }, asked)).toBeUndefined()
  })
})

it('numbers are explained too', () => {
  const numbers = lessonOf(
    Array.from({ length: 100 }, (_, i): Row => [{ size: i, rooms: i % 4 }, 3 * i]),
    { kind: 'number' }
  )
  for (const family of [tree, formula, boosted]) {
    const { model } = family.learn(numbers)!
    const { reasons, instead } = (family as Family).explain(model, { size: 40, rooms: 1 })
    expect(reasons[0].text, family.name).toContain('size')
    expect(instead).toBeUndefined()
  }
})

it('a program is surer of what its rows showed than of what none did; other sources have no leads', () => {
  const [program] = learnPrograms(linear, lesson, ['javascript'])
  const asked = { language: 'javascript' as const, source: program.source }
  const inputs = [
    { age: 3, note: 'please refund order 9' },
    { age: 60, note: 'zzz' }
  ]
  const [known, strange] = leadsOfProgram(linear, lesson, program, { ...asked, inputs })!
  expect(known).toBeGreaterThan(strange)
  expect(strange).toBeGreaterThanOrEqual(0)
  expect(leadsOfProgram(linear, lesson, program, { ...asked, source: '// another', inputs })).toBeUndefined()
})
