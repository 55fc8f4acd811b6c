import type { ServerResponse } from 'node:http'
import type { MessagesRequest } from '../../src/generators/written/calls/journal.js'
import { type Act, tokensIn } from './messages-server.js'

/** The body of a request for a chat completion, as `openai` sends it. */
interface ChatBody {
  model: string
  max_tokens?: number
  max_completion_tokens?: number
  messages: { role: 'system' | 'user' | 'assistant'; content: string }[]
  response_format?: { type: 'json_schema'; json_schema: { schema: { [key: string]: unknown } } }
}

/** The same request in the words of the Messages API, so that one script serves both. */
export function asMessages(body: ChatBody): MessagesRequest {
  const [system, ...messages] = body.messages
  const format = body.response_format
  return {
    model: body.model,
    max_tokens: body.max_tokens ?? body.max_completion_tokens ?? 0,
    system: [{ type: 'text', text: system.content }],
    messages: messages as MessagesRequest['messages'],
    ...(format && {
      output_config: { format: { type: 'json_schema' as const, schema: format.json_schema.schema } }
    })
  }
}

const stops: Record<string, string> = {
  end_turn: 'stop',
  max_tokens: 'length',
  refusal: 'content_filter'
}

/** Streams an answer as servers of chat completions do: pings are comments, and usage comes last. */
export async function answerChat(
  response: ServerResponse,
  body: MessagesRequest,
  act: Extract<Act, { text: string } | { drop: string } | { hang: 'at once' | 'inside' }>
): Promise<void> {
  const send = (data: object) => response.write(`data: ${JSON.stringify(data)}\n\n`)
  const delta = (content: string) =>
    send({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })
  send({ choices: [{ index: 0, delta: { role: 'assistant', content: '' } }] })
  const { pings = 0, everyMs = 0 } = 'text' in act ? act : {}
  for (let sent = 0; sent < pings; sent++) {
    await new Promise(resolve => setTimeout(resolve, everyMs))
    response.write(': still there\n\n')
  }
  const text = 'text' in act ? act.text : 'drop' in act ? act.drop : 'I am thi'
  for (let at = 0; at < text.length; at += 500) delta(text.slice(at, at + 500))
  if ('hang' in act) return
  if ('drop' in act) {
    setTimeout(() => response.destroy(), 10)
    return
  }
  if (act.delayMs) await new Promise(resolve => setTimeout(resolve, act.delayMs))
  const { usage = {} } = act
  const cached = usage.cache_read_input_tokens ?? 0
  const written = usage.cache_creation_input_tokens ?? 0
  const fresh = usage.input_tokens ?? tokensIn(JSON.stringify([body.system, body.messages]))
  send({ choices: [{ index: 0, delta: {}, finish_reason: stops[act.stop ?? 'end_turn'] }] })
  send({
    choices: [],
    usage: {
      prompt_tokens: fresh + cached + written,
      completion_tokens: usage.output_tokens ?? Math.min(body.max_tokens, tokensIn(text)),
      prompt_tokens_details: { cached_tokens: cached, ...(written > 0 && { cache_write_tokens: written }) }
    }
  })
  response.end('data: [DONE]\n\n')
}
