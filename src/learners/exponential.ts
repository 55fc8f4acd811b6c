/**
 * e to a power by additions, multiplications and divisions only: unlike Math.exp, it has the same bits in every
 * version of every engine. The series of exp on a reduced argument, then squared repeatedly.
 */
export function exp(power: number): number {
  if (power < -700) return 0
  if (power > 700) return Number.POSITIVE_INFINITY
  let term = 1
  let sum = 1
  const reduced = power / 1024
  for (let n = 1; n < 18; n++) {
    term *= reduced / n
    sum += term
  }
  for (let i = 0; i < 10; i++) sum *= sum
  return sum
}
