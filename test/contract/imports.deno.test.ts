import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/domain/program/limits.js'
import { denoSandbox } from '../../src/sandboxes/deno/deno.js'
import type { Runner } from '../../src/sandboxes/runner.js'
import { gist, repliesTo } from '../helpers/runs.js'

const cacheDir = mkdtempSync(join(tmpdir(), 'loopai-imports-'))
const sandbox = denoSandbox({ cacheDir })
let runner: Runner | undefined

afterEach(() => runner?.close())
afterAll(() => rmSync(cacheDir, { recursive: true, force: true }))

/** The replies of a program to the rows 0 and 1. */
function run(source: string) {
  const program = { language: 'javascript' as const, entry: 'program.mjs', files: { 'program.mjs': source } }
  runner = sandbox.open(program, { workers: 1, limits: { ...defaultLimits, timeoutMs: 5000 } })
  return repliesTo(runner, [0, 1])
}

const ours = (file: string) => new URL(`../../templates/workers/${file}`, import.meta.url).href
const data = 'data:text/javascript,globalThis.reached=1;export default 1'
const wasm = 'data:application/wasm;base64,AGFzbQEAAAABBQFgAAF/AwIBAAcFAQFmAAAKBgEEAEEqCw=='
const closed = [
  data,
  data.replace('data', 'DATA'),
  ` ${data}`,
  wasm,
  'data:application/json,{}',
  ours('javascript/rows.mjs'),
  ours('javascript/output.mjs'),
  ours('javascript/imports.mjs'),
  ours('javascript/worker.mjs'),
  ours('python/pyodide.mjs')
]

/** Ways to import that stand in the program's text. */
const written: [string, (name: string) => string][] = [
  ['import', name => `import * as x from ${name}`],
  ['export from', name => `export * from ${name}`],
  ['import()', name => `await import(${name})`],
  ['import() in generated code', name => `await eval('im' + ${JSON.stringify(`port(${name})`)})`]
]

const answer = '\nexport const run = n => globalThis.reached ?? n'
const spin = 'const started = Date.now(); while (Date.now() - started < 100);'
const generated = (name: string) => `eval('im' + ${JSON.stringify(`port(${JSON.stringify(name)})`)})`

describe('a program in deno imports nothing', () => {
  it.each(written)('by %s', async (_, text) => {
    for (const name of closed) {
      const replies = await run(text(JSON.stringify(name)) + answer)
      expect(replies.map(({ outcome }) => outcome)).toEqual(['error', 'error'])
      expect(replies[0]).toMatchObject({
        error: { notRun: true, message: expect.stringMatching(/is not available to a program$/) }
      })
      await runner?.close()
    }
  })

  it.each([
    ['import source', `import source x from '${wasm}'`],
    ['import.source()', `await import.source('${wasm}')`],
    ['import defer', `import defer * as x from '${data}'; x.default`],
    ['import alone', `import'${data}'`],
    ['export from, with a comment in it', `export/**/{ default }/**/from'${data}'`],
    ['import with attributes', `import x from 'data:application/json,{}' with { type: 'json' }`]
  ])('by %s', async (_, text) => {
    const replies = await run(text + answer)
    expect(replies.map(({ outcome }) => outcome)).toEqual(['error', 'error'])
  })

  // Nothing in its text speaks of an import, nor of waiting for one.
  it.each([
    ['and lets time pass', (name: string) => `${generated(name)}.then(reach, () => {}); ${spin}`],
    [
      'again and again',
      (name: string) => `const go = () => ${generated(name)}.then(reach, go); go(); ${spin}`
    ],
    [
      'between many small steps',
      (name: string) =>
        `let p = Promise.resolve(); ${generated(name)}.then(reach, () => {}); for (let i = 0; i < 1e5; i++) p = p.then(() => {})`
    ],
    [
      'as a module that is a promise',
      (name: string) => `export const then = done => ${generated(name)}.then(reach, () => {}).then(done)`
    ],
    [
      'behind a promise of all',
      (name: string) =>
        `Object.prototype.then = function (done) { delete Object.prototype.then; ${generated(name)}.then(reach).then(() => done(this)) }`
    ]
  ])('by generated code, %s', async (_, text) => {
    for (const name of [data, ours('javascript/rows.mjs'), ours('javascript/worker.mjs')]) {
      const replies = await run(`function reach() { globalThis.reached = 666 }\n${text(name)}${answer}`)
      expect(replies.map(gist)).toEqual([0, 1])
      await runner?.close()
    }
  })

  it('while it answers', async () => {
    const source = `export function run(n) { new Function('import("${data}")')(); return globalThis.reached ?? n }`
    expect((await run(source)).map(gist)).toEqual([0, 1])
  })

  it.each([
    [
      'speaks of imports',
      `/* please import, await and export * from "it" */\nconst words = { import: 0, 'await': 0, "export": 0 }\nexport const run = n => words.import + n`
    ],
    ['waits while it loads', 'const zero = await Promise.resolve(0)\nexport const run = n => n + zero'],
    ['exports by a list', 'function f(n) { return n }\nexport { f as run }'],
    ['exports more', 'export default 1\nexport const then = 2\nexport function run(n) { return n }'],
    ['asks where it is', 'export const run = n => (import.meta.url.startsWith("blob:") ? n : -1)'],
    [
      'is an async function in part',
      'async function later() { await 0 }\nexport const run = n => (later(), n)'
    ]
  ])('and one that %s runs as ever', async (_, source) => {
    expect((await run(source)).map(gist)).toEqual([0, 1])
  })
})
