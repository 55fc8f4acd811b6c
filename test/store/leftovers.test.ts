import { mkdir, readdir, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { pruneCaches } from '../../src/store/leftovers.js'
import { sandboxesFolder } from '../../src/store/user-folders.js'
import { scratch } from '../helpers/cli.js'

afterEach(() => vi.unstubAllEnvs())

it('compiled programs that were not used for long make room; without any nothing is made', async () => {
  vi.stubEnv('XDG_CACHE_HOME', await scratch())
  await pruneCaches()
  const compiled = join(sandboxesFolder(), 'compiled')
  await mkdir(compiled, { recursive: true })
  for (const [at, name] of ['oldest', 'older', 'newest'].entries()) {
    await writeFile(join(compiled, name), '')
    await truncate(join(compiled, name), 2 ** 30) // takes no room: nothing is in it
    await utimes(join(compiled, name), at, at)
  }
  await pruneCaches()
  expect((await readdir(compiled)).sort()).toEqual(['newest', 'older'])
})
