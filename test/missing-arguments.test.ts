import type { ArgInput, FlagInput } from '@oclif/core/interfaces'
import { parse } from '@oclif/core/parser'
import { describe, expect, it } from 'vitest'
import Add from '../src/commands/add.js'
import Explain from '../src/commands/explain.js'
import Forget from '../src/commands/forget.js'
import { LoopaiError } from '../src/errors.js'
import { toldAsMissing } from '../src/missing-arguments.js'

/** What is told of the error that oclif throws at these words. */
async function told(command: typeof Add | typeof Explain | typeof Forget, ...argv: string[]) {
  const { args, flags }: { args: ArgInput; flags: FlagInput } = command
  const error = await parse(argv, { args, flags, strict: true }).then(
    () => undefined,
    (thrown: Error) => thrown
  )
  if (error === undefined) throw new Error('nothing was missing')
  const id = command.name.toLowerCase()
  return { error, told: toldAsMissing(error, { id, flags, examples: command.examples }) }
}

describe('toldAsMissing', () => {
  it.each([
    [
      Add,
      [],
      'add needs TASK (the task) and FILE (labeled rows, - for stdin).',
      'loopai add support more.csv'
    ],
    [Add, ['spam'], 'add needs FILE (labeled rows, - for stdin).', 'loopai add support more.csv'],
    [Explain, ['spam'], 'explain needs --input (one input: JSON', 'loopai explain spam -i'],
    [Forget, ['spam'], 'forget needs INPUT (the id of an execution or row', 'loopai forget support']
  ])('%o %j', async (command, argv, message, example) => {
    const found = (await told(command, ...argv)).told
    expect(found).toBeInstanceOf(LoopaiError)
    expect(found).toMatchObject({ code: 'missing-argument', exitCode: 2 })
    expect(found.message.startsWith(message)).toBe(true)
    expect((found as LoopaiError).suggestions[0].startsWith(example)).toBe(true)
  })

  it('leaves other errors as they are', async () => {
    const { error, told: same } = await told(Add, 'spam', 'a.csv', 'b.csv')
    expect(same).toBe(error)
    const bug = new Error('Missing 1 required arg')
    expect(toldAsMissing(bug, { id: 'add', flags: {}, examples: [] })).toBe(bug)
  })
})
