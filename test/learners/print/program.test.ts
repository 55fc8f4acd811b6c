// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what a template literal must not take for its own.
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import { languageNames } from '../../../src/domain/program/language.js'
import type { Code, LibraryFunction, ProgramCode, Statement } from '../../../src/learners/print/code.js'
import { printProgram } from '../../../src/learners/print/program.js'
import { sameAnswers } from '../../helpers/same-answers.js'

const twiceOver: LibraryFunction = {
  name: 'twiceOver',
  needs: { python: ['isText'], javascript: ['isText'], go: ['isText'], csharp: ['isText'] },
  source: {
    python: 'def twice_over(text, times):\n    return text * times if is_text(text) else ""',
    javascript: "const twiceOver = (text, times) => (isText(text) ? text.repeat(times) : '')",
    go: 'func twiceOver(text string, times int) string {\n\tif !isText(text) {\n\t\treturn ""\n\t}\n\treturn strings.Repeat(text, times)\n}',
    csharp:
      'private static string TwiceOver(string text, int times) =>\n    IsText(text) ? string.Concat(Enumerable.Repeat(text, times)) : "";'
  },
  imports: { python: [], javascript: [], go: ['strings'], csharp: ['System.Linq'] }
}

const name: Code = { field: ['name'], as: 'text' }
const amount: Code = { field: ['amount'], as: 'number' }
const urgent: Code = { field: ['urgent'], as: 'any' }
const longTexts = Array.from({ length: 12 }, (_, i): Code => ({ text: `a phrase of some length ${i}` }))
const is = (left: Code, text: string): Code => ({ compare: '==', left, right: { text } })

/** Programs with every construct: what each of them must answer to some inputs. */
const cases: [string, Statement[], [Json, Json][]][] = [
  [
    'text, joined and compared',
    [
      {
        let: 'fullName',
        be: { join: [name, { text: ', \'"`${x}\\ ' }, { field: ['tags', 1], as: 'text' }] }
      },
      { let: 'unread', be: { text: 'not printed' } },
      {
        if: is({ name: 'fullName' }, ', \'"`${x}\\ '),
        do: [{ give: { text: 'none\n\u2028\ufeff' } }],
        note: 'no name'
      },
      { give: { join: [{ text: '<' }, { name: 'fullName' }, { text: '>' }] } }
    ],
    [
      [{ name: 'Ada', tags: [1, 'x'] }, '<Ada, \'"`${x}\\ x>'],
      [{ name: '\ud800!', tags: ['a', 'b\udc00'] }, '<\ufffd!, \'"`${x}\\ b\ufffd>'],
      [{ name: 3, tags: 'ab' }, 'none\n\u2028\ufeff'],
      [[null], 'none\n\u2028\ufeff']
    ]
  ],
  [
    'numbers, which are false in every comparison where there is none',
    [
      { if: { compare: '<=', left: amount, right: { number: 2.5 } }, do: [{ give: { integer: -3 } }] },
      { if: { compare: '>', left: amount, right: { number: 1e21 } }, do: [{ give: { number: 1e21 } }] },
      { if: { compare: '>', left: amount, right: { number: 10 } }, do: [{ give: amount }] },
      {
        if: { not: { call: 'isNumber', with: [{ field: ['amount'], as: 'any' }] } },
        do: [{ let: 'half', be: { number: 4 } }, { give: { name: 'half' } }]
      },
      { give: { truth: true } }
    ],
    [
      [{ amount: 2 }, -3],
      [{ amount: 2.5 }, -3],
      [{ amount: 1e300 }, 1e21],
      [{ amount: 12 }, 12],
      [{ amount: 3 }, true],
      [{ amount: true }, 4],
      [{ amount: '12' }, 4],
      [{}, 4],
      ['text', 4]
    ]
  ],
  [
    'conditions inside conditions',
    [
      { let: 'isUrgent', be: { compare: '==', left: urgent, right: { truth: true } } },
      { comment: 'What was\nurgent.' },
      {
        if: {
          all: [
            { any: [{ name: 'isUrgent' }, is(name, 'boss')] },
            { not: { any: [is(name, 'spam'), { compare: '==', left: urgent, right: { truth: false } }] } }
          ]
        },
        do: [
          {
            if: {
              all: [
                { compare: '!=', left: urgent, right: { truth: true } },
                { not: { compare: '<', left: amount, right: { number: 5 } } }
              ]
            },
            do: [
              {
                give: { value: { a: [null, true, -0.5, 'x'], 'b c': {}, e: [], __proto: 1 } },
                note: 'nested'
              }
            ],
            note: '1 of 1'
          },
          { give: { value: null } }
        ],
        note: 'a condition of two'
      },
      {
        if: {
          any: [
            { all: [is(name, 'a'), { name: 'isUrgent' }] },
            { call: 'isPresent', with: [{ field: ['x', 0, 'y'], as: 'any' }] }
          ]
        },
        do: [{ give: { value: [1, 1e300, 12345678901234567000] } }]
      },
      { give: { call: 'twiceOver', with: [{ join: [name, { text: '.' }] }, { integer: 2 }] } }
    ],
    [
      [{ name: 'x', urgent: true }, null],
      [{ name: 'boss' }, { a: [null, true, -0.5, 'x'], 'b c': {}, e: [], __proto: 1 }],
      [{ name: 'boss', amount: 1 }, null],
      [{ name: 'boss', urgent: false }, 'boss.boss.'],
      [{ name: 'spam', urgent: true }, 'spam.spam.'],
      [{ x: [{ y: 0 }] }, [1, 1e300, 12345678901234567000]],
      [{ x: [{ y: null }] }, '..'],
      [{ x: [] }, '..']
    ]
  ],
  [
    'lines that are folded',
    [
      { let: 'joined', be: { join: longTexts } },
      { let: 'known', be: { any: longTexts.map(text => ({ compare: '==', left: name, right: text })) } },
      {
        if: {
          any: longTexts.map(text => ({
            compare: '==',
            left: { join: [name, text] },
            right: { name: 'joined' }
          }))
        },
        do: [{ give: { name: 'joined' }, note: `a note of ${'many words '.repeat(12)}` }]
      },
      {
        if: { call: 'isKnown', with: [name, ...longTexts] },
        do: [
          {
            give: {
              join: [
                name,
                { text: ' is ' },
                { call: 'twiceOver', with: [{ join: [name, ...longTexts] }, { integer: 1 }] }
              ]
            }
          }
        ]
      },
      { give: { name: 'known' } }
    ],
    [
      [{ name: 'nobody' }, false],
      [
        { name: 'a phrase of some length 3' },
        `a phrase of some length 3 is a phrase of some length 3${Array.from(longTexts, (_, i) => `a phrase of some length ${i}`).join('')}`
      ]
    ]
  ],
  ['an answer that reads nothing', [{ give: { value: 'always' }, note: 'all rows' }], [[{}, 'always']]],
  [
    'bare text',
    [
      { if: is({ field: [], as: 'text' }, 'x'), do: [{ give: { truth: false } }] },
      { give: { field: [], as: 'any' } }
    ],
    [
      ['x', false],
      [
        ['y', { z: 1.5 }],
        ['y', { z: 1.5 }]
      ]
    ]
  ]
]

