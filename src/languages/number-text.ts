/**
 * A number in the notation of languages that distinguish integers and doubles: whole numbers too large for a long are
 * doubles.
 */
export function numberText(value: number): string {
  const text = String(Object.is(value, -0) ? 0 : value)
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(value) ? `${text}.0` : text
}
