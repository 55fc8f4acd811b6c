import { noUsage, type Price, usdOf } from '../domain/program/price.js'
import type { Execution } from './recorder.js'

/** What a version was used for since the server started. */
interface Used {
  executions: number
  failed: number
  inputCharacters: number
  outputCharacters: number
  programMs: number
}

/** English text has about so many characters a token; what else a model would be sent is counted apart. */
const charactersPerToken = 4
/** Tokens of a short instruction that would go with every input. */
const promptTokens = 200

/** How much each version of each task was used, and what a model would have cost for it. */
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

  /** `spent`: what a version cost to make, in USD. */
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

/** What a model would have cost for the same, and after how many executions making the version has paid off. */
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
