import { digitsOf } from './checks.mjs'

// The checksum of Luhn: from the right every second digit counts double.
export function fulfilsLuhn(text) {
  const digits = digitsOf(text)
  let total = 0
  digits.forEach((digit, i) => {
    total += i % 2 === 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9
  })
  return digits.length > 1 && total % 10 === 0
}

// Whether digits times weights, from the right and over again, divide by a modulus; a final X counts 10.
export function fulfilsWeights(text, modulus, ...weights) {
  const digits = digitsOf(text)
  if (digits.length > 1 && /[Xx]$/.test(text)) digits.unshift(10)
  let total = 0
  digits.forEach((digit, i) => {
    total += digit * weights[i % weights.length]
  })
  return digits.length > 1 && total % modulus === 0
}

// The checksum of ISO 7064, mod 11,10.
export function fulfilsMod1110(text) {
  const digits = digitsOf(text)
  let product = 10
  for (let i = digits.length - 1; i > 0; i--) {
    const sum = (digits[i] + product) % 10
    product = (2 * (sum === 0 ? 10 : sum)) % 11
  }
  return digits.length > 1 && (product + digits[0]) % 10 === 1
}

// The checksum of IBAN: the first four characters moved to the end, letters from 10; modulo 97.
export function fulfilsIban(text) {
  const plain = text.replace(/[^0-9A-Za-z]/g, '').toUpperCase()
  let rest = 0
  for (const char of plain.slice(4) + plain.slice(0, 4)) {
    const value = char <= '9' ? char.charCodeAt(0) - 48 : char.charCodeAt(0) - 55
    rest = (value < 10 ? rest * 10 + value : rest * 100 + value) % 97
  }
  return plain.length > 4 && rest === 1
}