const isKnown: LibraryFunction = {
  name: 'isKnown',
  source: {
    python: 'def is_known(name, *names):\n    return name in names',
    javascript: 'const isKnown = (name, ...names) => names.includes(name)',
    go: 'func isKnown(name string, names ...string) bool {\n\tfor _, known := range names {\n\t\tif known == name {\n\t\t\treturn true\n\t\t}\n\t}\n\treturn false\n}',
    csharp: 'private static bool IsKnown(string name, params string[] names) => names.Contains(name);'
  },
  imports: { python: [], javascript: [], go: [], csharp: ['System.Linq'] }
}

const programs = cases.map(
  ([, statements]): ProgramCode => ({
    header: ['A program.', `What its header says, which is ${'rather long '.repeat(12)}`],
    statements,
    library: [twiceOver, isKnown]
  })
)

describe.each(languageNames)('%s', language => {
  const sources = programs.map(program => printProgram(program, language))

  it('looks as its users expect', () => {
    expect(sources[2]).toMatchSnapshot()
    expect(sources[3]).toMatchSnapshot()
  })

  it('has no long line', () => {
    for (const line of language === 'go' ? [] : sources.join('').split('\n')) {
      expect(line.length, line).toBeLessThanOrEqual(200)
    }
  })
})

sameAnswers(
  cases.map(([name, , rows], i) => ({
    name,
    print: language => printProgram(programs[i], language),
    inputs: rows.map(([input]) => input),
    expected: rows.map(([, output]) => output)
  }))
)

it('refuses a program that may end without an answer, and calls of functions that no library has, or not in the language', () => {
  const program = { header: [], library: [] }
  expect(() => printProgram({ ...program, statements: [{ comment: 'nothing' }] }, 'go')).toThrow(/must end/)
  const unknown: Statement[] = [{ give: { call: 'magic', with: [] } }]
  expect(() => printProgram({ ...program, statements: unknown }, 'go')).toThrow(/magic/)
  const elsewhere = { ...isKnown, source: { ...isKnown.source, go: '' } }
  const called: Statement[] = [{ give: { call: 'isKnown', with: [] } }]
  const lacking = { ...program, library: [elsewhere], statements: called }
  expect(() => printProgram(lacking, 'go')).toThrow('no library has isKnown in go')
})
