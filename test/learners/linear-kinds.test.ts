import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnknownSettings } from '../../src/learners/lesson.js'
import { learnLinear } from '../../src/learners/linear/learn.js'
import { describeLinearSettings, parseLinearSettings } from '../../src/learners/linear/settings.js'
import { type RandomIntegers, randomFrom } from '../../src/learners/random.js'
import { termKinds } from '../../src/learners/vocabulary.js'
import { lessonOf, type Row } from './scenes.js'

const letters = 'abcdefghijklmnopqrstuvwxyz'

function wordOf(random: RandomIntegers): string {
  return Array.from({ length: 7 }, () => letters[random.integer(26)]).join('')
}

/** Texts of words that are new each time; `mark` makes one of a text's words tell its label. */
function rowsOf(words: number, mark: (word: string, label: number) => string): Row[] {
  const random = randomFrom(words)
  return Array.from({ length: 200 }, (_, i): Row => {
    const label = i % 2
    const text = Array.from({ length: words }, () => wordOf(random))
    const at = random.integer(words)
    text[at] = mark(text[at], label)
    return [text.join(' '), ['no', 'yes'][label]]
  })
}

const byWord = (_: string, label: number) => ['refused', 'granted'][label]
const byEnding = (word: string, label: number) => word.slice(0, 4) + ['qxq', 'zjz'][label]

describe('kinds of terms of the linear family', () => {
  it.each([
    ['short texts', 10, byWord, ['words', 'characters', 'shapes']],
    ['longer texts in which words tell', 30, byWord, ['words', 'shapes']],
    ['long texts in which words tell', 90, byWord, ['words']],
    ['longer texts in which only parts of words tell', 30, byEnding, ['words', 'characters', 'shapes']]
  ])('%s', (_, words, mark, kinds) => {
    expect(learnLinear(lessonOf(rowsOf(words, mark))).settings.kinds).toEqual(kinds)
  })

  it.each([
    [60, 5],
    [61, 4]
  ])('of %i labels: runs of up to %i characters', (labels, longest) => {
    const rows = Array.from({ length: labels * 4 }, (_, i): Row => {
      return [`${wordOf(randomFrom(i % labels))} again`, `label ${i % labels}`]
    })
    const { blocks } = learnLinear(lessonOf(rows)).model
    const runs = blocks.flatMap(({ kind, terms }) => (kind === 'characters' ? terms : []))
    expect(Math.max(...runs.map(run => run.length))).toBe(longest)
  })

  it('of labels with few rows each: terms of single rows, and no log-count ratios', () => {
    const rows = Array.from({ length: 48 }, (_, i): Row => {
      return [`${wordOf(randomFrom(i % 16))} of ${wordOf(randomFrom(100 + i))}`, `label ${i % 16}`]
    })
    const { settings } = learnLinear(lessonOf(rows, { minSupport: 1 }))
    expect([settings.support, settings.ratios]).toEqual([1, false])
  })

  it('reads settings as it writes them, and nothing else', () => {
    const settings = fc.record({
      cost: fc.constantFrom(0.06, 0.25, 1, 4),
      kinds: fc.constantFrom(termKinds, ['words'] as const, ['words', 'shapes'] as const),
      support: fc.integer({ min: 1, max: 99 }),
      ratios: fc.boolean()
    })
    fc.assert(
      fc.property(settings, known => {
        expect(parseLinearSettings(describeLinearSettings(known))).toEqual(known)
      })
    )
    expect(() => parseLinearSettings('C=1, letters, in 2+ rows')).toThrow(UnknownSettings)
    expect(() => parseLinearSettings('C=1, shapes+words, in 2+ rows')).toThrow(UnknownSettings)
  })
})
