import type { LanguageName } from '../../src/domain/language.js'

/**
 * What may become of a row that attacks, by the name of the attack in test/fixtures/hostile/. `contained` is
 * the answer of one that was refused what it tried; every language has those that it can express.
 */
export const hostileRows: Record<string, unknown[]> = {
  'endless loop': ['timeout'],
  'endless regex': ['timeout'],
  'big sum': ['timeout'],
  'swallows every exception': ['timeout'],
  sleeps: ['timeout'],
  'stops itself': ['timeout'],
  'fork bomb': ['timeout', 'crash', 'memory'],
  'thread bomb': ['timeout', 'crash', 'memory'],
  'memory bomb': ['memory'],
  'heap bomb': ['memory'],
  'huge result': ['output-limit', 'memory', 'error'],
  'tmp flood': ['contained'],
  'descriptor leak': ['contained'],
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
  'segmentation fault': ['crash'],
  'forges a future reply': ['crash'],
  // The first is its answer, for all that anyone knows; the second breaks the protocol.
  'forges a duplicate reply': ['crash', 666],
  'forges a wrong outcome': ['crash'],
  'forges a second load': ['crash'],
  ...Object.fromEntries(
    [
      'ptrace',
      'process_vm_readv',
      'io_uring',
      'keyctl',
      'bpf',
      'perf events',
      'user namespace',
      'vsock',
      'netlink',
      'mount',
      'becomes root',
      'raises its limits',
      'writes to the root',
      'writes to the worker',
      'writes to the pipes',
      'shared memory',
      'core pattern',
      'runs from tmp',
      'symlinks',
      'environment of the first process',
      'holds the lifeline',
      'shadow',
      'socket of the engine',
      'metadata service',
      'network',
      'changes the clock',
      'runs process',
      'runs require',
      'patches what the worker uses'
    ].map(name => [name, ['contained']])
  ),
  'leaves state and is killed': ['timeout'],
  'looks for that state': ['contained']
}

/** The attacks that a program's text has. */
export function attacksIn(source: string): string[] {
  return Object.keys(hostileRows).filter(name => new RegExp(`^\\s*["']?${name}["']?:`, 'm').test(source))
}

export const hostileFile: Partial<Record<LanguageName, string>> = {
  python: 'program.py',
  javascript: 'program.mjs'
}
