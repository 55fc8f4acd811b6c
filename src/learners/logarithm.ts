/**
 * The binary logarithm of a positive number by additions, multiplications and divisions only: unlike Math.log2, it
 * has the same bits in every version of every engine. The series of artanh.
 */
export function log2(number: number): number {
  let mantissa = number
  let exponent = 0
  for (; mantissa >= 2; mantissa /= 2) exponent++
  for (; mantissa < 1; mantissa *= 2) exponent--
  const ratio = (mantissa - 1) / (mantissa + 1)
  let power = ratio
  let sum = 0
  for (let n = 1; n < 36; n += 2) {
    sum += power / n
    power *= ratio * ratio
  }
  return exponent + sum * (2 / Math.LN2)
}
