import { describe, expect, it } from 'vitest'
import { type Json, jsonEqual } from '../../src/domain/json.js'
import { UnknownSettings } from '../../src/learners/lesson.js'
import { randomFrom } from '../../src/learners/random.js'
import { rules } from '../../src/learners/rules/family.js'
import {
  describeRuleSettings,
  parseRuleSettings,
  type RuleSettings
} from '../../src/learners/rules/settings.js'
import { lessonOf, type Row } from './scenes.js'

const fillers =
  'please today help team our the with and now thanks is it my can me about for this when again still after'.split(
    ' '
  )

/** What labels are told by; rows with none of it have the label `none`. */
interface Kind {
  phrases: [label: Json, phrases: string[]][]
  none: Json
}

const kinds: Record<string, Kind> = {
  'words of spam': { phrases: [['spam', ['prize', 'winner', 'free', 'claim', 'cash']]], none: 'ham' },
  'routing by phrase': {
    phrases: [
      ['billing', ['credit card', 'my invoice', 'charged twice']],
      ['shipping', ['where is', 'parcel number', 'delivery date']],
      ['login', ['password reset', 'locked out', 'sign in']]
    ],
    none: 'other'
  },
  'levels of a log': {
    phrases: [
      ['error', ['failed', 'exception', 'refused']],
      ['warning', ['timeout', 'retrying', 'deprecated']]
    ],
    none: 'info'
  },
  urgency: { phrases: [[true, ['asap', 'urgent', 'outage', 'immediately', 'down']]], none: false }
}

/** Rows of every label alike, but `share` times as many with none of the phrases. */
function drawn({ phrases, none }: Kind, share: number, count: number, seed: number): Row[] {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]) => list[random.integer(list.length)]
  // Labels by tenths: ten for each with phrases.
  const tenths = [
    ...phrases.flatMap((_, label) => Array<number>(10).fill(label)),
    ...Array<number>(10 * share).fill(phrases.length)
  ]
  return Array.from({ length: count }, (): Row => {
    const label = pick(tenths)
    const words = Array.from({ length: 3 + random.integer(6) }, () => pick(fillers))
    if (label === phrases.length) return [words.join(' '), none]
    words.splice(random.integer(words.length + 1), 0, pick(phrases[label][1]))
    return [words.join(' '), phrases[label][0]]
  })
}

const shares: [name: string, share: number][] = [
  ['the rarest answer', 0.4],
  ['as frequent as the others', 1],
  ['the most frequent answer', 3]
]

describe.each(Object.entries(kinds))('%s, else "none of these"', (_, kind) => {
  it.each(shares)('is learned where that is %s', (_, share) => {
    const { model } = rules.learn(lessonOf(drawn(kind, share, 200, 1)))!
    const answer = rules.predictor(model)
    const wrong = drawn(kind, share, 400, 2).filter(([input, output]) => !jsonEqual(answer(input), output))
    expect(wrong).toEqual([])
    expect(model).toMatchObject({ kind: 'list', fallback: { output: kind.none } })
  })
})

it('keeps its default where more rows make another answer the most frequent', () => {
  const rows = drawn(kinds['routing by phrase'], 0.6, 240, 4)
  const { settings } = rules.learn(lessonOf(rows))!
  expect(settings).toMatch(/^at most \d+ patterns, else "other"$/)
  const more = [...rows, ...drawn(kinds['routing by phrase'], 9, 300, 5)]
  const { model } = rules.learn(lessonOf(more), settings)!
  expect(model).toMatchObject({ kind: 'list', fallback: { output: 'other' } })
})

describe('settings as a text', () => {
  it.each<[string, RuleSettings]>([
    ['at most 16 patterns', { form: 'list', patterns: 16 }],
    [
      'at most 4 patterns, else "that vote, else"',
      { form: 'list', patterns: 4, fallback: 'that vote, else' }
    ],
    ['at most 4 patterns, else null', { form: 'list', patterns: 4, fallback: null }],
    ['at most 64 patterns that vote', { form: 'words', patterns: 64 }],
    [
      'at most 128 patterns on 17 lines that vote, parts of words too',
      { form: 'parts', patterns: 128, lines: 17 }
    ]
  ])('reads %s', (text, settings) => {
    expect(describeRuleSettings(settings)).toBe(text)
    expect(parseRuleSettings(text)).toEqual(settings)
  })

  it.each(['C=1', 'at most 4 patterns that sing', 'at most 4 patterns, else other', 'at most patterns'])(
    'does not know %s',
    text => expect(() => parseRuleSettings(text)).toThrow(UnknownSettings)
  )
})
