/** Runs rows that take 0.4 s each in the folder it is given, and prints their outcomes: to be stopped for a while. */
import { defaultLimits } from '../../src/domain/program/limits.js'
import { denoSandbox } from '../../src/sandboxes/deno/deno.js'
import { repliesTo } from './runs.js'

const source = `export function run(n) {
  const started = Date.now()
  while (Date.now() - started < 400);
  return n
}`
const program = { language: 'javascript' as const, entry: 'program.mjs', files: { 'program.mjs': source } }
const limits = { ...defaultLimits, timeoutMs: 2000 }
const runner = denoSandbox({ cacheDir: process.argv[2] }).open(program, { workers: 1, limits })
const replies = await repliesTo(runner, [0, 1, 2, 3, 4, 5, 6, 7])
await runner.close()
console.log(replies.map(({ outcome }) => outcome).join(' '))
