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
