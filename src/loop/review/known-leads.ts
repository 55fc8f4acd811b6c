import type { KeptExecution } from '../../domain/feedback/execution.js'

/** Leads of one version by execution; undefined for those of which it has none. */
type Leads = ReadonlyMap<string, number | undefined>

/**
 * How far answers to kept executions lead, by task: finding out means learning the version again, which takes as long
 * as it took one time. Of each task the version that was asked about last is remembered.
 */
export class KnownLeads {
  readonly #tasks = new Map<string, { version: string; leads: Promise<Leads> }>()

  /** The leads for these executions; `learn` is asked for those not known yet, and by one caller at a time. */
  of(
    task: string,
    version: string,
    executions: readonly KeptExecution[],
    learn: (fresh: readonly KeptExecution[]) => Promise<readonly number[] | undefined>
  ): Promise<Leads> {
    const known = this.#tasks.get(task)
    const before = known?.version === version ? known.leads : Promise.resolve(new Map())
    const leads = before.then(async (before): Promise<Leads> => {
      const fresh = executions.filter(({ id }) => !before.has(id))
      if (fresh.length === 0) return before
      const found = (await learn(fresh)) ?? []
      const own = executions.map(({ id }) => [id, before.get(id)] as const)
      return new Map([...own, ...fresh.map(({ id }, at) => [id, found[at]] as const)])
    })
    // What failed is asked for again.
    this.#tasks.set(task, { version, leads: leads.catch(() => before) })
    return leads
  }
}
