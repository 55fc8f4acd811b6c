import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pythonTools } from '../../../scripts/python-tools.mjs'
import { languages } from '../../../src/languages/languages.js'
import { root } from '../../helpers/cli.js'
import { needsPython } from '../../helpers/python.js'
import { itIn } from '../../helpers/toolchains.js'
import { type Exported, exportedPrograms } from './scenes.js'

/** Compilers and checkers of types take seconds. */
const patience = 120_000
let folder: string
let programs: Exported[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loopai-exported-'))
  programs = exportedPrograms()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What a tool says of files in a folder of its own; nothing where it accepts them. */
async function complaints(files: Record<string, string>, [tool, ...words]: string[]): Promise<string> {
  const cwd = await mkdtemp(join(folder, 'of-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(cwd, name, '..'), { recursive: true })
    await writeFile(join(cwd, name), text)
  }
  const env = { GOFLAGS: '-mod=mod', GOPROXY: 'off', GOTOOLCHAIN: 'local' }
  const { all, exitCode } = await execa(tool, words, { cwd, env, all: true, reject: false })
  return exitCode === 0 ? '' : all
}

const filesOf = (text: (program: Exported) => [name: string, text: string][]) =>
  Object.fromEntries(programs.flatMap(text))

/** Values written as a language writes them. */
const { python, csharp, go, javascript } = languages

describe('exported programs', () => {
  it(
    'pass mypy --strict, and calls with inputs of another shape do not',
    async context => {
      let tool = ''
      needsPython(context, () => {
        tool = pythonTools()
      })
      const { json } = python.syntax
      for (const { sources } of programs) expect(sources.python).not.toContain('mypy: ignore')
      const files = filesOf(({ name, sources, input, wrong }) => [
        [`${name}.py`, sources.python],
        [
          `use_${name}.py`,
          `import ${name}\n\nanswer = ${name}.run(${json(input)})\n${name}.run(${json(wrong)})  # type: ignore\n`
        ]
      ])
      expect(await complaints(files, [tool, '-m', 'mypy', '--strict', '--python-version', '3.10', '.'])).toBe(
        ''
      )
    },
    patience
  )

  it(
    'pass tsc --strict by their types, and calls with inputs of another shape do not',
    async () => {
      const { json } = javascript.syntax
      const files = filesOf(({ name, sources, types, input, wrong }) => [
        [`${name}.mjs`, sources.javascript],
        [`${name}.d.mts`, types],
        [
          `use-${name}.mts`,
          `import { type Output, run } from './${name}.mjs'\nexport const answer: Output = run(${json(input)})\n// @ts-expect-error\nrun(${json(wrong)})\n`
        ]
      ])
      const tsc = join(root, 'node_modules/.bin/tsc')
      const words = ['--strict', '--noEmit', '--module', 'nodenext']
      const uses = Object.keys(files).filter(name => name.endsWith('.mts') && !name.endsWith('.d.mts'))
      expect(await complaints(files, [tsc, ...words, ...uses])).toBe('')
    },
    patience
  )

  itIn('go')(
    'are packages that a module of its own imports and tests',
    async () => {
      const { json } = go.syntax
      const calls = programs.map(
        ({ name, input, answer, wrong }) =>
          `\t{${name}.Run, ${json(input)}, ${json(answer)}, ${json(wrong)}},\n`
      )
      const files = {
        ...filesOf(({ name, sources }) => [[`${name}/${name}.go`, sources.go]]),
        'go.mod': 'module shop\n\ngo 1.19\n',
        'shop_test.go': `package shop

import (
	"fmt"
	"testing"

${programs.map(({ name }) => `\t"shop/${name}"\n`).join('')})

var cases = []struct {
	run                  func(any) (any, error)
	input, answer, wrong any
}{
${calls.join('')}}

func TestPrograms(t *testing.T) {
	for i, c := range cases {
		answer, err := c.run(c.input)
		if err != nil || fmt.Sprint(answer) != fmt.Sprint(c.answer) {
			t.Errorf("%d: %v, %v instead of %v", i, answer, err, c.answer)
		}
		if _, err := c.run(c.wrong); err == nil {
			t.Errorf("%d answers %v", i, c.wrong)
		}
	}
}
`
      }
      expect(await complaints(files, ['go', 'test', './...'])).toBe('')
    },
    patience
  )

  itIn('csharp')(
    'are classes that compile without a warning, with the documents of all that is public',
    async () => {
      const className = (name: string) => `${name[0].toUpperCase()}${name.slice(1)}`
      const { json } = csharp.syntax
      const calls = programs.map(({ name, input }) => `        ${className(name)}.Run(${json(input)});\n`)
      const files = {
        ...filesOf(({ name, sources }) => [[`${className(name)}.cs`, sources.csharp]]),
        'Use.cs': `using System.Collections.Generic;\n\ninternal static class Use\n{\n    private static void Main()\n    {\n${calls.join('')}    }\n}\n`
      }
      const words = ['-warn:4', '-warnaserror', '-doc:programs.xml', '-r:System.Numerics.dll', '-out:use.exe']
      expect(await complaints(files, ['mcs', ...words, ...Object.keys(files)])).toBe('')
    },
    patience
  )
})
