/** Rows per second as `7.5/s`, `980/s`, `6.2k/s`, `212k/s`. */
export function pace(rowsPerSecond: number): string {
  const [scaled, unit] = scale(rowsPerSecond)
  return `${scaled < 9.95 && rowsPerSecond > 0 ? scaled.toFixed(1) : Math.round(scaled)}${unit}/s`
}

/** The time left until `endsAt` as `eta 4 s`, `eta 3 min`, `eta 2 h 5 min`; empty where it is unknown or has passed. */
export function eta(endsAt: number | undefined, now: number): string {
  if (endsAt === undefined || endsAt <= now) return ''
  const seconds = Math.ceil((endsAt - now) / 1000)
  if (seconds < 100) return `eta ${seconds} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 100) return `eta ${minutes} min`
  return `eta ${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** The completed share as `66%`, at most four characters; 100% only when it is complete. */
export function share(done: number): string {
  return `${Math.floor(100 * done)}%`
}

function scale(n: number): [number, string] {
  if (n < 999.5) return [n, '']
  return n < 999_500 ? [n / 1e3, 'k'] : [n / 1e6, 'M']
}
