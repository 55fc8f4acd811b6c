/** USD as people read small sums: `$1.24`, `$0.050`, `$0.031`, `$0.0004`. */
export function usdText(usd: number): string {
  if (usd === 0) return '$0'
  if (usd >= 0.995) return `$${usd.toFixed(2)}`
  return usd < 0.001 ? `$${Number(usd.toPrecision(2))}` : `$${usd.toPrecision(2)}`
}

/** `$0.31 of $2.00 spent` */
export function spentText({ usd, budgetUsd }: { usd: number; budgetUsd?: number }): string {
  return budgetUsd === undefined ? `${usdText(usd)} spent` : `${usdText(usd)} of ${usdText(budgetUsd)} spent`
}

/** `$0.31 of $2.00 spent, $0.20 of it assumed (the most that unreported answers can have cost)` */
export function spentWithAssumed(spend: { usd: number; budgetUsd?: number; assumedUsd?: number }): string {
  const { assumedUsd } = spend
  const assumed =
    assumedUsd === undefined
      ? ''
      : `, ${assumedUsd >= spend.usd ? 'all' : usdText(assumedUsd)} of it assumed (the most that answers whose cost no server told may have cost)`
  return `${spentText(spend)}${assumed}`
}
