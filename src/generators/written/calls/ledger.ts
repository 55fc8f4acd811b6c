/** The largest possible cost of a call: a fixed part, and a part for each token of its answer. */
export interface Worst {
  fixedUsd: number
  perTokenUsd: number
  /** Tokens for the answer, and the fewest that are worth a call. */
  most: number
  least: number
}

/** The permission to make one call. */
export interface Leave {
  /** The most tokens of the answer. */
  maxTokens: number
  worstUsd: number
  /** Reports the actual cost, at most `worstUsd`; to be called one time. */
  settle(usd: number): void
}

/**
 * Keeps spending within a budget: a call is admitted only if everything spent, the largest possible cost of all
 * calls in progress and that of the call itself fit. Calls are admitted in the order in which they ask: one that
 * does not fit waits until those before it are settled, so that the outcome does not depend on their speed.
 */
export class Ledger {
  #spentUsd: number
  #heldUsd = 0
  #open = 0
  #keptUsd: number
  #turn: Promise<unknown> = Promise.resolve()
  #settled = () => {}

  constructor(
    readonly budgetUsd: number | undefined,
    { spentUsd = 0, keptUsd = 0 } = {}
  ) {
    this.#spentUsd = spentUsd
    this.#keptUsd = keptUsd
  }

  /** Makes available what was reserved for later calls. */
  release(): void {
    this.#keptUsd = 0
  }

  get spentUsd(): number {
    return this.#spentUsd
  }

  /** The state that is shown to people; `calls`: the number in progress. */
  get spent(): { usd: number; budgetUsd: number | undefined; calls: number } {
    return { usd: this.#spentUsd, budgetUsd: this.budgetUsd, calls: this.#open }
  }

  /** Adds costs that were not reserved: what an interrupted run may have spent. */
  charge(usd: number): void {
    this.#spentUsd += usd
  }

  /** Permission for a call, or undefined if the budget has no room for it. */
  reserve(worst: Worst): Promise<Leave | undefined> {
    const leave = this.#turn.then(() => this.#admit(worst))
    this.#turn = leave
    return leave
  }

  async #admit({ fixedUsd, perTokenUsd, most, least }: Worst): Promise<Leave | undefined> {
    for (;;) {
      const room =
        (this.budgetUsd ?? Number.POSITIVE_INFINITY) - this.#spentUsd - this.#heldUsd - this.#keptUsd
      if (fixedUsd + perTokenUsd * most <= room) return this.#hold(most, fixedUsd + perTokenUsd * most)
      if (this.#open === 0) {
        const affordable = Math.floor((room - fixedUsd) / perTokenUsd)
        if (affordable < least) return undefined
        return this.#hold(affordable, fixedUsd + perTokenUsd * affordable)
      }
      await new Promise<void>(resolve => {
        this.#settled = resolve
      })
    }
  }

  #hold(maxTokens: number, worstUsd: number): Leave {
    this.#heldUsd += worstUsd
    this.#open++
    return {
      maxTokens,
      worstUsd,
      settle: usd => {
        this.#heldUsd -= worstUsd
        this.#open--
        if (this.#open === 0) this.#heldUsd = 0 // no rounding is carried on
        this.#spentUsd += usd
        this.#settled()
      }
    }
  }
}
