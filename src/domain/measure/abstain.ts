/**
 * A lead of the best answer over the second best: with at least that lead, this share of answers on held-out rows
 * was right.
 */
export interface SureLead {
  /** The least share of right answers, such as 0.95. */
  right: number
  /** In the unit of the program's sums; 0: all answers reach the share. */
  lead: number
  /** The share of all rows with at least this lead. */
  answered: number
}

/** The shares of right answers for which leads are given. */
export const sureShares = [0.9, 0.95, 0.98, 0.99] as const

/** With fewer answers a share is too uncertain. */
const leastAnswers = 50

/**
 * For each of `sureShares` that enough answers reach, the least lead at which that share of answers was right: a
 * selective classifier by its risk and coverage (El-Yaniv and Wiener, "On the Foundations of Noise-free Selective
 * Classification", JMLR 2010).
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
 * The source of a program that answers null below a lead; undefined where the source has no such setting.
 * `leastLead`: how its language declares the lead, which is 0 in a program that always answers.
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
