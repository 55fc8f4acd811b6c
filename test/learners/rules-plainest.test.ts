import { describe, expect, it } from 'vitest'
import { type CandidateCondition, plainestFirst } from '../../src/learners/rules/conditions.js'
import { learnRules } from '../../src/learners/rules/learn.js'
import { lessonOf, type Row } from './scenes.js'

const rows = Int32Array.of(0, 1)
const phrase = (kind: 'has' | 'starts' | 'ends' | 'part', text: string): CandidateCondition => ({
  condition: { kind, path: [], phrase: text },
  rows
})

describe('plainestFirst', () => {
  it('puts words before marks and pairs, ends of texts and pieces of words', () => {
    const odd = [phrase('part', 'nv'), phrase('ends', 'due'), phrase('has', '!'), phrase('has', 'is due')]
    const plain = [phrase('has', 'invoice'), phrase('has', 'due')]
    expect(plainestFirst([...odd, ...plain])).toEqual([...plain, odd[2], odd[3], odd[1], odd[0]])
  })

  it('lets a rule name the word where a mark and a beginning tell the same rows', () => {
    const nouns = ['lamp', 'door', 'desk', 'shelf', 'chair', 'mirror', 'carpet', 'oven', 'sofa', 'stove']
    const texts = nouns.flatMap((noun): Row[] => [
      [`! our invoice ${noun}`, 'billing'],
      [`my ${noun} parcel`, 'shipping']
    ])
    const { model } = learnRules(lessonOf(texts))
    expect(JSON.stringify(model)).toMatch(/"phrase":"(our|invoice|my|parcel)"/)
    expect(JSON.stringify(model)).not.toMatch(/"kind":"(starts|ends)"|"phrase":"!/)
  })
})
