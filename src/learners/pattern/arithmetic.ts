/** Checksums of digit strings; other characters are skipped. All are computed by remainders of exact integers. */
export type Checksum =
  /** Luhn (1960): from the right every second digit doubled, its digits added; modulo 10. */
  | { sum: 'luhn' }
  /** ISO 7064 mod 97-10 of an account number: the first four characters moved to the end, letters from 10. */
  | { sum: 'iban' }
  /** ISO 7064 mod 11,10. */
  | { sum: 'mod-11-10' }
  /** Digits times weights, from the right and over again; a final X counts 10. The sum divides by the modulus. */
  | { sum: 'weighted'; weights: readonly number[]; modulus: number }

export const checksums: readonly (Checksum & { name: string })[] = [
  { name: 'the checksum of Luhn', sum: 'luhn' },
  { name: 'the checksum of IBAN', sum: 'iban' },
  { name: 'the checksum of ISO 7064, mod 11,10', sum: 'mod-11-10' },
  { name: 'the checksum of EAN', sum: 'weighted', weights: [1, 3], modulus: 10 },
  {
    name: 'the checksum of ISBN-10 and ISSN',
    sum: 'weighted',
    weights: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    modulus: 11
  },
  {
    name: 'a checksum with weights 1, 3, 7, 9',
    sum: 'weighted',
    weights: [1, 3, 1, 9, 7, 3, 1, 9, 7, 3, 1],
    modulus: 10
  },
  { name: 'a checksum with weights 3, 7, 1', sum: 'weighted', weights: [1, 7, 3], modulus: 10 },
  {
    name: 'a checksum with weights 2 to 7',
    sum: 'weighted',
    weights: [1, 2, 3, 4, 5, 6, 7, 2, 3, 4, 5, 6, 7],
    modulus: 11
  }
]

/** Whether a text fulfils a checksum; a text of fewer than two digits never does. */
export function fulfils(text: string, check: Checksum): boolean {
  if (check.sum === 'iban') return isIban(text)
  const digits = Array.from(text.replace(/[^0-9]/g, ''), Number)
  if (digits.length < 2) return false
  if (check.sum === 'luhn') return luhn(digits)
  if (check.sum === 'mod-11-10') return mod1110(digits)
  if (/[Xx]$/.test(text)) digits.push(10)
  const { weights, modulus } = check
  let total = 0
  for (let i = 0; i < digits.length; i++) total += digits[digits.length - 1 - i] * weights[i % weights.length]
  return total % modulus === 0
}

function luhn(digits: number[]): boolean {
  let total = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits[digits.length - 1 - i]
    total += i % 2 === 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9
  }
  return total % 10 === 0
}

function mod1110(digits: number[]): boolean {
  let product = 10
  for (let i = 0; i < digits.length - 1; i++) {
    const sum = (digits[i] + product) % 10
    product = (2 * (sum === 0 ? 10 : sum)) % 11
  }
  return (product + digits[digits.length - 1]) % 10 === 1
}

function isIban(text: string): boolean {
  const plain = text.replace(/[^0-9A-Za-z]/g, '').toUpperCase()
  if (plain.length < 5) return false
  let rest = 0
  for (const char of plain.slice(4) + plain.slice(0, 4)) {
    const value = char <= '9' ? char.charCodeAt(0) - 48 : char.charCodeAt(0) - 55
    rest = (value < 10 ? rest * 10 + value : rest * 100 + value) % 97
  }
  return rest === 1
}

/** The remainder of a string of digits, however long. */
export function remainderOf(digits: string, divisor: number): number {
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % divisor
  return rest
}
