import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/json.js'
import { families } from '../../src/learners/families.js'
import type { Family } from '../../src/learners/family.js'
import { type LearnedProgram, learnPrograms } from '../../src/learners/learn-programs.js'
import type { Lesson } from '../../src/learners/lesson.js'
import { anyInput, codeLikeRows, edgeCases, lessonOf, mixedRows, type Row } from './scenes.js'

type Run = (input: unknown) => Json

async function load(source: string): Promise<Run> {
  return (await import(`data:text/javascript,${encodeURIComponent(source)}`)).run
}

/** The model's answers, and the printed program's. */
async function both(family: Family, lesson: Lesson): Promise<{ model: Run; program: Run; source: string }> {
  const { model } = family.learn(lesson)!
  const source = family.print(model, 'javascript', [family.name])
  return { model: family.predictor(model) as Run, program: await load(source), source }
}

function printed(family: Family, lesson: Lesson): LearnedProgram {
  return learnPrograms(family, lesson, ['javascript'])[0]
}

/** The families that learn from any text. */
const classifiers = families.filter(({ name }) => name === 'rules' || name === 'linear')

describe.each(classifiers)('$name', family => {
  it('prints a program that agrees with the model on every row and on anything else', async () => {
    const rows = mixedRows(300)
    const { model, program } = await both(family, lessonOf(rows))
    for (const [input] of rows) expect(program(input)).toEqual(model(input))
    fc.assert(
      fc.property(anyInput, input => {
        expect(program(input)).toEqual(model(input))
      }),
      { numRuns: 1500 }
    )
  })

  it('reads bare text', async () => {
    const rows = mixedRows(200).map(([input, output]): Row => [(input as { title: string }).title, output])
    const { model, program } = await both(family, lessonOf(rows))
    fc.assert(
      fc.property(anyInput, input => {
        expect(program(input)).toEqual(model(input))
      }),
      { numRuns: 500 }
    )
  })

  it('reads the places of an array', async () => {
    const rows = mixedRows(200).map(([input, output], i): Row => {
      return [[(input as { title: string }).title, { n: i % 7 }], output]
    })
    const { model, program } = await both(family, lessonOf(rows))
    for (const [input] of rows) expect(program(input)).toEqual(model(input))
    fc.assert(
      fc.property(fc.oneof(fc.array(anyInput, { maxLength: 4 }), anyInput), input => {
        expect(program(input)).toEqual(model(input))
      }),
      { numRuns: 500 }
    )
  })

  it('says the same for the same lesson, whatever the order of keys', () => {
    const rows = mixedRows(120)
    const turned = rows.map(([input, output]): Row => {
      return [Object.fromEntries(Object.entries(input as object).reverse()) as Json, output]
    })
    const first = printed(family, lessonOf(rows))
    const groups = lessonOf(rows).groups
    expect(printed(family, lessonOf(rows))).toEqual(first)
    expect(printed(family, lessonOf(turned, { groups })).source).toBe(first.source)
  })

  it('prints nothing that fewer than minSupport rows contain', () => {
    const rows = mixedRows(60).map(([input, output], i): Row => {
      return [{ ...(input as object), title: `secret${i}x ${(input as { title: string }).title}` }, output]
    })
    const { source } = printed(family, lessonOf(rows, { minSupport: 3 }))
    expect(source).not.toMatch(/secret\d/)
    expect(source).not.toContain('ret17')
  })

  it.each(edgeCases)('handles %s', async (_name, rows) => {
    const { model, program } = await both(family, lessonOf(rows))
    for (const [input] of rows) expect(program(input)).toEqual(model(input))
    expect(rows.map(row => JSON.stringify(row[1]))).toContain(JSON.stringify(program({ text: 'new' })))
  })

  it('prints phrases that look like code', async () => {
    const rows = codeLikeRows()
    const { model, program } = await both(family, lessonOf(rows))
    for (const [input] of rows) expect(program(input)).toEqual(model(input))
  })

  it('answers a text of 5 MB', async () => {
    const { model, program } = await both(family, lessonOf(mixedRows(200)))
    for (const text of ['entry '.repeat(900_000), 'x'.repeat(5_000_000), '😀'.repeat(2_000_000)]) {
      expect(program({ title: text, note: text })).toEqual(model({ title: text, note: text }))
    }
  })

  it('learns what is there to learn', async () => {
    const colours = ['red', 'green', 'blue']
    const rows = Array.from({ length: 150 }, (_, i): Row => {
      return [{ text: `a ${colours[i % 3]} thing, number ${i}` }, colours[i % 3].toUpperCase()]
    })
    const { program } = await both(family, lessonOf(rows))
    expect(program({ text: 'GREEN things' })).toBe('GREEN')
    expect(program({ text: 'so blue!' })).toBe('BLUE')
  })

  it('learns how words end where no word comes twice', async () => {
    const endings = ['ing', 'ed', 'ly']
    const rows = Array.from({ length: 240 }, (_, i): Row => {
      const stem = String.fromCharCode(97 + (i % 26), 97 + ((i * 7) % 23), 97 + ((i * 11) % 19))
      return [`${stem}${i}${endings[i % 3]}`, endings[i % 3]]
    })
    const { program } = await both(family, lessonOf(rows))
    expect(program('zzzing')).toBe('ing')
    expect(program('zzzed')).toBe('ed')
    expect(program('zzzly')).toBe('ly')
  })

  it('writes a header without a date, and rules short enough to read', () => {
    const { source, crossValidated } = printed(family, lessonOf(mixedRows(300)))
    const header = source.split('\n\n')[0].replaceAll('\n//', '')
    expect(header).toContain('Learned from 300 rows ("')
    expect(header).toContain(`cross-validation ${crossValidated?.accuracy.toFixed(3)}`)
    expect(header).not.toMatch(/20\d\d-/)
    const [run] = source.slice(source.indexOf('function run')).split('\n}\n')
    if (family.name === 'rules') expect(run.split('\n').length).toBeLessThan(25)
  })
})
