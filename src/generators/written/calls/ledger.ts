/** What a call may cost: a part that is fixed, and so much for each token of its answer. */
export interface Worst {
  fixedUsd: number
  perTokenUsd: number
  /** Tokens of the answer wanted, and the fewest that are worth asking for. */
  most: number
  least: number
}

/** Leave to make one call. */
export interface Leave {
  /** Tokens that the answer may have. */
  maxTokens: number
  worstUsd: number
  /** Tells what the call cost in the end, at most `worstUsd`. Once. */
  settle(usd: number): void
}

/**
 * Keeps spending within a budget: a call is let go only if everything spent, the worst of all that is being
 * answered and its own worst stay within it. Calls get leave in the order in which they ask: one that does not
 * fit waits for those before it to be settled, so that whether it is made does not hang on how fast they are.
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

  /** What was kept back for later calls is free for them from now on. */
  release(): void {
    this.#keptUsd = 0
  }

  get spentUsd(): number {
    return this.#spentUsd
  }

  /** As people are told of it; `calls`: those that are being answered. */
  get told(): { usd: number; budgetUsd: number | undefined; calls: number } {
    return { usd: this.#spentUsd, budgetUsd: this.budgetUsd, calls: this.#open }
  }

  /** Adds what was spent without leave: what an interrupted run may have cost. */
  charge(usd: number): void {
    this.#spentUsd += usd
  }

  /** Leave for a call, or undefined if the budget has no room for it. */
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
