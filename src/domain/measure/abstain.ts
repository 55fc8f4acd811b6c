/** From which lead of the best answer over the next best one on so many answers were right, on rows held out. */
export interface SureLead {
  /** The share of them that was right, at least: 0.95. */
  right: number
  /** In the unit of the program's sums; 0: all answers together are as often right. */
  lead: number
  /** The share of all rows that lead so far. */
  answered: number
}

/** Shares of right answers that leads are told for. */
export const sureShares = [0.9, 0.95, 0.98, 0.99] as const

/** Fewer answers tell nothing of a share. */
const leastAnswers = 50

/**
 * The least lead from which on a share of the answers was right, for each of `sureShares` that enough answers
 * reach: a selective classifier by its risk and coverage (El-Yaniv and Wiener, "On the Foundations of
 * Noise-free Selective Classification", JMLR 2010).
 */
export function sureLeads(answers: readonly { lead: number; right: boolean }[]): SureLead[] {
  const surest = [...answers].sort((a, b) => b.lead - a.lead)
  const found = new Map<number, SureLead>()
  let right = 0
  surest.forEach((answer, place) => {
    if (answer.right) right++
    const count = place + 1
    if (surest[count]?.lead === answer.lead || count < leastAnswers) return
    for (const share of sureShares) {
      if (right < share * count) continue
      const lead = count === surest.length ? 0 : answer.lead
      found.set(share, { right: share, lead, answered: count / surest.length })
    }
  })
  return sureShares.flatMap(share => found.get(share) ?? [])
}

/**
 * A program that answers null below a lead; undefined where its source has no place to say so. `leastLead`: how its
 * language declares the lead, 0 in a program that always answers.
 */
export function abstainBelow(
  source: string,
  leastLead: (lead: number) => string,
  lead: number
): string | undefined {
  const [before, after, ...more] = source.split(`${leastLead(0)}\n`)
  if (after === undefined || more.length > 0) return undefined
  return `${before}${leastLead(lead)}\n${after}`
}
