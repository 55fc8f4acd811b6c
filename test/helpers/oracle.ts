import type { Json } from '../../src/domain/json.js'
import type { MessagesRequest } from '../../src/generators/written/calls/journal.js'

/** An input that a request asks to label. */
export interface Asked {
  id: string
  input: Json
}

/** The inputs that a request asks about. */
export function askedIn({ messages }: MessagesRequest): Asked[] {
  const { content } = messages.at(-1)!
  const lines = content.slice(content.indexOf('<inputs>') + 9, content.indexOf('\n</inputs>')).split('\n')
  return lines.map(line => {
    const [id, input] = JSON.parse(line) as [string, Json]
    return { id, input }
  })
}

/** The reply of a model that answers each input so; undefined: it says nothing of it. */
export function labelsReply(
  request: MessagesRequest,
  answer: (input: Json, at: number) => Json | undefined
): string {
  const answers = askedIn(request).flatMap(({ id, input }, at) => {
    const output = answer(input, at)
    return output === undefined ? [] : [{ id, output }]
  })
  return JSON.stringify({ answers })
}
