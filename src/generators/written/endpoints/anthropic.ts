import { noUsage, type Usage } from '../../../domain/program/price.js'
import { modelApis } from '../../../domain/project/model-apis.js'
import type { MessagesRequest } from '../calls/journal.js'
import { type Answer, attempt } from './attempt.js'
import { type Endpoint, type EndpointOptions, shownUrl, usualWaits } from './endpoint.js'

/** A Messages API reached through the SDK, which is loaded at the first request. */
export function anthropicEndpoint({ apiKey, baseUrl, patience = usualWaits }: EndpointOptions): Endpoint {
  const url = baseUrl ?? modelApis.anthropic.usualUrl
  async function ask(
    request: MessagesRequest,
    heard: (characters: number) => void,
    fetch: typeof globalThis.fetch,
    signal: AbortSignal
  ): Promise<Answer> {
    const { default: Sdk } = await import('@anthropic-ai/sdk')
    const client = new Sdk({
      // Everything named, so that the SDK looks for nothing elsewhere.
      apiKey: apiKey ?? 'none',
      authToken: null,
      baseURL: url,
      fetch,
      // The SDK sends a bearer token; servers of other makers may look for the older header.
      ...(baseUrl && apiKey && { defaultHeaders: { 'x-api-key': apiKey } }),
      // Attempts are counted, paid for and written down one by one.
      maxRetries: 0,
      timeout: patience.whole,
      logLevel: 'off'
    })
    let text = ''
    let stop: string | undefined
    let usage: Usage = noUsage
    const events = await client.messages.create({ ...request, stream: true }, { signal })
    for await (const event of events) {
      if (event.type === 'message_start') {
        usage = usageOf(event.message.usage, usage)
        heard(0)
      } else if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') {
        text += event.delta.text
        heard(text.length)
      } else if (event.type === 'message_delta') {
        stop = event.delta.stop_reason ?? stop
        usage = usageOf(event.usage, usage)
      }
    }
    return { text, stop, usage }
  }
  return {
    api: 'anthropic',
    url: shownUrl(url),
    async send(request, heard, signal) {
      const answer = await attempt((fetch, both) => ask(request, heard, fetch, both), signal, patience)
      if (answer.kind === 'reply' || !apiKey) return answer
      // Some servers quote the key that they refuse.
      return { ...answer, error: answer.error.replaceAll(apiKey, '(key)') }
    }
  }
}

interface ReportedUsage {
  input_tokens?: number | null
  cache_read_input_tokens?: number | null
  cache_creation_input_tokens?: number | null
  output_tokens?: number | null
}

/** Later figures replace earlier ones; servers that leave some out keep the earlier ones. */
function usageOf(said: ReportedUsage | undefined | null, earlier: Usage): Usage {
  return {
    input: said?.input_tokens ?? earlier.input,
    cacheRead: said?.cache_read_input_tokens ?? earlier.cacheRead,
    cacheWrite: said?.cache_creation_input_tokens ?? earlier.cacheWrite,
    output: said?.output_tokens ?? earlier.output
  }
}
