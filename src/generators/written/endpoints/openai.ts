import { noUsage, type Usage } from '../../../domain/program/price.js'
import { modelApis } from '../../../domain/project/model-apis.js'
import type { MessagesRequest } from '../calls/journal.js'
import { type Answer, attempt, withoutKey } from './attempt.js'
import { ChatRefusal, chatEvents } from './chat-events.js'
import { type Endpoint, type EndpointOptions, shownUrl, usualWaits } from './endpoint.js'

/** Maps the reasons for the end of an answer to those of the Messages API. */
const stops: Record<string, string> = { stop: 'end_turn', length: 'max_tokens', content_filter: 'refusal' }

/** Part of a streamed answer; servers differ in which fields they leave out. */
interface Chunk {
  choices?: { delta?: { content?: string | null; refusal?: string | null }; finish_reason?: string | null }[]
  usage?: {
    prompt_tokens?: number
    completion_tokens?: number
    prompt_tokens_details?: { cached_tokens?: number; cache_write_tokens?: number } | null
  } | null
  error?: { message?: string; type?: string } | string
}

/** Any server of chat completions: OpenAI, Ollama, vLLM, LM Studio, OpenRouter and others. */
export function openaiEndpoint({ apiKey, baseUrl, patience = usualWaits }: EndpointOptions): Endpoint {
  const url = withVersion(baseUrl ?? modelApis.openai.usualUrl)
  // OpenAI's own models accept only the new name of this limit, most other servers only the old one.
  let limit = baseUrl === undefined ? 'max_completion_tokens' : 'max_tokens'
  async function ask(
    request: MessagesRequest,
    heard: (characters: number) => void,
    fetch: typeof globalThis.fetch,
    signal: AbortSignal
  ): Promise<Answer> {
    const response = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(apiKey && { authorization: `Bearer ${apiKey}` }) },
      body: JSON.stringify(chatBody(request, limit)),
      signal
    })
    if (!response.ok) {
      const refusal = new ChatRefusal(response, await response.text())
      if (
        response.status === 400 &&
        limit === 'max_tokens' &&
        /max_completion_tokens/.test(refusal.message)
      ) {
        limit = 'max_completion_tokens'
        return ask(request, heard, fetch, signal)
      }
      throw refusal
    }
    let text = ''
    let stop: string | undefined
    let usage: Usage = noUsage
    let begun = false
    for await (const data of chatEvents(response)) {
      if (!begun) heard(0)
      begun = true
      if (data === '[DONE]') {
        // For some servers this is the only sign of the end.
        stop ??= 'end_turn'
        break
      }
      const chunk: Chunk = JSON.parse(data)
      if (chunk.error) throw Object.assign(new Error('the server failed'), { error: chunk })
      const [choice] = chunk.choices ?? []
      if (choice?.delta?.content) {
        text += choice.delta.content
        heard(text.length)
      }
      if (choice?.delta?.refusal) stop = 'refusal'
      if (choice?.finish_reason) stop ??= stops[choice.finish_reason] ?? choice.finish_reason
      if (chunk.usage) usage = usageOf(chunk.usage)
    }
    return { text, stop, usage }
  }
  return {
    api: 'openai',
    url: shownUrl(url),
    send: async (request, heard, signal) =>
      withoutKey(apiKey, await attempt((fetch, both) => ask(request, heard, fetch, both), signal, patience))
  }
}

/** The address with the version of the API, which people often leave out for their own server. */
function withVersion(url: string): string {
  const bare = url.replace(/\/+$/, '')
  return /^\w+:\/\/[^/]+$/.test(bare) ? `${bare}/v1` : bare
}

function chatBody({ model, max_tokens, system, messages, output_config }: MessagesRequest, limit: string) {
  const { effort, format } = output_config ?? {}
  return {
    model,
    [limit]: max_tokens,
    messages: [{ role: 'system', content: system.map(({ text }) => text).join('\n\n') }, ...messages],
    stream: true,
    stream_options: { include_usage: true },
    ...(effort && { reasoning_effort: effort }),
    ...(format && {
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'reply', strict: true, schema: format.schema }
      }
    })
  }
}

function usageOf({
  prompt_tokens = 0,
  completion_tokens = 0,
  prompt_tokens_details
}: NonNullable<Chunk['usage']>) {
  const { cached_tokens = 0, cache_write_tokens = 0 } = prompt_tokens_details ?? {}
  const cacheRead = Math.min(prompt_tokens, cached_tokens)
  const cacheWrite = Math.min(prompt_tokens - cacheRead, cache_write_tokens)
  return { input: prompt_tokens - cacheRead - cacheWrite, cacheRead, cacheWrite, output: completion_tokens }
}
