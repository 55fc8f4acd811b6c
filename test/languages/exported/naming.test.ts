import { describe, expect, it } from 'vitest'
import { languages } from '../../../src/languages/languages.js'

const { go, csharp, javascript, python } = languages
const place = (file: string, folder = 'route', beside: string[] = []) => ({
  task: 'my-task',
  file,
  folder,
  beside
})

describe('the package of a file in Go', () => {
  it.each([
    ['route', 'route'],
    ['my-route_2', 'myroute2'],
    ['Route', 'route'],
    ['3d', 'p3d'],
    ['func', 'funcprogram'],
    ['main', 'mainprogram'],
    ['---', 'p'],
    ['größe', 'größe']
  ])('of the folder %s is %s', (folder, name) => {
    const { nameFor, isName } = go.exported.naming!
    expect(nameFor(place('a.go', folder), '')).toBe(name)
    expect(isName(name)).toBe(true)
  })

  it('is that of the files beside it, or of the task where no folder is known', () => {
    const { nameFor } = go.exported.naming!
    expect(nameFor(place('a.go', 'route', ['// A tool.\npackage main\n']), '')).toBe('main')
    expect(nameFor(place('a.go', 'route', ['package shop_test\n']), '')).toBe('shop')
    expect(nameFor({ task: 'my-task', beside: [] }, '')).toBe('mytask')
  })

  it.each(['', 'a b', 'a-b', 'type', '1a', '_'])('cannot be "%s"', name => {
    expect(go.exported.naming!.isName(name)).toBe(false)
  })
})

describe('the class of a file in C#', () => {
  it.each([
    ['Route.cs', 'Route'],
    ['route-mail v2.cs', 'RouteMailV2'],
    ['class.cs', 'Class'],
    ['1.cs', 'Program'],
    ['Run.cs', 'RunProgram'],
    ['Program.cs', 'Program'],
    ['größe.cs', 'Größe']
  ])('%s is %s', (file, name) => {
    const source = 'public static class Program\n{\n    public static object Run(object input)\n'
    const { naming } = csharp.exported
    const found = naming!.nameFor(place(file), source)
    expect(found).toBe(name)
    expect(naming!.named(source, found)).toContain(`public static class ${name}\n`)
    expect(naming!.named(naming!.named(source, found), naming!.ofPrograms)).toBe(source)
  })
})

it.each([
  [python, 'route.py', undefined],
  [python, 'größe.py', undefined],
  [python, 'class.py', /no import statement can name a module class/],
  [python, 'a b.py', /no import statement/],
  [python, '1.py', /no import statement/],
  [python, 'my-route.py', /no import statement/],
  [go, 'func.go', undefined],
  [go, 'a b.go', undefined],
  [go, 'route_test.go', /takes it for a test/],
  [go, 'route_windows.go', /for windows alone/],
  [go, '_route.go', /leaves out/]
] as const)('%o says why code cannot use %s: %s', ({ exported }, file, problem) => {
  const found = exported.problem?.(place(file))
  if (problem === undefined) expect(found).toBeUndefined()
  else expect(found).toMatch(problem)
})

it('Go has one function Run a package', () => {
  const other = 'package route\n\nfunc Run(input any) (any, error) { return nil, nil }\n'
  expect(go.exported.problem!(place('a.go', 'route', [other]))).toMatch(/has a function Run/)
})

it.each([
  ['route.mjs', 'route.d.mts'],
  ['route.js', 'route.d.ts'],
  ['route.ts', undefined],
  ['route', undefined]
])('the types of %s, if any are looked for beside it, are in %s, never in its place', (file, types) => {
  const shape = { task: 't', input: { types: ['string' as const], fields: [] }, output: { types: [] } }
  expect(javascript.exported.types!(file, shape, true)?.file).toBe(types)
})
