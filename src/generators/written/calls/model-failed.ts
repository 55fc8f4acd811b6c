import { modelApis } from '../../../domain/project/model-apis.js'
import { usdText } from '../../../domain/text/money.js'
import { LoopaiError } from '../../../errors.js'
import type { Endpoint, FailedAttempt } from '../endpoints/endpoint.js'

/** Attempts at one call; fewer where nobody listens. */
const mostAttempts = 6
const mostConnections = 3

/** Throws `model-failed` or `no-key` where another attempt makes no sense after so many. */
export function requireHope(
  failure: FailedAttempt,
  attempts: number,
  { endpoint, again }: { endpoint: Endpoint; again: string }
): void {
  const { status, error, retry, fault } = failure
  const { name, keyVariable, urlVariable } = modelApis[endpoint.api]
  if (status === 401 || status === 403) {
    throw new LoopaiError('no-key', `${endpoint.url} refused the key (${status}): ${error}`, {
      suggestions: [`set ${keyVariable} to a key that is valid there`]
    })
  }
  const most = fault === 'unreachable' ? mostConnections : mostAttempts
  if (retry !== false && attempts < most) return
  const code = status === undefined ? '' : ` (${status})`
  const resume = `${again}   (nothing is paid twice)`
  if (fault === 'unreachable') {
    throw new LoopaiError('model-failed', `${endpoint.url} cannot be reached: ${error}.`, {
      suggestions: [`is a server running there? ${urlVariable} says where it is`, resume]
    })
  }
  if (fault === 'other-api') {
    throw new LoopaiError('model-failed', `${endpoint.url} has no ${name}${code}: ${error}`, {
      suggestions: [...otherGenerators(endpoint), `${urlVariable} of a server that has it`]
    })
  }
  const often = retry === false ? '' : ` ${attempts} times`
  throw new LoopaiError('model-failed', `${endpoint.url} failed${often}${code}: ${error}`, {
    suggestions: [...(status === 404 ? ['--model NAME, one that the endpoint knows'] : []), resume]
  })
}

/** Generators that speak another API, which a server may have instead. */
function otherGenerators({ api }: Endpoint): string[] {
  return Object.entries(modelApis).flatMap(([name, other]) =>
    name === api ? [] : [`-g ${name} and ${other.urlVariable}, where it has the ${other.name}`]
  )
}

/** Throws `model-failed` for a run that ended before any question was answered. */
export function nothingAsked(
  endpoint: Endpoint,
  {
    reason,
    budgetUsd,
    leastUsd,
    failure
  }: { reason: string; budgetUsd?: number; leastUsd: number; failure?: string }
): never {
  const of = failure === undefined ? '' : `: ${endpoint.url}: ${failure}`
  const tooDear = reason === 'budget' && budgetUsd !== undefined && failure === undefined
  throw new LoopaiError(
    'model-failed',
    tooDear
      ? `Nothing could be asked: a question may cost up to ${usdText(leastUsd)}, and the budget is ${usdText(budgetUsd)}.`
      : `No question was answered before the ${reason} was over${of}.`,
    { suggestions: [reason === 'budget' ? 'a larger --budget' : 'a longer --max-time'] }
  )
}
