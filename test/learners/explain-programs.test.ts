import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/json.js'
import { extract } from '../../src/learners/extract/family.js'
import type { Family } from '../../src/learners/family.js'
import type { Lesson } from '../../src/learners/lesson.js'
import { pattern } from '../../src/learners/pattern/family.js'
import { template } from '../../src/learners/template/family.js'
import { transform } from '../../src/learners/transform/family.js'
import { functions } from '../../src/learners/transform/functions.js'
import { phrases } from '../../src/learners/transform/words.js'
import { anchored, extractionOf, logLines, sentences } from './extract/scenes.js'
import { lessonOf, type Row } from './scenes.js'

function explained(family: Family, lesson: Lesson, input: Json) {
  const { model } = family.learn(lesson)!
  const { how, reasons, instead } = family.explain(model, input)
  return {
    output: family.predictor(model)(input),
    how,
    texts: reasons.map(({ text }) => text),
    reasons,
    instead
  }
}

const texts = (rows: Row[]) => lessonOf(rows, { kind: 'transform', minSupport: 1 })

describe('transform', () => {
  it('tells each part of the answer, and how it was made', () => {
    const rows: Row[] = [
      ['Ada Lovelace', 'A. Lovelace'],
      ['Grace Hopper', 'G. Hopper']
    ]
    const { how, texts: told } = explained(transform, texts(rows), 'Barbara Liskov')
    expect(how).toBe('One expression makes every answer, part by part; 2 training rows are made so.')
    expect(told).toEqual([
      '"B" is the first character of the text',
      '". " is always there',
      '"Liskov" is the last run of letters and digits of the text'
    ])
  })

  it('tells the conditions that chose the way', () => {
    const rows: Row[] = [
      [{ first: 'a b', last: 'Cc' }, 'Cc, a b'],
      [{ first: 'x', last: 'Y' }, 'Y, x'],
      [{ first: '', last: 'Y' }, 'Y']
    ]
    const named = explained(transform, texts(rows), { first: 'Bob', last: 'Ray' })
    expect(named.how).toMatch(/^Way 2 of 2 /)
    expect(named.texts).toEqual([
      'first is "": no',
      '"Ray" is last',
      '", " is always there',
      '"Bob" is first'
    ])
    const bare = explained(transform, texts(rows), { first: '', last: 'Ray' })
    expect(bare.how).toMatch(/^Way 1 of 2 .*; 1 training row is made so\.$/)
    expect(bare.texts[0]).toBe('first is "": yes')
  })

  it('says numbers and dates in words', () => {
    const kilos: Row[] = [
      ['1.5 kg', '1500'],
      ['2.25 kg', '2250']
    ]
    expect(explained(transform, texts(kilos), '3.1 kg').texts).toEqual([
      '"3100" is (the 1st number of the text) × 1000'
    ])
    const days: Row[] = [
      ['12 March 2020', '2020-03-12'],
      ['3 May 1999', '1999-05-03']
    ]
    const told = explained(transform, texts(days), '1 June 2001').texts
    expect(told.join()).toMatch(
      /^"2001-06-01" is \(the date and time in the text \(.*\)\) written as YYYY-MM-DD$/
    )
  })

  it('has words for every function that programs call', () => {
    expect(Object.keys(phrases).sort()).toEqual(Object.keys(functions).sort())
  })
})

