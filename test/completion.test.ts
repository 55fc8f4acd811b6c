import { describe, expect, it } from 'vitest'
import { type CommandShape, type KnownNames, proposalsFor } from '../src/completion.js'

const commands: CommandShape[] = [
  {
    id: 'eval',
    summary: 'Measure programs.',
    strict: false,
    args: { task: {}, versions: {} },
    flags: {
      cwd: { type: 'option', char: 'C', helpGroup: 'GLOBAL' },
      quiet: { type: 'boolean', char: 'q', helpGroup: 'GLOBAL' },
      split: {
        type: 'option',
        char: 's',
        options: ['train', 'validation', 'test'],
        description: 'which rows'
      },
      min: { type: 'option', multiple: true },
      record: { type: 'boolean' },
      inner: { type: 'boolean', hidden: true }
    }
  },
  { id: 'explain', args: { task: {} }, flags: {} },
  { id: 'init', args: { task: {}, file: {} }, flags: { template: { type: 'option', char: 't' } } },
  { id: 'synth', args: { task: {} }, flags: { parent: { type: 'option' } } }
]

const names: KnownNames = {
  tasks: async () => ['support', 'spam'],
  versions: async task => (task === 'spam' ? ['v1-aaaaaa', 'v2-bbbbbb'] : []),
  templates: async () => ['intent']
}

async function proposed(words: string[]): Promise<string[]> {
  return (await proposalsFor(words, commands, () => names)).map(({ word }) => word)
}

/** The words before the one that is typed, and that one behind the last blank. */
const typed = (line: string) => proposed(line.split(' '))

describe('proposalsFor', () => {
  it.each([
    ['', ['eval', 'explain', 'init', 'synth', 'help']],
    ['e', ['eval', 'explain']],
    ['help e', ['eval', 'explain']],
    ['help eval ', []],
    ['frobnicate ', []],
    ['-', ['--cwd', '--quiet', '--help', '--version']],
    ['-C dir ev', ['eval']],
    ['eval ', ['support', 'spam']],
    ['eval s', ['support', 'spam']],
    ['eval spam ', ['v1-aaaaaa', 'v2-bbbbbb']],
    ['eval spam v1-aaaaaa v', ['v1-aaaaaa', 'v2-bbbbbb']],
    ['eval -s test --record s', ['support', 'spam']],
    ['eval -stest s', ['support', 'spam']],
    ['eval -qs ', ['train', 'validation', 'test']],
    ['eval -q --', ['--cwd', '--split', '--min', '--record', '--help']],
    ['eval --min a=1 --m', ['--min']],
    ['eval --split te', ['test']],
    ['eval --split=te', ['--split=test']],
    ['eval --split=', ['--split=train', '--split=validation', '--split=test']],
    ['eval --nothing=', []],
    ['eval -- --', []],
    ['explain support ', []],
    ['init ', []],
    ['init -t ', ['intent']],
    ['init x --template=i', ['--template=intent']],
    ['synth spam --parent v2', ['v2-bbbbbb']]
  ])('%j', async (line, expected) => {
    expect(await typed(line)).toEqual(expected)
  })

  it.each([
    [['eval', '--split', '=', 'te'], ['test']],
    [
      ['eval', '--split', '='],
      ['train', 'validation', 'test']
    ],
    [['eval', '--split', '=', 'test', 'sp'], ['spam']]
  ])('takes words as bash parts them: %j', async (words, expected) => {
    expect(await proposed(words)).toEqual(expected)
  })

  it('tells what commands and flags mean', async () => {
    expect(await proposalsFor(['ev'], commands, () => names)).toEqual([
      { word: 'eval', meaning: 'Measure programs.' }
    ])
    expect(await proposalsFor(['eval', '--s'], commands, () => names)).toEqual([
      { word: '--split', meaning: 'which rows' }
    ])
  })

  it.each([
    ['-C dir eval ', 'dir'],
    ['eval --cwd=dir ', 'dir'],
    ['eval -Cdir ', 'dir'],
    ['eval ', undefined]
  ])('looks for names in the folder of %j', async (line, folder) => {
    const asked: (string | undefined)[] = []
    await proposalsFor(line.split(' '), commands, cwd => {
      asked.push(cwd)
      return names
    })
    expect(asked).toEqual([folder])
  })
})
