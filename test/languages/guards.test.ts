import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/json.js'
import { type LanguageName, languageNames } from '../../src/domain/program/language.js'
import { shapeError } from '../../src/domain/task/check-shape.js'
import { soleTextField } from '../../src/domain/task/task.js'
import type { JsonSchema } from '../../src/domain/task/task-schema.js'
import { languages } from '../../src/languages/languages.js'
import { inputLine, programShape } from '../../src/loop/export/program-shape.js'
import { answersOf, itIn, notGofmt } from '../helpers/toolchains.js'

/** Programs that answer with the input as they got it. */
const echoes: Record<LanguageName, string> = {
  javascript: 'export function run(input) {\n  return input\n}\n',
  python: 'def run(input):\n    return input\n',
  go: 'package main\n\n// Run answers an input.\nfunc Run(input any) (any, error) {\n\treturn input, nil\n}\n',
  csharp:
    'public static class Program\n{\n    public static object Run(object input)\n    {\n        return input;\n    }\n}\n'
}

const shapes: Record<string, JsonSchema> = {
  text: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
  odd: {
    type: 'object',
    properties: { 'it\'s "odd" \\ ü\u2028': { type: 'string' }, __proto__x: {} },
    required: ['it\'s "odd" \\ ü\u2028', '__proto__x']
  },
  record: {
    type: 'object',
    properties: {
      name: { type: ['null', 'string'] },
      size: { type: 'number' },
      count: { type: 'integer' },
      done: { type: 'boolean' },
      tags: { type: 'array' },
      more: { type: 'object' },
      any: {}
    },
    required: ['name', 'size']
  },
  nested: {
    type: 'object',
    properties: {
      user: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          'a ge': { type: ['null', 'integer'] },
          home: { type: 'object', properties: { zip: { type: 'string' } }, required: ['zip'] }
        },
        required: ['name']
      },
      maybe: { type: ['null', 'object'], properties: { on: { type: 'boolean' } }, required: ['on'] },
      tags: { type: 'array', items: { type: 'string' } },
      pairs: {
        type: 'array',
        items: {
          type: 'array',
          items: { type: 'object', properties: { x: { type: 'number' } }, required: ['x'] }
        }
      },
      loose: { properties: { deep: { type: 'number' } } }
    },
    required: ['user', 'tags']
  }
}

const number: JsonSchema = { type: 'object', properties: { x: { type: 'number' } }, required: ['x'] }
Object.assign(shapes, {
  list: { type: 'array', items: { ...number, type: ['object', 'null'] } },
  numbers: { type: 'array', items: { type: 'number' } },
  'text itself': { type: 'string' },
  'text or number': { type: ['string', 'number'] },
  'record or none': { ...number, type: ['null', 'object'] },
  anything: {}
})

const odd = 'it\'s "odd" \\ ü\u2028'
const nested = (part: object, user: object = {}) => {
  return { user: { name: 'n', ...user }, tags: ['a'], ...part } as unknown as Json
}
const inputs: Json[] = [
  ...[nested({}), nested({ user: {} }), nested({ user: { name: 1 } }), nested({ tags: ['a', 2] })],
  ...[nested({}, { 'a ge': 1 }), nested({}, { 'a ge': 'x' }), nested({}, { 'a ge': null })],
  ...[nested({}, { home: {} }), nested({}, { home: { zip: 'z' } }), nested({}, { home: { zip: 3 } })],
  ...[
    nested({ maybe: null }),
    nested({ maybe: {} }),
    nested({ maybe: { on: true } }),
    nested({ maybe: { on: 1 } })
  ],
  ...[
    nested({ pairs: [[{ x: 1 }], []] }),
    nested({ pairs: [[{ x: 1 }, {}]] }),
    nested({ pairs: [{ x: 1 }] })
  ],
  ...[
    nested({ loose: 3 }),
    nested({ loose: { deep: 1 } }),
    nested({ loose: { deep: 'x' } }),
    nested({ tags: [] })
  ],
  ...[
    null,
    true,
    3,
    'blue',
    '',
    [],
    ['a'],
    {},
    { text: 'blue' },
    { Text: 'blue' },
    { text: null },
    { text: 3 }
  ],
  ...[
    { text: 'blue', other: 1 },
    { [odd]: 'x', __proto__x: null },
    { [odd]: 1, __proto__x: 2 },
    { [odd]: 'x' }
  ],
  ...[[1, 2.5], [1, null], [{ x: 1 }, null], [{ x: 'a' }], [{}], { x: 1 }, { x: null }],
  { name: null, size: 1.5 },
  { name: 'n', size: 2, count: 3, done: false, tags: [], more: {}, any: [1] },
  ...[
    { count: 1.5 },
    { done: 0 },
    { tags: {} },
    { more: [] },
    { more: null },
    { size: true },
    { name: 1 }
  ].map(part => ({ name: 'n', size: 1, ...part }) as unknown as Json)
]

