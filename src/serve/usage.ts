import { noUsage, type Price, usdOf } from '../domain/program/price.js'
import type { Execution } from './recorder.js'

/** The use of a version since the server started. */
interface Used {
  executions: number
  failed: number
  inputCharacters: number
  outputCharacters: number
  programMs: number
}

/** The approximate number of characters of a token of English text, for inputs and outputs. */
const charactersPerToken = 4
/** The number of tokens of a short instruction that a model would need with each input. */
const promptTokens = 200

/** Counts the use of each version of each task, and estimates what a model would have cost for the same. */
export class UsageCount {
  private readonly since = new Date().toISOString()
  private readonly byVersion = new Map<string, Map<string, Used>>()

  executed({ task, version = 'provisional', input, reply }: Execution): void {
    const versions = this.byVersion.get(task) ?? new Map<string, Used>()
    this.byVersion.set(task, versions)
    let used = versions.get(version)
    if (used === undefined) {
      used = { executions: 0, failed: 0, inputCharacters: 0, outputCharacters: 0, programMs: 0 }
      versions.set(version, used)
    }
    used.executions++
    used.inputCharacters += input.length
    used.programMs += reply.micros / 1000
    if (reply.outcome === 'answered') used.outputCharacters += reply.output.length
    else used.failed++
  }

  /** The reply of `/usage`. `spent`: the cost of making a version, in USD. */
  document(
    model: { model: string; price?: Price },
    spent: (task: string, version: string) => number | undefined
  ) {
    const tasks = [...this.byVersion].map(([task, versions]) => {
      const rows = [...versions].map(([version, used]) => [
        version,
        { ...used, ...costOf(used, model, spent(task, version)) }
      ])
      return [task, Object.fromEntries(rows)]
    })
    return {
      since: this.since,
      model: model.model,
      estimate: `tokens are estimated: characters / ${charactersPerToken}, and ${promptTokens} of instructions with each input`,
      tasks: Object.fromEntries(tasks)
    }
  }
}

/**
 * The cost of making the version, the cost of a model for the same executions, both in USD, and the number of
 * executions after which the version costs less.
 */
function costOf(
  { executions, inputCharacters, outputCharacters }: Used,
  { price }: { price?: Price },
  spentUsd = 0
) {
  if (price === undefined || executions === 0) return { spentUsd }
  const input = inputCharacters / charactersPerToken + promptTokens * executions
  const modelUsd = usdOf({ ...noUsage, input, output: outputCharacters / charactersPerToken }, price)
  const each = modelUsd / executions
  return { spentUsd, modelUsd, breakEvenExecutions: each > 0 ? Math.ceil(spentUsd / each) : undefined }
}
