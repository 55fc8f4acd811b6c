// The main module of a Python worker in Deno: CPython compiled to WebAssembly, which runs worker.py as it is.
//
//   pyodide.mjs WORKERS PYODIDE SNAPSHOT   answers rows on stdin, started from a snapshot of its memory
//   pyodide.mjs WORKERS PYODIDE            makes that snapshot and writes it to stdout
//
// Reading is granted for these folders and the snapshot alone, and given up before the program is loaded. What
// the program can reach of JavaScript from Python is this realm without its doors; the permissions hold it.

const [workers, pyodide, snapshot] = Deno.args
const { readFileSync, readTextFileSync } = Deno
const exit = Deno.exit.bind(Deno)
const revoke = Deno.permissions.revokeSync.bind(Deno.permissions)
const read = Deno.stdin.readSync.bind(Deno.stdin)
const writeTo = stream => bytes => stream.writeSync(bytes)
const write = writeTo(Deno.stdout)
const complain = writeTo(Deno.stderr)
const encode = text => new TextEncoder().encode(text)
const { parse } = JSON

// Imported ahead, so that a program that uses them starts at once.
const modules = `bisect collections datetime decimal fractions functools gc heapq html itertools json math operator
  os random re statistics string sys textwrap time types typing unicodedata urllib.parse`

// Pyodide takes this for a plain JavaScript shell, which reads files by `readbuffer` and nothing else, and
// gets what it takes for random from `os`: always the same, so that a program does the same in each worker.
globalThis.read = globalThis.load = () => {}
globalThis.readbuffer = path => readFileSync(path).buffer
globalThis.os = { system: (_, [, command]) => btoa('\0'.repeat(Number(/\d+/.exec(command)[0]))) }

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

async function start(options) {
  delete globalThis.Deno
  delete globalThis.process
  const { loadPyodide } = await import(`file://${pyodide}/pyodide.mjs`)
  const { default: createPyodideModule } = await import(`file://${pyodide}/pyodide.asm.mjs`)
  const { info } = parse(readTextFileSync(`${pyodide}/pyodide-lock.json`))
  return loadPyodide({
    indexURL: `${pyodide}/`,
    createPyodideModule,
    // No packages: the standard library is all that a program may use.
    lockFileContents: { info, packages: {} },
    jsglobals: {},
    env: { HOME: '/', PYTHONHASHSEED: '0', LANG: 'C.UTF-8', TZ: 'UTC' },
    ...options
  })
}

if (snapshot === undefined) {
  const python = await start({ _makeSnapshot: true })
  python.runPython(`import ${modules.split(/\s+/).join(', ')}`)
  const memory = python.makeMemorySnapshot()
  for (let done = 0; done < memory.length; ) done += write(memory.subarray(done))
  exit(0)
}

const python = await start({ _loadSnapshot: readFileSync(snapshot) })
for (const name of ['answer.py', 'worker.py']) {
  python.FS.writeFile(`/lib/${name}`, readTextFileSync(`${workers}/${name}`))
}
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
