// What a program returned, as JSON, or why that cannot be. Like the worker that uses it, it looks
// nothing up that the program may have patched.

const uncurry = Function.prototype.call.bind.bind(Function.prototype.call)
const charCodeAt = uncurry(String.prototype.charCodeAt)
const slice = uncurry(String.prototype.slice)
const { stringify } = JSON
const { getPrototypeOf, keys } = Object
const { isArray } = Array
const finite = Number.isFinite
const plainPrototype = Object.prototype
const maxDepth = 500

let outputBytes = 0
let size = 0
let refusal = null
/** A text that was written last, and its JSON: a classifier says the same again and again. */
let lastText = ''
let lastJson = '""'
const refused = { __proto__: null }

/**
 * `{ outcome, payload }`: the JSON of a value where the outcome is `answered`, else a message.
 * Throws what getters and proxies of the program throw.
 */
export function toOutput(value, maxBytes) {
  size = 0
  outputBytes = maxBytes
  try {
    if (value === undefined) refuse('bad-output', 'run returned undefined')
    const payload = write(value, 0)
    if (payload.length * 3 > outputBytes && utf8Length(payload) > outputBytes) tooLarge()
    return { outcome: 'answered', payload }
  } catch (error) {
    if (error !== refused) throw error
    return refusal
  }
}

/** The name of the class of an object, as far as it tells. */
export function className(value) {
  try {
    const name = value.constructor.name
    if (typeof name === 'string' && name !== '') return slice(name, 0, 100)
  } catch {}
  return 'Object'
}

function refuse(outcome, payload) {
  refusal = { outcome, payload }
  throw refused
}

/** The JSON of a value. Each property is read once, and what is written is what was read. */
function write(value, depth) {
  switch (typeof value) {
    case 'string':
      if (value === lastText) return counted(lastJson)
      if (value.length > outputBytes) tooLarge()
      return counted(textJson(value))
    case 'number':
      if (!finite(value)) refuse('bad-output', `${value} is not JSON`)
      return counted(`${value}`)
    case 'boolean':
      return counted(value ? 'true' : 'false')
    case 'object':
      if (value === null) return counted('null')
      if (depth === maxDepth) refuse('bad-output', `a cycle, or nested deeper than ${maxDepth} levels`)
      return isArray(value) ? writeArray(value, depth) : writeObject(value, depth)
    case 'bigint':
      return refuse('bad-output', 'a BigInt is not JSON')
    default:
      return refuse('bad-output', `${value === undefined ? 'undefined' : `a ${typeof value}`} is not JSON`)
  }
}

function textJson(value) {
  const json = stringify(value)
  if (value.length < 100) {
    lastText = value
    lastJson = json
  }
  return json
}

function writeArray(value, depth) {
  const { length } = value
  let text = '['
  size += 2
  for (let i = 0; i < length; i++) {
    if (i > 0) text += counted(',')
    text += write(value[i], depth + 1)
  }
  return `${text}]`
}

function writeObject(value, depth) {
  const prototype = getPrototypeOf(value)
  if (prototype !== plainPrototype && prototype !== null) refuseInstance(value)
  const names = keys(value)
  const { length } = names
  let text = '{'
  size += 2
  for (let i = 0; i < length; i++) {
    const name = names[i]
    const item = value[name]
    if (item === undefined) continue
    text += counted(text === '{' ? `${stringify(name)}:` : `,${stringify(name)}:`)
    text += write(item, depth + 1)
  }
  return `${text}}`
}

function refuseInstance(value) {
  if (typeof value.then === 'function') refuse('bad-output', 'a promise: run must be synchronous')
  const name = className(value)
  refuse('bad-output', `an instance of ${name}: only plain objects and arrays are JSON`)
}

function counted(text) {
  size += text.length
  if (size > outputBytes) tooLarge()
  return text
}

function tooLarge() {
  refuse('output-limit', `the output is larger than ${outputBytes / 1024} KB`)
}

function utf8Length(text) {
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = charCodeAt(text, i)
    // Lone surrogates are escaped by now: each half of a pair makes two of its four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1
  }
  return bytes
}
