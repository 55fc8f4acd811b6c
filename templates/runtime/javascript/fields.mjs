// The value at a path of keys and places, or undefined.
export function at(value, ...keys) {
  for (const key of keys) {
    // biome-ignore format: programs are printed so
    const open = typeof value === 'object' && value !== null && Array.isArray(value) === (typeof key === 'number')
    value = open && Object.hasOwn(value, key) ? value[key] : undefined
  }
  return value
}

// A value as text, '' if it is none; half a surrogate pair is U+FFFD.
export function textOf(value) {
  return typeof value === 'string' ? value.replace(/[\ud800-\udfff]/gu, '\ufffd') : ''
}

export function isText(value) {
  return typeof value === 'string'
}

export function isNumber(value) {
  return typeof value === 'number'
}

// A value as number, NaN if it is none, so that every comparison is false.
export function numberOf(value) {
  return typeof value === 'number' ? value : NaN
}

export function isPresent(value) {
  return value !== undefined && value !== null
}
