import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Json, JsonObject } from '../../../src/domain/json.js'
import { differences } from './differences.js'
import type { Driver } from './driver.js'
import { expand } from './expand.js'
import type { Case, Step } from './table.js'

/** Runs the steps of a case, each by the next of the drivers; fails with what is not as the table says. */
export async function runCase(
  { steps, client = {} }: Case,
  baseUrl: string,
  drivers: readonly Driver[]
): Promise<void> {
  const saved = new Map<string, Json>()
  let made = 0
  const run = (step: Step) => runStep(step, drivers[made++ % drivers.length])
  for (const step of steps) {
    await ('parallel' in step ? Promise.all(step.parallel.map(run)) : run(step))
  }

  async function runStep(step: Step, driver: Driver): Promise<void> {
    await sleep(step.after_ms ?? 0)
    const since = performance.now()
    const outcome = await driver.make({
      base_url: baseUrl,
      call: step.call,
      args: expand(step.args ?? {}, saved) as JsonObject,
      client: { timeout_ms: client.timeout_ms ?? 170_000, max_retries: client.max_retries ?? 0 },
      cancel_after_ms: step.cancel_after_ms
    })
    const took = performance.now() - since
    const found: Json = 'result' in outcome ? { result: outcome.result } : { error: outcome.error }
    const expected: Json = step.error === undefined ? { result: step.result ?? {} } : { error: step.error }
    expect(differences(expand(expected, saved), found), `${step.call} by ${driver.name}`).toEqual([])
    const { at_least: least = 0, less_than: most = Number.POSITIVE_INFINITY } = step.took_ms ?? {}
    expect(took, `${step.call} by ${driver.name}: ms`).toBeGreaterThanOrEqual(least)
    expect(took, `${step.call} by ${driver.name}: ms`).toBeLessThan(most)
    if (step.as !== undefined && 'result' in outcome) saved.set(step.as, outcome.result)
  }
}
