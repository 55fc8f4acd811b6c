import { posix, win32 } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileNameProblem, pathProblem, taskPathProblem } from '../../../src/domain/project/project-path.js'

it.each([
  'tasks/a',
  'a',
  'programs/v1-abcdef/program.mjs',
  '.loopai/manifest.lock',
  'tâches/été',
  'a b/c',
  'console'
])('takes %j', path => {
  expect(pathProblem(path)).toBeUndefined()
})

it.each([
  ...[
    '',
    '..',
    '../victim',
    'a/../b',
    'a/..',
    '.',
    './a',
    '/a',
    '//a',
    'a//b',
    'a/',
    '\\\\host\\a',
    'a\\..\\b'
  ],
  ...[
    'c:',
    'C:/a',
    '-x',
    'a/--rf',
    'a\0',
    'a\nb',
    'nul',
    'tasks/CON',
    'aux.txt',
    'com1',
    'lpt9.x/y',
    'a:stream',
    'a?',
    'a.',
    'a '
  ],
  ...['x'.repeat(201), 'x/'.repeat(600)]
])('refuses %j', path => {
  expect(pathProblem(path)).toBeDefined()
  expect(taskPathProblem(path)).toBeDefined()
})

it('what it takes stays where it is put, on every system', () => {
  const parts = fc.array(fc.oneof(fc.string(), fc.constantFrom('.', '..', '', 'a', 'c:')), { maxLength: 5 })
  fc.assert(
    fc.property(parts, fc.constantFrom('/', '\\'), (parts, separator) => {
      const path = parts.join(separator)
      if (pathProblem(path) !== undefined) return
      expect(posix.join('/root', path).startsWith('/root/')).toBe(true)
      expect(win32.join('C:\\root', path).startsWith('C:\\root\\')).toBe(true)
    }),
    { numRuns: 2000 }
  )
})

it('a task lies neither in the folder of git nor in that of Loopai', () => {
  for (const path of ['.git/hooks', '.GIT', '.loopai/x']) expect(taskPathProblem(path)).toBeDefined()
  expect(taskPathProblem('.github/tasks')).toBeUndefined()
})

it('a name is no path', () => {
  expect(fileNameProblem('program.mjs')).toBeUndefined()
  for (const name of ['a/b', '..', '']) expect(fileNameProblem(name)).toBeDefined()
})
