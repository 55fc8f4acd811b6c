import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/domain/program/limits.js'
import { denoSandbox } from '../../src/sandboxes/deno/deno.js'
import { gist, repliesTo } from '../helpers/runs.js'

const cacheDir = mkdtempSync(join(tmpdir(), 'loopai-random-'))
const sandbox = denoSandbox({ cacheDir })

afterAll(() => rmSync(cacheDir, { recursive: true, force: true }))

/** Draws twice from the source that a row names; `own` was made while the program loaded. */
const draws = `import os, random, secrets, tempfile, uuid
own = random.Random()
first = own.random()
pairs = {
    "random": random.random,
    "gauss": lambda: random.gauss(0, 1),
    "shuffle": lambda: random.sample(range(100), 100),
    "of its own": lambda: random.Random().random(),
    "made at load": lambda: first,
    "uuid4": lambda: str(uuid.uuid4()),
    "secrets": lambda: secrets.token_hex(1000),
    "choice": lambda: secrets.choice(range(10**9)),
    "system": lambda: random.SystemRandom().random(),
    "urandom": lambda: os.urandom(5).hex(),
    "tempfile": lambda: tempfile.mkstemp()[1],
}
def run(name):
    return [pairs[name](), pairs[name]()]
`
const names = [...draws.matchAll(/^ {4}"(.*)":/gm)].map(([, name]) => name)

async function drawn(rows: string[]): Promise<Map<string, unknown[]>> {
  const program = { language: 'python' as const, entry: 'program.py', files: { 'program.py': draws } }
  const runner = sandbox.open(program, { workers: 1, limits: { ...defaultLimits, timeoutMs: 10_000 } })
  try {
    const replies = await repliesTo(runner, rows)
    return new Map(rows.map((row, at) => [row, gist(replies[at]) as unknown[]]))
  } finally {
    await runner.close()
  }
}

describe('randomness of Python in deno', () => {
  it('is the same for each row in each run, whatever came before, and not the same twice in one', async () => {
    const there = await drawn(names)
    const back = await drawn([...names].reverse())
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) {
      const [one, other] = there.get(name)!
      expect([name, back.get(name)]).toEqual([name, [one, other]])
      if (name !== 'made at load') expect(one).not.toEqual(other)
    }
  }, 120_000)
})
