import { describe, expect, it } from 'vitest'
import { flagsBehindCommand, helpAsFlag, requireCommand } from '../src/main.js'

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

describe('requireCommand', () => {
  const commands = ['synth', 'status']

  it.each(['synth', 'status --json', '--help', '-C dir -h', '--version', ''])('accepts %s', typed => {
    expect(() => requireCommand(words(typed), commands)).not.toThrow()
  })

  it.each([
    ['synht', 'There is no command "synht".', 'loopai synth'],
    ['synht tickets -l go --json', 'There is no command "synht".', 'loopai synth tickets -l go --json'],
    ['frobnicate', 'There is no command "frobnicate".', 'loopai --help'],
    ['--versoin', 'There is no flag --versoin.', 'loopai --version'],
    ['--jsno status', 'There is no flag --jsno.', 'loopai --json status'],
    ['-x', 'There is no flag -x.', 'loopai --help'],
    ['-q', 'Name a command, too.', 'loopai --help'],
    ['-C dir', 'Name a command, too.', 'loopai --help']
  ])('refuses %s', (typed, message, suggestion) => {
    expect(() => requireCommand(words(typed), commands)).toThrow(
      expect.objectContaining({ code: 'usage', message, suggestions: [suggestion] })
    )
  })

  it('suggests help for a misspelt command where help was asked for', () => {
    expect(() => requireCommand(['synht', '--help'], commands, 'loopai help')).toThrow(
      expect.objectContaining({ suggestions: ['loopai help synth'] })
    )
  })
})
