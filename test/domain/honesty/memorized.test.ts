import { describe, expect, it } from 'vitest'
import { containsInput, embeddedRows, suspiciousGap } from '../../../src/domain/honesty/memorized.js'

const inputs = Array.from({ length: 100 }, (_, i) => ({
  subject: `Order ${i} of a thing`,
  body: `My parcel number ${i * 7919} has not come to ${['Oslo', 'Rome', 'Lima', 'Kyiv'][i % 4]} since day ${i}`
}))

describe('embeddedRows', () => {
  const lookup = (rows: typeof inputs) =>
    `const known = { ${rows.map(row => `${JSON.stringify(row.body)}: 'a'`).join(', ')} }\nexport function run(input) { return known[input.body] }`

  it.each([
    ['a table of all rows', lookup(inputs)],
    ['one row', lookup(inputs.slice(3, 4))],
    ['rows in other case and spacing', lookup(inputs.slice(0, 4)).toUpperCase().replaceAll(' ', '  ')],
    ['rows in a long text', `const t = \`${inputs.map(row => `${row.subject} ${row.body}`).join('|')}\``],
    [
      'parts of several rows',
      inputs
        .slice(0, 4)
        .map(row => `x.includes(${JSON.stringify(row.body.slice(0, 24))})`)
        .join(' || ')
    ]
  ])('finds %s', (_, source) => {
    expect(embeddedRows(source, inputs)).toMatch(/^it holds /)
  })

  it.each([
    ['phrases that many rows share', "/parcel/.test(x) || x.includes('has not come to oslo')"],
    ['long texts that stand in no row', "throw new Error('the body is not a text, which cannot be')"],
    ['short words of single rows', "['day 3', '7919'].some(word => x.includes(word))"],
    ['one phrase of one row', "x.includes('parcel number 7919 has')"]
  ])('leaves %s alone', (_, source) => {
    expect(embeddedRows(source, inputs)).toBeUndefined()
  })

  it('does not mistake short inputs for embedded rows', () => {
    const words = ['yes', 'no', 'perhaps'].map(text => ({ text }))
    expect(embeddedRows("return ['yes', 'no', 'perhaps'].includes(x)", words)).toBeUndefined()
  })
})

describe('containsInput', () => {
  const [held, seen] = [inputs.slice(0, 20), inputs.slice(20)]

  it.each([
    ['a text of a row', `if (x === ${JSON.stringify(held[3].body)}) return 'a'`, true],
    ['it in other case and spacing', `// ${held[3].body.toUpperCase().replaceAll(' ', '\n  ')}`, true],
    ['a text of a row that was seen', `if (x === ${JSON.stringify(seen[3].body)}) return 'a'`, false],
    ['a part of one', `if (x === ${JSON.stringify(held[3].body.slice(0, 30))}) return 'a'`, false],
    ['short texts', "['Order 3', 'Oslo'].includes(x)", false]
  ])('%s', (_, source, expected) => {
    expect(containsInput(source, held, seen)).toBe(expected)
  })
})

describe('suspiciousGap', () => {
  const gap = (train: number, validation: number) => ({
    ...{ train, validation, trainRows: 300, validationRows: 100 }
  })

  it.each([
    ['by heart', gap(1, 0.35), [], true],
    ['by heart, more than a learner', gap(1, 0.35), [gap(1, 0.76)], true],
    ['as close as an honest learner', gap(1, 0.78), [gap(1, 0.76)], false],
    ['an honest program', gap(0.86, 0.8), [], false],
    ['better on others', gap(0.8, 0.9), [], false]
  ])('%s', (_, own, honest, suspicious) => {
    expect(suspiciousGap(own, honest) !== undefined).toBe(suspicious)
  })

  it('says nothing without rows to compare', () => {
    expect(suspiciousGap({ ...gap(1, 0), validationRows: 0 }, [])).toBeUndefined()
  })
})
