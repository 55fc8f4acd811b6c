import { isJsonObject, type Json, type JsonObject } from '../../json.js'
import type { BadRow, RawRow, ReadRow } from './raw-row.js'

/** Forms of rows that models are tuned with: lists of `messages`, or pairs of `prompt` and `completion`. */
export type ChatForm = 'messages' | 'completion'

/** The form of rows by the first of them; undefined for other rows, and for rows that have an input and an output. */
export function chatFormOf([first]: readonly ReadRow[]): ChatForm | undefined {
  if (first === undefined || !isJsonObject(first.value)) return undefined
  const { value } = first
  const has = (name: string) => Object.hasOwn(value, name)
  if (has('input') || has('output')) return undefined
  if (has('messages') && isChat(value.messages)) return 'messages'
  const isSaid = (name: string) => typeof value[name] === 'string' || isChat(value[name])
  return has('prompt') && has('completion') && isSaid('prompt') && isSaid('completion')
    ? 'completion'
    : undefined
}

/** A row with the chat as `input` and `output`: the last answer of the assistant, and the last text of the user before. */
export function chatRow(row: RawRow, form: ChatForm): RawRow {
  if ('problem' in row) return row
  const { line, value } = row
  if (!isJsonObject(value)) return row
  const { messages, prompt, completion, ...others } = value
  const said = form === 'messages' ? lastTurn(messages) : pairOf(prompt, completion)
  if (typeof said === 'string') return bad(line, said)
  const { input, output } = said
  if (input.trim() === '') return bad(line, 'no input: the last message of the user is empty')
  if (output.trim() === '') return bad(line, 'no output: the last message of the assistant is empty')
  return { line, value: { ...others, input, output } }
}

interface Turn {
  input: string
  output: string
}

function pairOf(prompt: Json | undefined, completion: Json | undefined): Turn | string {
  if (isChat(completion)) return lastTurn([...(isChat(prompt) ? prompt : [userSays(prompt)]), ...completion])
  if (typeof completion !== 'string') return 'no output: "completion" is no text'
  // Completions used to be written with a space before.
  const answer = { role: 'assistant', content: completion.trim() }
  return lastTurn([...(isChat(prompt) ? prompt : [userSays(prompt)]), answer])
}

function userSays(prompt: Json | undefined): JsonObject {
  return { role: 'user', content: prompt ?? null }
}

/** The last answer and the question before it, or what is missing. */
function lastTurn(messages: Json | undefined): Turn | string {
  if (!isChat(messages)) return 'no input: "messages" is no list of messages'
  const answered = messages.findLastIndex(({ role }) => role === 'assistant')
  if (answered < 0) return 'no output: no message of the assistant'
  const asked = messages.slice(0, answered).findLast(({ role }) => role === 'user')
  if (asked === undefined) return 'no input: no message of the user before the last of the assistant'
  const input = textOf(asked.content)
  const output = textOf(messages[answered].content)
  if (input === undefined) return 'no input: the last message of the user has more than text'
  if (output === undefined) return 'no output: the last message of the assistant is no text'
  return { input, output }
}

/** The text of a message: itself, or its parts, if all of them are texts. */
function textOf(content: Json | undefined): string | undefined {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return undefined
  const parts = content.map(part => (isJsonObject(part) && part.type === 'text' ? part.text : undefined))
  return parts.every(part => typeof part === 'string') ? parts.join('\n') : undefined
}

function isChat(value: Json | undefined): value is JsonObject[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(message => isJsonObject(message) && typeof message.role === 'string')
  )
}

function bad(line: number, message: string): BadRow {
  return { line, problem: { message } }
}
