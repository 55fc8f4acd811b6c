// The value at a path of keys, or undefined.
export function at(value, ...keys) {
  for (const key of keys) {
    const isOpen = typeof value === 'object' && value !== null && !Array.isArray(value)
    value = isOpen && Object.hasOwn(value, key) ? value[key] : undefined
  }
  return value
}
