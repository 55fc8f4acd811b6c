import { expect, test } from 'vitest'
import type { Json } from '../../../../src/domain/json.js'
import { chatFormOf, chatRow } from '../../../../src/domain/rows/raw/chat-rows.js'

const system = { role: 'system', content: 'Sort mails.' }
const user = (content: Json) => ({ role: 'user', content })
const assistant = (content: Json, rest: object = {}) => ({ role: 'assistant', content, ...rest })

/** The form and the row that becomes of a value; a problem is its text. */
function read(value: Json) {
  const form = chatFormOf([{ line: 7, value }])
  if (form === undefined) return undefined
  const row = chatRow({ line: 7, value }, form)
  expect(row.line).toBe(7)
  return 'problem' in row ? row.problem.message : row.value
}

const example = { input: 'hi', output: 'a' }

test.each<[string, Json, unknown]>([
  ['a question and its answer', { messages: [system, user('hi'), assistant('a')] }, example],
  [
    'the last turn of several',
    { messages: [user('x'), assistant('b'), user('hi'), assistant('a')] },
    example
  ],
  ['messages after the last answer', { messages: [user('hi'), assistant('a'), user('bye')] }, example],
  [
    'parts that are texts',
    {
      messages: [
        user([
          { type: 'text', text: 'h' },
          { type: 'text', text: 'i' }
        ]),
        assistant('a')
      ]
    },
    { input: 'h\ni', output: 'a' }
  ],
  ['other fields stay', { id: '3', messages: [user('hi'), assistant('a')] }, { id: '3', ...example }],
  ['a prompt and its completion', { prompt: 'hi', completion: ' a' }, example],
  ['the same as messages', { prompt: [user('hi')], completion: [assistant('a')] }, example],
  ['an answer that calls a tool', { messages: [user('hi'), assistant(null)] }, /no output: .* is no text/],
  [
    'a picture',
    { messages: [user([{ type: 'image_url', image_url: { url: 'x' } }]), assistant('a')] },
    /no input: .* more than text/
  ],
  ['no answer', { messages: [user('hi')] }, /no message of the assistant/],
  ['no question', { messages: [system, assistant('a')] }, /no message of the user/],
  ['an empty answer', { messages: [user('hi'), assistant(' ')] }, /no output: .* empty/],
  ['an empty question', { messages: [user(''), assistant('a')] }, /no input: .* empty/]
])('%s', (_, value, expected) => {
  if (expected instanceof RegExp) expect(read(value)).toMatch(expected)
  else expect(read(value)).toEqual(expected)
})

test.each<[string, Json]>([
  ['rows with an input and an output', { input: 'a', output: 'b', messages: [user('hi'), assistant('a')] }],
  ['messages that have no roles', { messages: ['hi'] }],
  ['no messages', { messages: [] }],
  ['a prompt alone', { prompt: 'a', label: 'b' }],
  ['numbers', { prompt: 1, completion: 2 }],
  ['texts', 'hi']
])('%s are no chats', (_, value) => {
  expect(read(value)).toBeUndefined()
})

test('a row without messages among chats is a bad row', () => {
  expect(chatRow({ line: 2, value: { text: 'x' } }, 'messages')).toMatchObject({
    problem: { message: 'no input: "messages" is no list of messages' }
  })
})
