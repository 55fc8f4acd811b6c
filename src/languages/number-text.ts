/** A number as languages with both write it: whole numbers that a long may not hold are doubles. */
export function numberText(value: number): string {
  const text = String(Object.is(value, -0) ? 0 : value)
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(value) ? `${text}.0` : text
}
