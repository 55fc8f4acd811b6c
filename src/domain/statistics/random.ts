/** A stream of pseudo-random numbers: the same for a seed on every machine. */
export interface Random {
  /** 32 random bits, as an integer from 0 to 2³² − 1. */
  bits(): number
  /** A fraction, 0 ≤ u < 1. */
  unit(): number
}

const rotate = (x: number, by: number) => (x << by) | (x >>> (32 - by))

/** xoshiro128** (Blackman and Vigna 2018), its state filled from the seed by splitmix32. */
export function seededRandom(seed: number): Random {
  let mixed = seed | 0
  const split = () => {
    mixed = (mixed + 0x9e3779b9) | 0
    let t = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    t = Math.imul(t ^ (t >>> 15), 0x735a2d97)
    return t ^ (t >>> 15)
  }
  let a = split()
  let b = split()
  let c = split()
  let d = split()
  const bits = () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return result
  }
  return { bits, unit: () => bits() / 2 ** 32 }
}
