import { noUsage, type Usage } from '../../../domain/program/price.js'
import { modelApis } from '../../../domain/project/model-apis.js'
import type { MessagesRequest } from '../calls/journal.js'
import { type Answer, attempt, withoutKey } from './attempt.js'
import { type Endpoint, type EndpointOptions, shownUrl, usualWaits } from './endpoint.js'

/** A server of the Messages API. Requests go through the SDK, which is loaded at the first one. */
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
      // Every setting is given, so that the SDK does not look for it in the environment.
      apiKey: apiKey ?? 'none',
      authToken: null,
      baseURL: url,
      fetch,
      // The SDK sends a bearer token; compatible servers may expect the older header.
      ...(baseUrl && apiKey && { defaultHeaders: { 'x-api-key': apiKey } }),
      // The SDK must not retry: each attempt is counted, paid for and recorded separately.
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
    send: async (request, heard, signal) =>
      withoutKey(apiKey, await attempt((fetch, both) => ask(request, heard, fetch, both), signal, patience))
  }
}

interface ReportedUsage {
  input_tokens?: number | null
  cache_read_input_tokens?: number | null
  cache_creation_input_tokens?: number | null
  output_tokens?: number | null
}

/**
 * Merges reported usage: later figures replace earlier ones, and figures that a server leaves out keep their earlier
 * values.
 */
function usageOf(said: ReportedUsage | undefined | null, earlier: Usage): Usage {
  return {
    input: said?.input_tokens ?? earlier.input,
    cacheRead: said?.cache_read_input_tokens ?? earlier.cacheRead,
    cacheWrite: said?.cache_creation_input_tokens ?? earlier.cacheWrite,
    output: said?.output_tokens ?? earlier.output
  }
}
