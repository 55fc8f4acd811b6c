/** An API by which models are asked, as people set it up. */
export interface ModelApi {
  /** In words: the Messages API. */
  name: string
  /** The environment variables of its key and of where it is. */
  keyVariable: string
  urlVariable: string
  /** Where it is if nothing else is said. */
  usualUrl: string
  /** A server of one's own that speaks it, as an example. */
  ownServer: string
}

/** By the name of the generator that speaks it. */
export const modelApis = {
  anthropic: {
    name: 'Messages API',
    keyVariable: 'ANTHROPIC_API_KEY',
    urlVariable: 'ANTHROPIC_BASE_URL',
    usualUrl: 'https://api.anthropic.com',
    ownServer: 'http://localhost:11434 (Ollama)'
  }
} satisfies Record<string, ModelApi>

export type ModelApiName = keyof typeof modelApis
