// The main module of a Python worker in Deno: CPython compiled to WebAssembly, which runs worker.py as it is.
//
//   pyodide.mjs WORKERS PYODIDE SNAPSHOT   answers rows on stdin, started from a snapshot of its memory
//   pyodide.mjs WORKERS PYODIDE            makes that snapshot and writes it to stdout
//
// Reading is granted for these folders and the snapshot alone, and given up before the program is loaded. What
// the program can reach of JavaScript from Python is this realm without its doors; the permissions hold it.

const [workers, pyodide, snapshot] = Deno.args
const { openSync, readTextFileSync } = Deno
const exit = Deno.exit.bind(Deno)
const revoke = Deno.permissions.revokeSync.bind(Deno.permissions)
const read = Deno.stdin.readSync.bind(Deno.stdin)
const writeTo = stream => bytes => stream.writeSync(bytes)
const write = writeTo(Deno.stdout)
const complain = writeTo(Deno.stderr)
const encode = text => new TextEncoder().encode(text)
const decode = bytes => new TextDecoder().decode(bytes)
const { parse, stringify } = JSON

// Imported ahead, so that a program that uses them starts at once.
const modules = `bisect collections datetime decimal fractions functools gc heapq html itertools json math operator
  os random re statistics string sys textwrap time types typing unicodedata urllib.parse`

// Pyodide takes this for a plain JavaScript shell, which reads files by `readbuffer` and nothing else, and
// gets what it takes for random from `os`: always the same, so that a program does the same in each worker.
globalThis.read = globalThis.load = () => {}
globalThis.readbuffer = path => readWhole(path).buffer
globalThis.os = { system: (_, [, command]) => drawn(Number(/\d+/.exec(command)[0])) }
const toBase64 = btoa
let draws = 0

/** The next bytes, which look random, by splitmix32. */
function drawn(count) {
  let bytes = ''
  for (let i = 0; i < count; i++) {
    draws = (draws + 0x9e3779b9) | 0
    let mixed = Math.imul(draws ^ (draws >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    bytes += String.fromCharCode((mixed ^ (mixed >>> 15)) & 255)
  }
  return toBase64(bytes)
}

// What CPython and Pyodide need once they run, and a program in plain ECMAScript could have anyway.
const kept = `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol
  Date Promise RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError
  globalThis JSON Math ArrayBuffer Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array
  BigUint64Array BigInt64Array Uint8ClampedArray Float32Array Float64Array DataView Map BigInt Set WeakMap
  WeakSet Proxy Reflect FinalizationRegistry WeakRef isFinite isNaN TextDecoder TextEncoder os performance
  WebAssembly`.split(/\s+/)

function closeDoors() {
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!kept.includes(name)) delete globalThis[name]
  }
  // Pyodide tells on it what has ended it.
  const tell = (...values) => complain(encode(`${values.map(String).join(' ').slice(0, 1000)}\n`))
  globalThis.console = { log: tell, info: tell, debug: tell, warn: tell, error: tell, trace: tell }
}

function fill(bytes, file) {
  for (let done = 0; done < bytes.length; ) {
    const read = file.readSync(bytes.subarray(done))
    if (read === null) throw new Error('a file that Python starts from ends too soon')
    done += read
  }
  return bytes
}

/** Memory that is touched for the first time is what takes time: Deno's own way touches twice as much. */
function readWhole(path) {
  const file = openSync(path)
  const size = file.seekSync(0, 2)
  file.seekSync(0, 0)
  const bytes = fill(new Uint8Array(size), file)
  file.close()
  return bytes
}

/** The default export of a large module that imports none, as of a script: Deno would analyze it for 0.2 s. */
function evaluate(path) {
  const text = readTextFileSync(path).replaceAll('import.meta.url', '""')
  // biome-ignore lint/security/noGlobalEval: what the package has for this, in the sandbox already
  return globalThis.eval(text.replace(/export default (\w+);\s*$/, '$1'))
}

async function start(options) {
  delete globalThis.Deno
  delete globalThis.process
  const { loadPyodide } = await import(
    `file://${pyodide.split('/').map(encodeURIComponent).join('/')}/pyodide.mjs`
  )
  const { info } = parse(readTextFileSync(`${pyodide}/pyodide-lock.json`))
  return loadPyodide({
    indexURL: `${pyodide}/`,
    createPyodideModule: create,
    // No packages: the standard library is all that a program may use.
    lockFileContents: { info, packages: {} },
    jsglobals: {},
    env: { HOME: '/', PYTHONHASHSEED: '0', LANG: 'C.UTF-8', TZ: 'UTC' },
    ...options
  })
}

