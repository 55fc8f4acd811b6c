import { noUsage, type Price, usdOf } from '../domain/program/price.js'
import type { VersionTally } from './tallies.js'

/** The approximate number of characters of a token of English text, for inputs and outputs. */
const charactersPerToken = 4
/** The number of tokens of a short instruction that a model would need with each input. */
const promptTokens = 200

/**
 * The reply of `/usage`: the use of each version of each task, and an estimate of what a model would have cost for the
 * same. `spent`: the cost of making a version, in USD.
 */
export function usageDocument(
  since: string,
  tallies: readonly VersionTally[],
  model: { model: string; price?: Price },
  spent: (task: string, version: string) => number | undefined
) {
  const tasks: Record<string, Record<string, object>> = Object.create(null)
  for (const tally of tallies) {
    const { task, version } = tally
    tasks[task] ??= Object.create(null) as Record<string, object>
    tasks[task][version] = usageOf(tally, model.price, spent(task, version))
  }
  return {
    since,
    model: model.model,
    estimate: `tokens are estimated: characters / ${charactersPerToken}, and ${promptTokens} of instructions with each input`,
    tasks
  }
}

/**
 * The use of a version, the cost of making it, the cost of a model for the same executions, both in USD, and the number
 * of executions after which the version costs less.
 */
function usageOf(
  { executions, outcomes, inputCharacters, outputCharacters, micros }: VersionTally,
  price: Price | undefined,
  spentUsd = 0
) {
  const used = {
    executions,
    failed: executions - (outcomes.answered ?? 0),
    inputCharacters,
    outputCharacters,
    programMs: micros / 1000,
    spentUsd
  }
  if (price === undefined) return used
  const input = inputCharacters / charactersPerToken + promptTokens * executions
  const modelUsd = usdOf({ ...noUsage, input, output: outputCharacters / charactersPerToken }, price)
  const each = modelUsd / executions
  const breakEvenExecutions = each > 0 ? Math.ceil(spentUsd / each) : undefined
  return Object.assign(used, { modelUsd, breakEvenExecutions })
}
