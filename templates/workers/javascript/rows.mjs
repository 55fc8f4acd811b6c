// Loads one program and answers rows: the inside of a JavaScript worker, whichever runtime it stands on.
//
// in:   first line  {"nonce","entry","source","outputBytes"}
//       then        id TAB raw JSON     one row a line; an empty line ends a frame
// out:  nonce TAB id TAB microseconds TAB outcome TAB payload
//       payload: the output as JSON where the outcome is `answered`, else {"type","message","line"}
//
// The program shares this realm and may patch every built-in, so everything used after its import is
// captured before, no property of a built-in prototype is looked up later, and nothing is iterated.
// That keeps replies honest; the boundary is what the process may do.

import { className, toOutput } from './output.mjs'

const uncurry = Function.prototype.call.bind.bind(Function.prototype.call)
const indexOf = uncurry(String.prototype.indexOf)
const slice = uncurry(String.prototype.slice)
const charCodeAt = uncurry(String.prototype.charCodeAt)
const copyWithin = uncurry(Uint8Array.prototype.copyWithin)
const set = uncurry(Uint8Array.prototype.set)
const { parse, stringify } = JSON
const { defineProperty } = Object
const Bytes = Uint8Array
const Buffer = ArrayBuffer
const asString = String
const now = performance.now.bind(performance)
const encoder = new TextEncoder()
const encodeInto = encoder.encodeInto.bind(encoder)
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const decode = decoder.decode.bind(decoder)

let readSync
let writeSync
let exit

const newline = 10
const flushEveryMs = 3
const flushAtLength = 65536
const maxMessage = 2000

/** Part of a buffer. Deno asks for the length by name, so it is the part's own, not a prototype's. */
function part(buffer, start, length) {
  const bytes = new Bytes(buffer, start, length)
  defineProperty(bytes, 'length', { __proto__: null, value: length })
  return bytes
}

// ---- reading: whole lines only, as many as one read brings ----

let capacity = 65536
let memory = new Buffer(capacity)
let input = new Bytes(memory)
let used = 0

function readLines() {
  for (;;) {
    if (used === capacity) grow()
    const count = readSync(part(memory, used, capacity - used))
    if (count === null) exit(0)
    let end = used + count
    const fresh = used
    used = end
    while (end > fresh && input[end - 1] !== newline) end--
    if (end === fresh) continue
    const text = decode(part(memory, 0, end))
    copyWithin(input, 0, end, used)
    used -= end
    if (capacity > 65536 && used === 0) resize(65536)
    return text
  }
}

function grow() {
  const old = input
  resize(capacity * 2)
  set(input, old)
}

function resize(size) {
  capacity = size
  memory = new Buffer(capacity)
  input = new Bytes(memory)
}

// ---- writing ----

let pending = ''
let outCapacity = 65536
let outMemory = new Buffer(outCapacity)
let outBytes = new Bytes(outMemory)

function flush() {
  if (pending.length * 3 > outCapacity) {
    outCapacity = pending.length * 3
    outMemory = new Buffer(outCapacity)
    outBytes = new Bytes(outMemory)
  }
  const { written } = encodeInto(pending, outBytes)
  pending = ''
  for (let done = 0; done < written; ) done += writeSync(part(outMemory, done, written - done))
}

// ---- failures ----

let programUrl = ''
let entry = ''

/** The outcome of what was described last. */
let failed = 'error'

function describe(error) {
  failed = 'error'
  let type = error === null ? 'null' : typeof error
  let message = ''
  let line
  if (type === 'object' || type === 'function') {
    type = className(error)
    try {
      message = error.message
      if (typeof message !== 'string') message = asString(error)
    } catch {
      message = 'a thrown value that cannot be described'
    }
    try {
      line = lineIn(error.stack)
    } catch {}
  } else {
    message = asString(error)
  }
  // Memory beside the heap is refused, and not what ends the process.
  if (type === 'RangeError' && message === 'Array buffer allocation failed') failed = 'memory'
  return failure(type, withoutUrl(slice(message, 0, maxMessage)), line)
}

function failure(type, message, line) {
  const where = line === undefined ? '' : `,"line":${line}`
  return `{"type":${stringify(type)},"message":${stringify(message)}${where}}`
}

/** Errors of the loader name their kind, their place and their advice in one text: kept is what was wrong. */
function describeLoad(error) {
  const { type, message, line } = parse(describe(error))
  const end = indexOf(message, '\n')
  const text = end < 0 ? message : slice(message, 0, end)
  if (indexOf(text, 'SyntaxError: ') === 0) return failure('SyntaxError', slice(text, 13), line)
  const refusal = 'Unsupported scheme "not-available" for module "not-available:'
  if (indexOf(text, refusal) !== 0) return failure(type, text, line)
  const address = slice(text, refusal.length, indexOf(text, '"', refusal.length))
  const name = indexOf(address, '///') === 0 ? `file:${address}` : address
  return failure('ImportError', `${name} is not available to a program`, line)
}