/*
 * A snapshot: the length of a head as 4 bytes, the head, and what the memory holds in `runs`, its parts that are
 * not all zeros, or not before it is filled. `state` is what Pyodide says of JavaScript's side (API.makeSnapshot in
 * pyodide.asm.mjs, which has the length of that at 8, and that at 48).
 */
const stateLengthAt = 8
const stateAt = 48
const blockSize = 16_384

async function writeSnapshot(memory) {
  const words = new Uint32Array(memory.buffer, 0, stateAt / 4)
  const [, heapAt] = words
  const state = parse(decode(memory.subarray(stateAt, stateAt + words[stateLengthAt / 4])))
  const heap = memory.subarray(heapAt)
  const before = await memoryBefore(heap.length)
  const runs = []
  for (let from = 0; from < heap.length; from += blockSize) {
    const to = Math.min(from + blockSize, heap.length)
    if (isZero(heap.subarray(from, to)) && isZero(before.subarray(from, to))) continue
    if (runs.at(-1)?.[1] === from) runs.at(-1)[1] = to
    else runs.push([from, to])
  }
  const head = encode(stringify({ size: heap.length, state, runs }))
  const length = new Uint8Array(Uint32Array.of(head.length).buffer)
  for (const bytes of [length, head, ...runs.map(([from, to]) => heap.subarray(from, to))]) {
    for (let done = 0; done < bytes.length; ) done += write(bytes.subarray(done))
  }
}

const isZero = bytes => bytes.every(byte => byte === 0)

/** What the memory holds before a snapshot fills it. */
async function memoryBefore(size) {
  let memory
  const enough = new Error('seen')
  const look = heap => {
    memory = heap.slice()
    throw enough
  }
  await startWith(size, look).catch(error => {
    if (error !== enough) throw error
  })
  return memory
}

/** Starts with memory of so many bytes, which `restore` fills; it returns the state that belongs to that. */
function startWith(size, restore) {
  const createToRestore = async settings => {
    const module = await create(settings)
    module.API.restoreSnapshot = () => restore(module.HEAP8)
    return module
  }
  // Nothing but its length is looked at.
  const memory = Object.defineProperty(new Uint8Array(0), 'length', { value: size })
  return start({ createPyodideModule: createToRestore, _loadSnapshot: memory })
}

/** Starts from a snapshot, which is read straight to where it belongs; the zeros are there already. */
function startFrom(file) {
  const [headLength] = new Uint32Array(fill(new Uint8Array(4), file).buffer)
  const { size, state, runs } = parse(decode(fill(new Uint8Array(headLength), file)))
  return startWith(size, ({ buffer }) => {
    for (const [from, to] of runs) fill(new Uint8Array(buffer, from, to - from), file)
    file.close()
    return state
  })
}

const create = evaluate(`${pyodide}/pyodide.asm.mjs`)
if (snapshot === undefined) {
  const python = await start({ _makeSnapshot: true })
  python.runPython(`import ${modules.split(/\s+/).join(', ')}`)
  await writeSnapshot(python.makeMemorySnapshot())
  exit(0)
}

const python = await startFrom(openSync(snapshot))
for (const name of ['answer.py', 'seeded.py', 'worker.py']) {
  python.FS.writeFile(`/lib/${name}`, readTextFileSync(`${workers}/${name}`))
}
python.registerJsModule('entropy', {
  restart() {
    draws = 0
  }
})
python.setStdin({ read: bytes => read(bytes) ?? 0 })
python.setStdout({ write })
python.setStderr({ write: complain })
revoke({ name: 'read' })
closeDoors()
let code = 1
try {
  python.runPython(`import sys; sys.path.insert(0, '/lib'); sys.dont_write_bytecode = True; import worker`)
} catch (error) {
  // The worker ends by an exit; anything else has ended it.
  if (typeof error?.status === 'number') code = error.status
  else complain(encode(`error: ${String(error).slice(-1000)}\n`))
}
exit(code)
