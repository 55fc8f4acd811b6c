/*
 * A host that waits to be killed: node --import tsx doomed-host.ts <cacheDir> <attack | run>
 * `run` spins in a row of a program; anything else is an attack in test/fixtures/attacks.
 */
import { defaultLimits } from '../../src/domain/program/limits.js'
import { denoSandbox } from '../../src/sandboxes/deno/deno.js'
import { startAttack } from './attack.js'
import { repliesTo } from './runs.js'

const [cacheDir, what] = process.argv.slice(2)
if (what === 'run') {
  const files = { 'program.mjs': 'export function run() { for (;;) {} }' }
  const limits = { ...defaultLimits, timeoutMs: 600_000 }
  const runner = denoSandbox({ cacheDir }).open(
    { language: 'javascript', entry: 'program.mjs', files },
    { workers: 2, limits }
  )
  await repliesTo(runner, [1, 2])
} else {
  startAttack(what, { memoryMb: 64, cacheDir })
  setInterval(() => {}, 1000)
}