const shapeOf = (input: JsonSchema) => programShape('w', { input, output: { enum: ['a', 'b'] } })

/** What `loopai run` makes of an input: the input as the program gets it, or what is wrong. */
function meant(schema: JsonSchema, input: Json): { value: Json } | { refused: true } {
  const field = soleTextField({ input: schema })
  if (field !== undefined && typeof input === 'string') return { value: { [field]: input } }
  return shapeError(schema, input) === undefined ? { value: input } : { refused: true }
}

const names = Object.keys(shapes)

describe.each(languageNames)('a guarded program in %s', language => {
  itIn(language)('refuses what `loopai run` refuses', async () => {
    const sources = names.map(name => languages[language].guard(echoes[language], shapeOf(shapes[name]))!)
    const answers = await answersOf(
      language,
      sources.map(source => ({ source, inputs }))
    )
    const refused = { refused: expect.stringMatching(/expected|missing/) }
    for (const [place, name] of names.entries()) {
      for (const [at, input] of inputs.entries()) {
        const wanted = meant(shapes[name], input)
        expect([name, input, answers[place][at]]).toEqual([
          name,
          input,
          'value' in wanted ? wanted.value : refused
        ])
      }
    }
    if (language === 'go') expect(await notGofmt(sources)).toEqual([])
  })
})

describe('a guard', () => {
  const shape = shapeOf(shapes.text)

  it('is the same text each time, and keeps the program below its own name', () => {
    for (const language of languageNames) {
      const source = languages[language].guard(echoes[language], shape)
      expect(source).toBe(languages[language].guard(echoes[language], shape))
      expect(source).toMatch(/[rR]un\(/)
      expect(source).toContain('text: missing (expected a string)')
    }
  })

  it.each([
    ['javascript', 'export const run = input => input\n'],
    ['javascript', 'export function run(input) {\n  return input.next ? run(input.next) : 1\n}\n'],
    [
      'javascript',
      'function inputOf(x) { return x }\nexport function run(input) {\n  return inputOf(input)\n}\n'
    ],
    ['python', 'run = lambda input: input\n'],
    ['go', 'package main\n\nvar Run = func(input any) (any, error) { return nil, nil }\n']
  ] as const)('leaves a program alone that is declared otherwise: %s %s', (language, source) => {
    expect(languages[language].guard(source, shape)).toBeUndefined()
  })

  it('is told in the header', () => {
    expect(inputLine(shape.input, true)).toBe(
      'Input: {"text": a string}, or the text alone; any other is refused.'
    )
    expect(inputLine(shapeOf(shapes.record).input, false)).toBe(
      'Input: {"name": null or a string, "size": a number, "count": an integer or missing, "done": a boolean or missing, "tags": an array or missing, "more": an object or missing, "any": any value or missing}; which is not checked.'
    )
    expect(inputLine(shapeOf(shapes.list).input, true)).toBe(
      'Input: [{"x": a number} or null, …]; any other is refused.'
    )
    expect(inputLine(shapeOf({}).input, true)).toBe('Input: any value.')
  })
})
