import type { Attack } from './abuse.js'

const error = ['error']

/** Programs that attack while they load, so that no row is run. */
export const loadAttacks: Attack[] = [
  { name: 'hangs', source: 'await new Promise(() => {})', row: ['crash'], message: /never resolved/ },
  { name: 'throws null', source: 'throw null', row: error, message: /null/ },
  { name: 'throws what cannot be printed', source: 'throw { toString() { throw 1 } }', row: error },
  { name: 'exits', source: 'Deno.exit(0)', row: error },
  {
    name: 'run is a getter of nothing',
    source: 'export const run = 5',
    row: error,
    message: /no function run/
  },
  {
    name: 'buffer bomb',
    source: 'const a = []; for (;;) a.push(new Uint8Array(1e7).fill(1))',
    row: ['error', 'memory']
  },
  {
    name: 'wasm import',
    source: `const { instance } = await import('data:application/wasm;base64,AA=='); export const run = n => n`,
    row: error
  },
  ...['text', 'bytes', 'json'].flatMap(type => [
    {
      name: `imports a file as ${type}`,
      source: `import x from 'file:///etc/passwd' with { type: '${type}' }\nexport const run = () => 666`,
      row: error
    },
    {
      name: `imports a file as ${type} dynamically`,
      source: `await import('file:///etc/passwd', { with: { type: '${type}' } })\nexport const run = () => 666`,
      row: error
    }
  ]),
  ...[
    'node:fs',
    'fs',
    'NODE:fs',
    ' node:fs',
    'node:process',
    'node:module',
    'node:worker_threads',
    'node:child_process',
    'node:sqlite',
    'node:vm',
    'node:fs/promises',
    'npm:chalk',
    'jsr:@std/path',
    'https://deno.land/std/path/mod.ts',
    'https://esm.sh/chalk',
    'http://127.0.0.1:1/x.mjs',
    'file:///etc/passwd',
    '/etc/passwd',
    './worker.mjs'
  ].flatMap(name => [
    {
      name: `imports ${name}`,
      source: `import * as x from '${name}'\nexport const run = () => 666`,
      row: error
    },
    {
      name: `imports ${name} dynamically`,
      source: `const x = await import('${name}')\nexport const run = () => 666`,
      row: error
    }
  ])
]
