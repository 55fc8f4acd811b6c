import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { expect, it, onTestFinished } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

it('bin/dev.js runs src, whatever a build left there, from any folder', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'loopai-dev-'))
  onTestFinished(() => rmSync(copy, { recursive: true }))
  cpSync(join(root, 'bin/dev.js'), join(copy, 'bin/dev.js'))
  for (const name of ['src', 'scripts', 'templates', 'node_modules', 'package.json'])
    symlinkSync(join(root, name), join(copy, name))
  writeFileSync(join(copy, 'oclif.manifest.json'), JSON.stringify({ version: '0.2.0', commands: {} }))
  const dev = (...words: string[]) =>
    execa(process.execPath, [join(copy, 'bin/dev.js'), ...words], { cwd: tmpdir(), reject: false })
  expect((await dev('setup', 'go', '--dry-run')).stdout).toContain('Nothing was done')
  const { exitCode, stderr } = await dev('statsu')
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('Try: loopai status') })
  expect((await dev('help', 'clean')).stdout).toContain('EXIT CODES')
})
