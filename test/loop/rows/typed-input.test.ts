import { expect, it } from 'vitest'
import { typedInput } from '../../../src/loop/rows/typed-input.js'
import { taskHere } from '../../helpers/in-process.js'

const taskOf = async (input: Record<string, string>) => {
  const rows = Array.from({ length: 4 }, (_, at) => ({ input, output: at % 2 }))
  const varied = rows.map((row, at) => ({
    ...row,
    input: Object.fromEntries(Object.keys(input).map(name => [name, `${name} ${at}`]))
  }))
  const project = await (await taskHere(varied)).open()
  return project.task('w').task()
}

it('takes JSON as it stands, and bare text where the task has one text field', async () => {
  const task = await taskOf({ text: '' })
  expect(typedInput('w', task, '{"text": "a"}')).toBe('{"text": "a"}')
  expect(typedInput('w', task, 'win a prize')).toBe('{"text":"win a prize"}')
  expect(typedInput('w', task, '"quoted"')).toBe('{"text":"quoted"}')
})

it('shows an input of the right shape where it gets none', async () => {
  const task = await taskOf({ subject: '', body: '' })
  expect(typedInput('w', task, '{"subject":"a","body":"b"}')).toBe('{"subject":"a","body":"b"}')
  expect(() => typedInput('w', task, 'win a prize')).toThrow(
    expect.objectContaining({
      code: 'bad-input',
      message: '--input: not JSON.',
      suggestions: [`loopai run w -i '{"body":"…","subject":"…"}'`]
    })
  )
})

it('names a file where there are more fields than anybody types', async () => {
  const names = Array.from({ length: 13 }, (_, at) => [`field${at}`, ''] as const)
  const task = await taskOf(Object.fromEntries(names))
  expect(() => typedInput('w', task, 'text')).toThrow(
    expect.objectContaining({ suggestions: ['loopai run w -i @input.json   (with 13 fields)'] })
  )
})

it('shows numbers and booleans where fields are such', () => {
  const properties = {
    at: { type: 'number' as const },
    on: { type: ['boolean' as const, 'null' as const] },
    x: {}
  }
  const task = { input: { type: 'object' as const, properties } } as unknown as Parameters<
    typeof typedInput
  >[1]
  expect(() => typedInput('w', task, 'text')).toThrow(
    expect.objectContaining({ suggestions: [`loopai run w -i '{"at":0,"on":true,"x":"…"}'`] })
  )
})
