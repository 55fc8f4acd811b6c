import { describe, expect, it } from 'vitest'
import { flagsBehindCommand, helpAsFlag } from '../src/main.js'

const words = (text: string) => text.split(' ').filter(Boolean)

describe('flagsBehindCommand', () => {
  it.each([
    ['status --json', 'status --json'],
    ['-C dir status', 'status -C dir'],
    ['--trust -y status', 'status --trust -y'],
    ['--json -q --cwd=dir run t -i x', 'run --json -q --cwd=dir t -i x'],
    ['--help', '--help'],
    ['-C dir', '-C dir'],
    ['-C dir --help', '-C dir --help'],
    ['', '']
  ])('%s', (typed, expected) => {
    expect(flagsBehindCommand(words(typed))).toEqual(words(expected))
  })
})

describe('helpAsFlag', () => {
  it.each([
    ['help', '--help'],
    ['help status', 'status --help'],
    ['status help', 'status help']
  ])('%s', (typed, expected) => {
    expect(helpAsFlag(words(typed))).toEqual(words(expected))
  })
})
