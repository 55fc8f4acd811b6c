import type { Network } from '../../config.js'
import { type ModelApiName, modelApiNames, modelApis } from '../../domain/project/model-apis.js'

/** How models can be asked by an API. */
export interface ModelAccessState {
  api: ModelApiName
  /** Whether it can be asked, as far as that is known without asking. */
  ok: boolean
  /** `a key is set`, `http://localhost:11434: nothing answers there` */
  note: string
}

/** How long a server may take to answer anything, in ms. */
const patienceMs = 2000

/** How models can be asked here. Only a server of one's own is looked for, and it is sent no key and no row. */
export function modelAccessStates(network: Network, signal: AbortSignal): Promise<ModelAccessState[]> {
  return Promise.all(modelApiNames.map(async api => ({ api, ...(await accessBy(api, network, signal)) })))
}

async function accessBy(
  api: ModelApiName,
  network: Network,
  signal: AbortSignal
): Promise<Omit<ModelAccessState, 'api'>> {
  const { keyVariable, urlVariable } = modelApis[api]
  const { apiKey, baseUrl } = network[api] ?? {}
  const key = apiKey === undefined ? 'no key is set' : 'a key is set'
  if (network.offline) return { ok: false, note: `${key}; LOOPAI_OFFLINE is set` }
  if (baseUrl === undefined) {
    return apiKey === undefined
      ? { ok: false, note: `not set up: ${keyVariable}, or ${urlVariable} for a server of your own` }
      : { ok: true, note: key }
  }
  const shown = baseUrl.replace(/^(\w+:\/\/)[^/]*@/, '$1')
  const ok = await answers(baseUrl, signal)
  return { ok, note: ok ? `${shown} answers, ${key}` : `${shown}: nothing answers there (${urlVariable})` }
}

/** Whether a server answers at all, whatever it says. */
async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const both = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
    await (await fetch(url, { signal: both, redirect: 'manual' })).body?.cancel()
    return true
  } catch {
    return false
  }
}
