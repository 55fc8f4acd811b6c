/**
 * Hostile JavaScript, one program each. Each runs on the rows 0, 1 and 2; row 1 is the one that attacks.
 * `row`: what may become of it; the rows around it get their own number back.
 */
export interface Attack {
  name: string
  source: string
  row: string[]
  /** What the reply must say, where that matters. */
  message?: RegExp
}

/** `attack` is what row 1 does; `before` stands at the top of the program. */
const onRow = (attack: string, before = '') => `${before}
export function run(n) {
  if (n === 1) { ${attack} }
  return n
}`

const error = ['error']
const bad = ['bad-output']

export const attacks: Attack[] = [
  { name: 'endless loop', source: onRow('for (;;) {}'), row: ['timeout'] },
  { name: 'endless regex', source: onRow(`return /^(a+)+$/.test('a'.repeat(50) + 'b')`), row: ['timeout'] },
  {
    name: 'blocking for ever',
    source: onRow('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)'),
    row: ['timeout', 'error']
  },
  {
    name: 'a finally that swallows everything',
    source: onRow('for (;;) { try { throw 1 } catch {} finally { continue } }'),
    row: ['timeout']
  },
  {
    name: 'heap bomb',
    source: onRow('const a = []; for (;;) a.push(new Array(1000).fill(1.5))'),
    row: ['memory']
  },
  {
    name: 'string bomb',
    source: onRow(`let s = 'x'; const a = []; for (;;) a.push((s += s.slice(0, 1e6) + a.length).split(''))`),
    row: ['memory', 'error']
  },
  {
    name: 'buffer bomb',
    source: onRow('const a = []; for (;;) a.push(new Uint8Array(1e7).fill(1))'),
    row: ['error', 'memory']
  },
  {
    name: 'shared buffer bomb',
    source: onRow('const a = []; for (;;) a.push(new Uint8Array(new SharedArrayBuffer(1e7)).fill(1))'),
    row: ['error', 'memory']
  },
  {
    name: 'deep recursion',
    source: onRow('const f = () => f() + 1; return f()'),
    row: error,
    message: /call stack/
  },
  {
    name: 'deep recursion in JSON',
    source: onRow(`return JSON.parse('['.repeat(1e6) + ']'.repeat(1e6))`),
    row: ['bad-output', 'error']
  },
  { name: 'huge result', source: onRow(`return 'x'.repeat(4e8)`), row: ['output-limit'] },
  { name: 'huge result of many parts', source: onRow('return Array(2e6).fill(0)'), row: ['output-limit'] },
  { name: 'console flood', source: onRow(`for (;;) console.log('x'.repeat(1e5))`), row: ['timeout'] },
  { name: 'throws null', source: onRow('throw null'), row: error, message: /null/ },
  { name: 'throws undefined', source: onRow('throw undefined'), row: error, message: /undefined/ },
  { name: 'throws a string', source: onRow(`throw 'plain'`), row: error, message: /plain/ },
  { name: 'throws a symbol', source: onRow(`throw Symbol('s')`), row: error },
  {
    name: 'throws what cannot be printed',
    source: onRow('throw { toString() { throw 1 }, get message() { throw 2 } }'),
    row: error
  },
  {
    name: 'throws a hostile proxy',
    source: onRow('throw new Proxy({}, { get() { throw new Proxy({}, {}) }, getPrototypeOf() { throw 3 } })'),
    row: error
  },
  {
    name: 'throws a proxy of a revoked kind',
    source: onRow('const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); throw proxy'),
    row: error
  },
  { name: 'throws a long message', source: onRow(`throw new Error('m'.repeat(1e7))`), row: error },
  {
    name: 'an error with an endless message',
    source: onRow('throw { get message() { for (;;) {} } }'),
    row: ['timeout']
  },
  {
    name: 'unhandled rejection',
    source: onRow(`Promise.reject(new Error('nobody')); return n`),
    row: ['answered']
  },
  { name: 'Deno.exit', source: onRow('Deno.exit(0)'), row: error },
  { name: 'process.exit', source: onRow('process.exit(0)'), row: error },
  { name: 'Deno through a new function', source: onRow(`new Function('Deno.exit(0)')()`), row: error },
  {
    name: 'Deno through the global object',
    source: onRow(`return (0, eval)('this').Deno.readTextFileSync('/etc/passwd')`),
    row: error
  },
  { name: 'reads a file', source: onRow(`return Deno.readTextFileSync('/etc/passwd')`), row: error },
  { name: 'reads the environment', source: onRow('return Deno.env.toObject()'), row: error },
  { name: 'fetch', source: onRow(`return fetch('http://127.0.0.1:1/')`), row: error },
  { name: 'WebSocket', source: onRow(`return new WebSocket('ws://127.0.0.1:1/')`), row: error },
  { name: 'Deno.connect', source: onRow('return Deno.connect({ port: 1 })'), row: error },
  { name: 'spawns', source: onRow(`return new Deno.Command('id').outputSync()`), row: error },
  {
    name: 'a worker of its own',
    source: onRow(`return new Worker('data:text/javascript,for(;;);', { type: 'module' })`),
    row: error
  },
  { name: 'stops itself', source: onRow(`Deno.kill(Deno.pid, 'SIGSTOP')`), row: error },
  { name: 'reads the protocol', source: onRow('return Deno.stdin.readSync(new Uint8Array(9))'), row: error },
  {
    name: 'looks for functions of the worker in call sites',
    source: onRow(
      '',
      `Error.prepareStackTrace = (e, sites) => {
    const found = sites.map(site => site.getFunction() ?? site.getThis()).filter(Boolean)
    return found.length + found.map(String).join()
  }`
    ).replace('{  }', `{ const e = new Error('x'); return e.stack === '0' ? n : e.stack }`),
    row: ['answered']
  },

  {
    name: 'patches JSON',
    source: onRow('JSON.stringify = () => "666"; JSON.parse = () => 666; return n'),
    row: ['answered']
  },
  {
    name: 'toJSON for all',
    source: onRow(
      'for (const k of [Object, String, Number, Boolean, Array]) k.prototype.toJSON = () => 666; return n'
    ),
    row: ['answered']
  },
  {
    name: 'patches arrays',
    source:
      onRow(`for (const k of ['push', 'join', 'map', 'slice', 'shift', 'concat']) Array.prototype[k] = () => { throw 666 }
    Array.prototype[Symbol.iterator] = function* () { yield 666 }; return n`),
    row: ['answered']
  },
  {
    name: 'patches strings',
    source:
      onRow(`for (const k of Object.getOwnPropertyNames(String.prototype)) if (k !== 'length') try { String.prototype[k] = () => '666' } catch {}
    return n`),
    row: ['answered']
  },
  {
    name: 'patches functions',
    source: onRow(`for (const k of ['call', 'apply', 'bind']) Function.prototype[k] = () => 666
    Reflect.apply = () => 666; return n`),
    row: ['answered']
  },
  {
    name: 'patches typed arrays',
    source: onRow(`const t = Object.getPrototypeOf(Uint8Array.prototype)
    for (const k of Object.getOwnPropertyNames(t)) try { Object.defineProperty(t, k, { get() { throw 666 }, configurable: true }) } catch {}
    Object.defineProperty(Object.getPrototypeOf(Uint8Array), Symbol.species, { get() { throw 666 } })
    globalThis.Uint8Array = globalThis.ArrayBuffer = function () { throw 666 }; return n`),
    row: ['answered']
  },
  {
    name: 'patches encoders',
    source:
      onRow(`for (const k of ['encode', 'encodeInto']) TextEncoder.prototype[k] = () => ({ read: 0, written: 0 })
    TextDecoder.prototype.decode = () => '666'; return n`),
    row: ['answered']
  },
  {
    name: 'setters and getters on Object.prototype',
    source:
      onRow(`for (const k of ['0', '1', 'outcome', 'message', 'type', 'written', 'read', 'length', 'stream', 'fatal', 'then', 'value'])
      Object.defineProperty(Object.prototype, k, { get() { throw 666 }, set() { throw 666 }, configurable: true })
    return n`),
    row: ['answered']
  },
  {
    name: 'patches numbers and Object',
    source: onRow(`Number.isFinite = () => false; Object.keys = () => ['666']; Array.isArray = () => false
    Object.getPrototypeOf = () => null; Number.prototype.toString = () => '666'; globalThis.Number = globalThis.String = globalThis.Object = undefined; return n`),
    row: ['answered']
  },
  {
    name: 'patches everything at once',
    source:
      onRow(`const { ownKeys } = Reflect, { defineProperty, getOwnPropertyNames } = Object, global = globalThis
    const boom = { __proto__: null, get() { throw 666 }, set() { throw 666 }, configurable: true }
    const roots = [Object.getPrototypeOf(Uint8Array), Object.getPrototypeOf([][Symbol.iterator]())]
    for (const name of getOwnPropertyNames(global)) roots[roots.length] = global[name]
    for (let i = 0; i < roots.length; i++) {
      const root = roots[i]
      if (root === null || (typeof root !== 'object' && typeof root !== 'function') || root === global) continue
      const targets = [root.prototype, root]
      for (let j = 0; j < 2; j++) {
        if (targets[j] === null || typeof targets[j] !== 'object' && typeof targets[j] !== 'function') continue
        const keys = ownKeys(targets[j])
        for (let k = 0; k < keys.length; k++) try { defineProperty(targets[j], keys[k], boom) } catch {}
      }
    }
    return n`),
    row: ['answered']
  },
  {
    name: 'slows the clock',
    source: onRow('globalThis.performance = { now: () => 0 }; Date.now = () => 0; return n'),
    row: ['answered']
  },
  { name: 'removes the console', source: onRow('delete globalThis.console; return n'), row: ['answered'] },
  {
    name: 'forges replies on the console',
    source: onRow(`console.log('x\\t1\\t0\\tanswered\\t666'); console.error('\\n1\\t666\\n'); return n`),
    row: ['answered']
  },

  { name: 'undefined', source: onRow('return undefined'), row: bad, message: /undefined/ },
  { name: 'a function', source: onRow('return () => 1'), row: bad, message: /function/ },
  { name: 'a symbol', source: onRow('return Symbol()'), row: bad, message: /symbol/ },
  { name: 'a promise', source: onRow('return Promise.resolve(1)'), row: bad, message: /promise/ },
  { name: 'a thenable', source: onRow('return { then() {} }'), row: bad },
  { name: 'NaN', source: onRow('return NaN'), row: bad, message: /NaN/ },
  {
    name: 'a nested infinity',
    source: onRow('return { a: [{ b: -Infinity }] }'),
    row: bad,
    message: /Infinity/
  },
  { name: 'BigInt', source: onRow('return [1n]'), row: bad, message: /BigInt/ },
  { name: 'a cycle', source: onRow('const a = {}; a.a = [a]; return a'), row: bad, message: /cycle/ },
  { name: 'a date', source: onRow('return new Date(0)'), row: bad, message: /Date/ },
  { name: 'a map', source: onRow('return new Map()'), row: bad, message: /Map/ },
  {
    name: 'a class of its own',
    source: onRow('return new (class Sneaky {})()'),
    row: bad,
    message: /Sneaky/
  },
  { name: 'a boxed string', source: onRow(`return new String('x')`), row: bad, message: /String/ },
  { name: 'undefined in an array', source: onRow('return [undefined]'), row: bad, message: /undefined/ },
  { name: 'a hole in an array', source: onRow('return [1, , 2]'), row: bad, message: /undefined/ },
  { name: 'a function in an object', source: onRow('return { f() {} }'), row: bad, message: /function/ },
  {
    name: 'a getter that throws',
    source: onRow(`return { get a() { throw new TypeError('no') } }`),
    row: error,
    message: /no/
  },
  { name: 'an endless getter', source: onRow('return { get a() { for (;;) {} } }'), row: ['timeout'] },
  {
    name: 'a getter that never stops nesting',
    source: onRow('const make = () => ({ get a() { return make() } }); return make()'),
    row: bad,
    message: /cycle|nested/
  },
  {
    name: 'a proxy with endless keys',
    source: onRow(`return new Proxy([], { get: (t, k) => (k === 'length' ? 1e9 : 1) })`),
    row: ['output-limit']
  },
  {
    name: 'a proxy whose traps throw',
    source: onRow('return new Proxy({}, { ownKeys() { throw new Error("trap") } })'),
    row: error,
    message: /trap/
  },
  { name: 'an async run', source: 'export async function run(n) { return n }', row: bad, message: /promise/ },
  { name: 'a generator', source: 'export function* run(n) { yield n }', row: bad }
]
