import { describe, expect, it } from 'vitest'
import { csharpRecipe as csharp } from '../../src/languages/csharp/recipe.js'
import { goImports } from '../../src/languages/go/imports.js'
import { goRecipe as go } from '../../src/languages/go/recipe.js'

const refuse = (source: string) => go.compile?.refuse?.(source)
const goError = (stderr: string) => go.compile?.readError(stderr, 'program.go')
const csharpError = (stderr: string) => csharp.compile?.readError(stderr, 'Program.cs')

describe('goImports', () => {
  it.each([
    ['package main\nimport "fmt"\n', ['fmt']],
    ['package main; import "a"; import . "b"', ['a', 'b']],
    ['package main\nimport (\n\t_ "a" // "no"\n\tx `b`; "c"\n)\nvar s = "d"\n', ['a', 'b', 'c']],
    ['package main\nimport ()\nvar s = "d"\n', []],
    ['package main\n/* import "a" */\nfunc f() string { return "import" }\n', []],
    ['package main\nimport (\n', []]
  ])('%j', (source, paths) => {
    expect(goImports(source).map(({ path }) => path)).toEqual(paths)
  })

  it('tells the line of each, in a source of a megabyte too', () => {
    const imports = goImports(`package main\nimport (\n${'"a"\n'.repeat(250_000)})\n`)
    expect(imports.map(({ line }) => line)).toEqual(imports.map((_, index) => index + 3))
    expect(imports).toHaveLength(250_000)
  })

  it.each(['/*', '"\\', '`', 'import "\n'])('ends with a megabyte of %j', piece => {
    expect(goImports(piece.repeat(1_000_000 / piece.length))).toBeInstanceOf(Array)
  })
})

describe('Go', () => {
  it.each(['C', 'unsafe', 'embed', 'plugin'])('refuses import "%s", in its line', path => {
    expect(refuse(`package main\n\nimport x "${path}"\n`)).toMatchObject({ line: 3 })
    expect(refuse(`package main\n\nimport (\n\t"fmt"\n\t\`${path}\`\n)\n`)).toMatchObject({ line: 5 })
  })

  it('takes the same words as data', () => {
    expect(refuse('package main\nimport "fmt"\nvar labels = []string{"C", "unsafe"}\n')).toBeUndefined()
  })

  it.each([
    ['# program\n./program.go:5:14: undefined: x\n', { message: 'undefined: x', line: 5 }],
    ['program.go:4:2: package foo is not in GOROOT\n', { message: 'package foo is not in GOROOT', line: 4 }],
    [
      '# program\n./main.go:5:34: undefined: Run\n',
      { message: 'program.go has no func Run(input any) (any, error)' }
    ],
    [
      'found packages main (main.go) and foo (program.go)\n',
      { message: 'program.go must be of package main' }
    ],
    ['go: no space left on device\n', undefined]
  ])('reads %j', (stderr, problem) => {
    expect(goError(stderr)).toEqual(problem)
  })
})

describe('C#', () => {
  const contract = 'public static class Program with public static object Run(object input)'

  it.each([
    [
      "Program.cs(5,24): error CS1525: Unexpected symbol `='\n",
      { message: "Unexpected symbol `='", line: 5 }
    ],
    ['/tmp/build/Program.cs(7,1): error CS1002: ; expected\n', { message: '; expected', line: 7 }],
    [
      "Worker.cs(65,35): error CS0117: `Program' does not contain a definition for `Run'\n",
      { message: `Program.cs has no ${contract}` }
    ],
    ['Program.cs(3,16): warning CS0414: never used\n', undefined]
  ])('reads %j', (stderr, problem) => {
    expect(csharpError(stderr)).toEqual(problem)
  })
})
