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
  },
  openai: {
    name: 'Chat Completions API',
    keyVariable: 'OPENAI_API_KEY',
    urlVariable: 'OPENAI_BASE_URL',
    usualUrl: 'https://api.openai.com/v1',
    ownServer: 'http://localhost:11434/v1 (Ollama), http://localhost:1234/v1 (LM Studio)'
  }
} satisfies Record<string, ModelApi>

export type ModelApiName = keyof typeof modelApis

export const modelApiNames = Object.keys(modelApis) as ModelApiName[]

/** Whether an address is one of this machine; undefined and what is no address are none. */
export function isOnThisMachine(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(new URL(url).hostname)
}

/** The API by which the generators of a search ask a model; undefined where none does. */
export function modelApiOf(generators: readonly string[]): ModelApiName | undefined {
  return modelApiNames.find(name => generators.includes(name))
}
