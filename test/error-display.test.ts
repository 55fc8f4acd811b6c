import { expect, test } from 'vitest'
import { describeError, errorLines } from '../src/error-display.js'
import { LoopaiError } from '../src/errors.js'

test.each([
  ['lines', 'x\n'.repeat(500_000)],
  ['characters', 'x'.repeat(1_000_000)]
])('an error of a million %s is told in a few lines', (_, message) => {
  for (const error of [
    new Error(message),
    new LoopaiError('bad-file', message, { suggestions: [message] })
  ]) {
    const described = describeError(error)
    expect(JSON.stringify(described).length).toBeLessThan(20_000)
    expect(errorLines(described).length).toBeLessThan(130)
    expect(errorLines(described).join('\n').length).toBeLessThan(20_000)
  }
})

const flagError = (...flags: string[]) =>
  Object.assign(new Error('Nonexistent flag'), {
    oclif: { exit: 2 },
    flags,
    parse: { input: { flags: { split: {}, 'output-field': {}, cwd: {} } } }
  })

test.each([
  [['--spilt'], ['did you mean --split?', 'add --help']],
  [['--ouput-field=team'], ['did you mean --output-field?', 'add --help']],
  [
    ['--spilt', '--splt'],
    ['did you mean --split?', 'add --help']
  ],
  [['--frobnicate'], ['add --help']],
  [['-x'], ['add --help']]
])('the flags %j are told with those that were meant', (flags, suggestions) => {
  expect(describeError(flagError(...flags))).toEqual({
    code: 'usage',
    exitCode: 2,
    message: `There is no flag ${flags.join(', ')}.`,
    suggestions
  })
})
