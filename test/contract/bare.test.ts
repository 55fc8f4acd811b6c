import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'vitest'
import { WorkerPool } from '../../src/sandboxes/pool.js'
import type { Sandbox } from '../../src/sandboxes/sandbox.js'
import { spawnWorker } from '../../src/sandboxes/worker-process.js'
import { sandboxContract } from './sandbox.contract.js'

const cache = new Map<string, string>()
function build(language: string, source: string): string {
  const key = language + source
  if (cache.has(key)) return cache.get(key)!
  const d = mkdtempSync(join(tmpdir(), 'bare-'))
  writeFileSync(join(d, 'p'), source)
  const out = join(d, 'out')
  spawnSync(language === 'go' ? '/tmp/gotest.sh' : '/tmp/cstest.sh', [join(d, 'p'), out])
  cache.set(key, out)
  return out
}
const bare: Sandbox = {
  name: 'bare',
  status: async () => ({
    name: 'bare',
    available: true,
    version: '1',
    languages: ['go', 'csharp'],
    notes: []
  }),
  open(program, options) {
    const out = build(program.language, program.files[program.entry])
    const idle = program.language === 'go' ? 60 : 60
    const args = program.language === 'go' ? [out] : ['/usr/bin/mono', '--debug', out]
    const kb = (idle + options.limits.memoryMb) * 1024
    return new WorkerPool({
      ...options,
      program,
      start: events =>
        spawnWorker(
          {
            file: '/bin/sh',
            args: ['-c', `ulimit -d ${kb}; exec "$@"`, 'sh', ...args],
            env: { LANG: 'C.UTF-8' },
            cwd: '/'
          },
          events
        )
    })
  }
}
describe('bare', () => {
  sandboxContract(() => bare, (process.env.L ?? 'go') as 'go')
})
