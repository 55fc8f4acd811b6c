import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

/** Before all tests: a folder for what several of them begin with. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'loopai-made-'))
  provide('madeProjects', folder)
  return () => rm(folder, { recursive: true, force: true })
}

declare module 'vitest' {
  interface ProvidedContext {
    madeProjects: string
  }
}

/**
 * A new copy of the project that `make` makes in an empty folder, which it does for the first who asks: `words` says
 * all of what it is made by.
 */
export async function copyOfMade(
  folder: string,
  words: unknown[],
  make: (cwd: string) => Promise<void>
): Promise<string> {
  const made = join(folder, createHash('sha256').update(JSON.stringify(words)).digest('hex'))
  const cwd = await mkdtemp(join(tmpdir(), 'loopai-test-'))
  if (existsSync(made)) {
    await cp(made, cwd, { recursive: true, preserveTimestamps: true })
    return cwd
  }
  await make(cwd)
  const copy = await mkdtemp(`${made}-`)
  await cp(cwd, copy, { recursive: true, preserveTimestamps: true })
  // Another may have been faster.
  await rename(copy, made).catch(() => rm(copy, { recursive: true }))
  return cwd
}
