import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/domain/json.js'
import { ownWords } from '../../helpers/project.js'
import { init } from './plan-init-scene.js'

const team = (at: number) => (at % 3 === 0 ? 'spam' : 'billing')
const rows = (row: (at: number) => Json) => Array.from({ length: 60 }, (_, at) => row(at))
const nested = rows(at => ({
  message: { text: `${ownWords(at)} ${team(at)}`, from: `${ownWords(at + 100)}`, head: { lang: 'en' } },
  meta: { label: team(at) }
}))

describe('fields inside others', () => {
  it('are the input and the output by their path', () => {
    const plan = init(nested, { inputFields: ['message.text'], outputField: 'meta.label' })
    expect(plan.table.map(({ label }) => label).sort()).toEqual(['billing', 'spam'])
    expect(plan.examples[1].input).toEqual({ message: { text: expect.any(String) } })
    expect(plan.inputs.map(({ field }) => field)).toEqual(['message.text'])
    expect(plan.task.exclude).toEqual(['message.from', 'message.head.lang', 'meta.label'])
  })

  it('are all that is there but the output, if no input is named', () => {
    const plan = init(nested, { outputField: 'meta.label' })
    expect(Object.keys(plan.examples[1].input as object)).toEqual(['message'])
    expect(JSON.stringify(plan.examples[1].input)).not.toContain('label')
  })

  it('several of one field stay together', () => {
    const plan = init(nested, { inputFields: ['message.text', 'message.head'], outputField: 'meta.label' })
    expect(plan.task.exclude).toEqual(['message.from', 'meta.label'])
  })

  it('yield to a name with dots', () => {
    const both = nested.map((row, at) => ({ ...(row as object), 'meta.label': at % 2 === 0 ? 'x' : 'y' }))
    const plan = init(both as Json[], { inputFields: ['message.text'], outputField: 'meta.label' })
    expect(plan.table.map(({ label }) => label).sort()).toEqual(['x', 'y'])
  })

  it('that no row has are told with what is near', () => {
    expect(() => init(nested, { outputField: 'meta.lable' })).toThrow(
      expect.objectContaining({
        code: 'missing-output-field',
        message: 'rows.jsonl: no row has a field "meta.lable". Fields: message, meta.',
        suggestions: ['did you mean "meta.label"?']
      })
    )
  })

  it('missing in a row make it a bad row', () => {
    const some: Json[] = [
      ...nested,
      { message: { text: 'x' }, meta: {} },
      { message: { text: 'x' }, meta: { label: null } }
    ]
    const plan = init(some, { inputFields: ['message.text'], outputField: 'meta.label', onBadRow: 'skip' })
    expect(plan.skipped.map(({ message }) => message)).toEqual([
      'no output: "meta.label" is missing',
      'no output: "meta.label" is null'
    ])
  })
})

describe('chats', () => {
  const chats = rows(at => ({
    messages: [
      { role: 'system', content: 'Sort mails.' },
      { role: 'user', content: `${ownWords(at)} ${team(at)}` },
      { role: 'assistant', content: team(at) }
    ]
  }))

  it('are read as inputs and outputs, and that is said', () => {
    const plan = init(chats)
    expect(plan.kind).toBe('classification')
    expect(plan.examples[0]).toMatchObject({
      input: { text: expect.stringContaining('spam') },
      output: 'spam'
    })
    expect(plan.findings).toContainEqual({ type: 'chats', form: 'messages', file: 'rows.jsonl' })
  })

  it('may be another output if a person says so', () => {
    const named = chats.map((row, at) => ({ ...(row as object), label: at % 2 === 0 ? 'x' : 'y' }) as Json)
    const plan = init(named, { outputField: 'label', inputFields: ['messages'] })
    expect(plan.table.map(({ label }) => label).sort()).toEqual(['x', 'y'])
  })
})
