/** Time since `since`, in ms; at least 0.001, since clients may read 0 as not measured. */
export function elapsed(since: number): number {
  return Math.max(0.001, Math.round((performance.now() - since) * 1000) / 1000)
}
