/**
 * What may become of a row that attacks, by the name of the attack in test/fixtures/hostile/. `contained` is
 * the answer of one that was refused what it tried; every language has those that it can express.
 */
const hostileRows: Record<string, unknown[]> = {
  'endless loop': ['timeout'],
  'endless regex': ['timeout'],
  'endless loop in JavaScript': ['timeout'],
  'big sum': ['timeout'],
  'swallows every exception': ['timeout'],
  sleeps: ['timeout'],
  // Go finds out that nothing can ever wake it, and Deno refuses to let its main thread wait.
  'waits for nobody': ['timeout', 'crash', 'error'],
  'stops itself': ['timeout'],
  'fork bomb': ['timeout', 'crash', 'memory'],
  'thread bomb': ['timeout', 'crash', 'memory'],
  'goroutine bomb': ['memory'],
  'memory bomb': ['memory'],
  'heap bomb': ['memory'],
  'memory bomb that takes the first process': ['memory', 'crash'],
  'memory bomb in a child': ['survived'],
  'memory bomb in files': ['memory'],
  'memory bomb in JavaScript': ['memory', 'error'],
  'memory bomb in WebAssembly': ['memory', 'error'],
  'deep recursion in JavaScript': ['error'],
  'huge result': ['output-limit', 'memory', 'error'],
  'stdout flood': ['timeout'],
  'stderr flood': ['timeout'],
  daemon: ['started'],
  'fork that goes on': ['crash'],
  'kills its parent and all others': ['tried', 'crash', 'timeout'],
  'signals to the first process': ['tried'],
  'closes the protocol': ['crash', 'timeout'],
  'exits with 0': ['crash'],
  'raises SystemExit': ['error'],
  'kills itself': ['crash'],
  'fails fast': ['crash'],
  'spends its processor time': ['crash'],
  'segmentation fault': ['crash', 'error'],
  'overwrites its memory': ['crash'],
  'panics where nobody recovers': ['crash'],
  'aborts its thread': ['crash', 'error'],
  'forges a future reply': ['crash'],
  // The first is its answer, for all that anyone knows; the second breaks the protocol.
  'forges a duplicate reply': ['crash', 666],
  'forges its reply and hangs': ['timeout'],
  'forges its reply and goes': ['crash'],
  'forges a wrong outcome': ['crash'],
  'forges a second load': ['crash'],
  'changes how numbers are written': [[1.5, -2, -0.25, 1e300, -3]],
  'leaves state': ['started'],
  'leaves state and is killed': ['timeout'],
  'leaves state and goes': ['crash']
}

/** What may become of a row with this attack. */
export function expectedOf(attack: string): unknown[] {
  return hostileRows[attack] ?? ['contained']
}

/** The attacks that a program's text has: the keys of its table. */
export function attacksIn(source: string): string[] {
  const table = source.slice(source.indexOf('attacks = '))
  const keys = table.matchAll(/^\s*(?:\{ )?(?:["']([^"'\n]+)["'](?::\s|, )|(\w+): )/gm)
  return [...keys].map(([, quoted, bare]) => quoted ?? bare)
}