/** The line of the innermost call that is in the program's file. */
function lineIn(stack) {
  if (typeof stack !== 'string') return undefined
  const found = indexOf(stack, `${programUrl}:`)
  if (found < 0) return undefined
  let line = 0
  for (let i = found + programUrl.length + 1; i < stack.length; i++) {
    const digit = charCodeAt(stack, i) - 48
    if (!(digit >= 0 && digit <= 9)) break
    line = line * 10 + digit
  }
  return line > 0 ? line : undefined
}

/** The program knows its file by its name, not by the URL that it was loaded from. */
function withoutUrl(text) {
  for (;;) {
    const found = programUrl === '' ? -1 : indexOf(text, programUrl)
    if (found < 0) return text
    text = slice(text, 0, found) + entry + slice(text, found + programUrl.length)
  }
}

// ---- loading ----

// What a program in plain ECMAScript needs. Everything else (Deno, process, fetch, caches, Worker,
// WebAssembly, timers …) goes: most of it could do nothing here, and none of it belongs in a program.
const kept = `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol
  Date Promise RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError
  SuppressedError DisposableStack AsyncDisposableStack globalThis JSON Math Intl Temporal ArrayBuffer
  SharedArrayBuffer Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array BigUint64Array
  BigInt64Array Uint8ClampedArray Float16Array Float32Array Float64Array DataView Map BigInt Set Iterator
  WeakMap WeakSet Proxy Reflect FinalizationRegistry WeakRef decodeURI decodeURIComponent encodeURI
  encodeURIComponent escape unescape eval isFinite isNaN console queueMicrotask structuredClone atob btoa
  TextEncoder TextDecoder URL URLSearchParams`.split(/\s+/)

/** Leaves the program the language, and a console that prints to stderr. */
function closeDoors(print) {
  const names = Object.keys(console)
  for (const name of names) console[name] = () => {}
  for (const name of ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dir', 'table']) console[name] = print
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!kept.includes(name)) delete globalThis[name]
  }
}

// ---- the loop ----

let prefix = ''
let outputBytes = 0
let run

let flushed = now()

/** Answers one row. The program gets no turn of the event loop, so nothing of it runs between rows. */
function answer(id, raw) {
  let value
  try {
    value = parse(raw)
  } catch {
    pending += `${prefix}${id}\t0\terror\t${failure('SyntaxError', 'the input is not JSON')}\n`
    return
  }
  let outcome = 'answered'
  let payload
  let end = 0
  const start = now()
  try {
    value = run(value)
    end = now()
    const output = toOutput(value, outputBytes)
    outcome = output.outcome
    payload = outcome === 'answered' ? output.payload : failure(outcome, output.payload)
  } catch (error) {
    if (end === 0) end = now()
    payload = describe(error)
    outcome = failed
  }
  pending += `${prefix}${id}\t${inMicros(end - start)}\t${outcome}\t${payload}\n`
  if (end - flushed > flushEveryMs || pending.length > flushAtLength) {
    flush()
    flushed = end
  }
}

/** A duration in ms as µs, from whole numbers: one with a fraction is slow to write. */
function inMicros(ms) {
  if (ms >= 0.1) return (ms * 1000 + 0.5) | 0
  const tenths = (ms * 10000 + 0.5) | 0
  return `${(tenths / 10) | 0}.${tenths % 10}`
}

function serve(text) {
  for (let at = 0; at < text.length; ) {
    const end = indexOf(text, '\n', at)
    if (end === at) {
      flush()
    } else {
      const tab = indexOf(text, '\t', at)
      answer(slice(text, at, tab), slice(text, tab + 1, end))
    }
    at = end + 1
  }
}

/**
 * Takes the program and answers rows until stdin ends; never returns. A host gives
 * readSync(bytes): how many were read, or null at the end; writeSync(bytes): how many were written; exit(code);
 * print(...values): to stderr; program(source, entry): { url, load }, where `url` is what the program's file is
 * called in a stack, and `load` promises an object that has no more than its function `run`.
 */
export async function answerRows(host) {
  readSync = host.readSync
  writeSync = host.writeSync
  exit = host.exit
  const first = readLines()
  const firstEnd = indexOf(first, '\n')
  const setup = parse(slice(first, 0, firstEnd))
  prefix = `${setup.nonce}\t`
  outputBytes = setup.outputBytes
  entry = setup.entry
  let loadFailure = ''
  try {
    const program = host.program(setup.source, entry)
    programUrl = program.url
    closeDoors(host.print)
    const loaded = await program.load()
    run = loaded.run
    if (typeof run !== 'function') loadFailure = failure('load', `${entry} exports no function run`)
  } catch (error) {
    loadFailure = describeLoad(error)
  }
  pending = `${prefix}load\t0\t${loadFailure === '' ? 'answered\tnull' : `${failed}\t${loadFailure}`}\n`
  flush()
  if (loadFailure !== '') exit(0)
  serve(slice(first, firstEnd + 1))
  for (;;) {
    const text = readLines()
    flushed = now()
    serve(text)
  }
}
