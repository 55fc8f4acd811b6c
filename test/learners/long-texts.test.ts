import { describe, expect, it } from 'vitest'
import { noted, notReadClosely, notReadWhole, withoutHuge } from '../../src/learners/long-texts.js'
import { readLimit } from '../../src/learners/text/normal-form.js'
import { closeLimit } from '../../src/learners/text/reading.js'
import { lessonOf, type Row } from './scenes.js'

const rows = (...texts: string[]) => lessonOf(texts.map((text, i): Row => [{ text }, `${i}`]))

describe('withoutHuge', () => {
  it('leaves out a huge input among short ones, and says so', () => {
    const { lesson, notes } = withoutHuge(rows('a', 'b', 'x'.repeat(1_000_000), 'c'))
    expect(lesson.inputs).toEqual([{ text: 'a' }, { text: 'b' }, { text: 'c' }])
    expect(lesson.outputs).toEqual(['0', '1', '3'])
    expect(lesson.groups).toHaveLength(3)
    expect(notes).toEqual(['1 row has more than 20,000 characters: not learned from.'])
  })

  it('keeps long inputs where half of all are', () => {
    const all = rows('a', 'x'.repeat(30_000))
    expect(withoutHuge(all)).toEqual({ lesson: all, notes: [] })
  })
})

describe('what is not read', () => {
  it('is told from the first code point beyond', () => {
    expect(notReadWhole(rows('😀'.repeat(readLimit), 'a'.repeat(readLimit)))).toEqual([])
    expect(notReadWhole(rows('😀'.repeat(readLimit + 1), 'a'.repeat(readLimit + 1)))).toEqual([
      '2 rows have texts of more than 500,000 characters: only so much is read.'
    ])
    expect(notReadClosely(rows('a', 'b'.repeat(closeLimit + 1)))).toEqual([
      '1 row has texts of more than 20,000 characters: beyond, only words are read.'
    ])
  })
})

describe('noted', () => {
  it('adds to the notes of a fit', () => {
    const fitted = { model: 1, settings: '', notes: ['one'] }
    expect(noted(fitted, ['two'])).toEqual({ ...fitted, notes: ['one', 'two'] })
    expect(noted(fitted, [])).toBe(fitted)
    expect(noted(undefined, ['two'])).toBeUndefined()
  })
})
