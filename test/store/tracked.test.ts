import { execFileSync } from 'node:child_process'
import { access, chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isTracked, trackedProblem } from '../../src/store/tracked.js'
import { scratch } from '../helpers/cli.js'

it("a machine's own folder is named where git tracks it, and nowhere else", async () => {
  const root = await scratch()
  await mkdir(join(root, '.loopai'))
  await writeFile(join(root, '.loopai/x'), '')
  expect(await trackedProblem(root)).toBeUndefined()
  execFileSync('git', ['init', '-q'], { cwd: root })
  expect(await trackedProblem(root)).toBeUndefined()
  execFileSync('git', ['add', '-f', '.loopai'], { cwd: root })
  expect(await trackedProblem(root)).toMatchObject({
    problem: expect.stringContaining('git tracks .loopai'),
    suggestions: ['git rm -r --cached .loopai']
  })
  expect(await isTracked(root, '.loopai/synth')).toBe(false)
})

it('no program that settings of git name is run', async () => {
  const root = await scratch()
  const program = join(root, 'monitor.sh')
  await writeFile(program, `#!/bin/sh\ntouch '${root}/ran'\n`)
  await chmod(program, 0o755)
  execFileSync('git', ['init', '-q'], { cwd: root })
  execFileSync('git', ['config', 'core.fsmonitor', program], { cwd: root })
  expect(await isTracked(root, '.loopai')).toBe(false)
  await expect(access(join(root, 'ran'))).rejects.toThrow()
})
