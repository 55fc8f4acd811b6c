import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { describe, expect, it, onTestFinished } from 'vitest'
import { shapeError } from '../../src/domain/check-shape.js'
import { isJsonObject, type Json } from '../../src/domain/json.js'
import type { LanguageName } from '../../src/domain/language.js'
import { soleTextField } from '../../src/domain/task.js'
import type { JsonSchema } from '../../src/domain/task-schema.js'
import { languages } from '../../src/languages/languages.js'
import { inputLine, inputShape } from '../../src/loop/export-input.js'
import { missingToolchain, notGofmt } from '../helpers/toolchains.js'

/** Programs that answer with the input as they got it. */
const echoes = {
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

/** What `loopai run` makes of an input: the input as the program gets it, or what is wrong. */
function meant(schema: JsonSchema, input: Json): { value: Json } | { refused: true } {
  const field = soleTextField({ input: schema })
  if (field !== undefined && typeof input === 'string') return { value: { [field]: input } }
  return shapeError(schema, input) === undefined && isJsonObject(input) ? { value: input } : { refused: true }
}

type Answer = { value: Json } | { refused: string }

const runners: Partial<Record<LanguageName, (source: string) => Promise<Answer[]>>> = {
  javascript: async source => {
    const { run } = await import(`data:text/javascript,${encodeURIComponent(source)}`)
    return inputs.map(input => {
      try {
        return { value: run(input) }
      } catch (error) {
        return { refused: (error as Error).message }
      }
    })
  },
  python: source => inFolder({ 'program.py': source, 'main.py': pythonMain }, ['python3', 'main.py']),
  go: source =>
    inFolder({ 'program.go': source, 'main.go': goMain, 'go.mod': 'module program\n\ngo 1.19\n' }, [
      'go',
      'run',
      '.'
    ])
}

const pythonMain = `import json, sys
from program import run
answers = []
for value in json.load(sys.stdin):
    try:
        answers.append({"value": run(value)})
    except TypeError as error:
        answers.append({"refused": str(error)})
print(json.dumps(answers))
`

const goMain = `package main

import (
	"encoding/json"
	"os"
)

func main() {
	var inputs []any
	json.NewDecoder(os.Stdin).Decode(&inputs)
	answers := []map[string]any{}
	for _, input := range inputs {
		value, err := Run(input)
		if err != nil {
			answers = append(answers, map[string]any{"refused": err.Error()})
		} else {
			answers = append(answers, map[string]any{"value": value})
		}
	}
	json.NewEncoder(os.Stdout).Encode(answers)
}
`

async function inFolder(files: Record<string, string>, [file, ...args]: string[]): Promise<Answer[]> {
  const cwd = await mkdtemp(join(tmpdir(), 'loopai-guard-'))
  onTestFinished(() => rm(cwd, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text)
  const env = { GOFLAGS: '-mod=mod', GOPROXY: 'off', GOTOOLCHAIN: 'local' }
  const { stdout } = await execa(file, args, { cwd, input: JSON.stringify(inputs), env })
  return JSON.parse(stdout)
}

describe.each(['javascript', 'python', 'go'] as const)('a guarded program in %s', language => {
  const reason = missingToolchain(language)
  it.skipIf(reason).each(Object.keys(shapes))('refuses what `loopai run` refuses: %s', async name => {
    const schema = shapes[name]
    const source = languages[language].guard(echoes[language], inputShape({ input: schema })!)!
    const answers = await runners[language]!(source)
    for (const [at, input] of inputs.entries()) {
      const wanted = meant(schema, input)
      const answer = answers[at]
      if ('value' in wanted) expect([input, answer]).toEqual([input, wanted])
      else expect([input, answer]).toEqual([input, { refused: expect.stringMatching(/expected|missing/) }])
    }
    if (language === 'go') expect(await notGofmt([source])).toEqual([])
  })
})

describe('a guard', () => {
  const shape = inputShape({ input: shapes.text })!

  it('is the same text each time, and keeps the program below its own name', () => {
    for (const language of Object.keys(echoes) as (keyof typeof echoes)[]) {
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
    expect(inputLine(shape, true)).toBe('Input: {"text": a string}, or the text alone; any other is refused.')
    expect(inputLine(inputShape({ input: shapes.record })!, false)).toBe(
      'Input: {"name": null or a string, "size": a number, "count": an integer or missing, "done": a boolean or missing, "tags": an array or missing, "more": an object or missing, "any": any value or missing}; which is not checked.'
    )
    expect(inputShape({ input: { type: 'string' } })).toBeUndefined()
  })
})