describe('extract', () => {
  it('tells the anchors and where they stand', () => {
    const [, rows] = anchored.find(([name]) => name === 'brackets')!
    const { how, texts: told } = explained(extract, extractionOf(rows), 'x😀 [one two] y')
    expect(how).toBe('The span is found in the text by what stands around it.')
    expect(told).toEqual([
      'it starts after the 1st "[": character 5',
      'it ends before the 1st "]" from there on: character 11'
    ])
    const lacking = explained(extract, extractionOf(rows), 'none')
    expect(lacking.how).toContain('its start is not there')
    expect(lacking.texts).toEqual(['it starts after the 1st "[": not there'])
    expect(explained(extract, extractionOf(rows), 'x [open').texts[1]).toMatch(/: not there$/)
  })

  it('tells the weights that found the span, and the next best one', () => {
    const lesson = extractionOf(sentences(150, 'name'))
    const { output, how, reasons, instead } = explained(extract, lesson, {
      text: 'It is Ken here:  can I come tomorrow?'
    })
    expect(output).toBe('Ken')
    expect(how).toContain('characters 7 to 9')
    expect(reasons.some(({ text, share }) => share! > 0 && text.includes('"is"'))).toBe(true)
    expect(instead).not.toBe('Ken')
    const shares = reasons.map(({ share }) => Math.abs(share!))
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(shares.reduce((a, b) => a + b)).toBeLessThanOrEqual(1 + 1e-9)
  })

  it('says that there is none', () => {
    const lesson = extractionOf(sentences(200, 'day', true))
    const { output, how } = explained(extract, lesson, { text: 'No thanks, 3 is enough.' })
    expect(output).toBe(null)
    expect(how).toMatch(/^No span of text has a sum of weights above 0/)
    expect(explained(extract, lesson, { text: ' ' }).how).toContain('nothing in text but spaces')
  })
})

describe('template', () => {
  const lesson = extractionOf(logLines(120))

  it('tells the template and what its placeholders stand for', () => {
    const { how, texts: told } = explained(template, lesson, 'connection from 10.0.3.7:99 closed')
    expect(how).toMatch(/^Template 1 of 6 is the first that fits; it was seen in \d+ training rows\.$/)
    expect(told).toEqual(['<*> stands for "10.0.3.7"', '<*> stands for "99"'])
  })

  it('tells what was masked where none fits', () => {
    const { output, how, texts: told } = explained(template, lesson, 'user Ada logged out (uid=99123)')
    expect(output).toBe('user <*> logged out (uid=<*>)')
    expect(how).toMatch(/^None of 6 templates fits/)
    expect(told.map(text => text.replace(/, most since .+/, ''))).toEqual([
      '"Ada" looks like a variable',
      '"99123" looks like a variable'
    ])
  })
})

describe('pattern', () => {
  const rows = Array.from({ length: 80 }, (_, i): Row => {
    if (i % 2 === 0) return [`19${50 + (i % 50)}-0${1 + (i % 9)}-1${i % 9}`, 'valid']
    return [i % 4 === 1 ? `x${i}-1` : `2001-13-${10 + (i % 18)}`, 'invalid']
  })

  it('tells each check and the first that fails', () => {
    const right = explained(pattern, lessonOf(rows), '1972-03-15')
    expect(right.output).toBe('valid')
    expect(right.how).toMatch(/checks? of the text holds?\.$/)
    expect(right.texts.every(text => text.startsWith('holds: '))).toBe(true)
    const wrong = explained(pattern, lessonOf(rows), 'soon')
    const first = wrong.texts.findIndex(text => text.startsWith('fails: '))
    expect(wrong.how).toMatch(
      new RegExp(`^Check ${first + 1} of \\d+ does not hold, so the answer is "invalid"\\.$`)
    )
    expect(right.texts.map(text => text.slice(7))).toEqual(wrong.texts.map(text => text.slice(7)))
  })
})

describe('every family', () => {
  const scenes: [Family, Lesson][] = [
    [
      transform,
      texts([
        ['a-b', 'B'],
        ['cc-d', 'D']
      ])
    ],
    [extract, extractionOf(anchored[0][1])],
    [extract, extractionOf(sentences(60, 'day', true))],
    [template, extractionOf(logLines(60))],
    [pattern, lessonOf(Array.from({ length: 20 }, (_, i): Row => [i % 2 ? `${i}` : `x${i}`, i % 2 === 1]))]
  ]
  it.each(scenes.map(scene => [scene[0].name, ...scene] as const))(
    '%s explains whatever it answers',
    (_, family, lesson) => {
      const { model } = family.learn(lesson)!
      fc.assert(
        fc.property(fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' })), input => {
          const { how, reasons } = family.explain(model, input as Json)
          expect(how).toMatch(/\.$/)
          expect(reasons.every(({ text }) => text.length > 0 && !/undefined|NaN/.test(text))).toBe(true)
        })
      )
    }
  )
})
