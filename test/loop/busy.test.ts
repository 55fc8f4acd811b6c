import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { busy } from '../../src/loop/busy.js'
import { cleanEnv, root } from '../helpers/cli.js'

it.each(['SIGINT', 'SIGTERM'] as const)('work that never yields ends with %s', async signal => {
  const script = `
    import { writeSync } from 'node:fs'
    import { busy } from '${pathToFileURL(join(root, 'src', 'loop', 'busy.ts'))}'
    process.on('${signal}', () => {})
    busy(new AbortController().signal, () => { writeSync(1, 'spinning'); for (;;) {} })`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: root,
    env: cleanEnv(),
    stdio: ['ignore', 'pipe', 'inherit']
  })
  await once(child.stdout, 'data')
  child.kill(signal)
  expect(await once(child, 'close')).toEqual([null, signal])
})

it('does not begin where a signal came before', async () => {
  const controller = new AbortController()
  // Heard in the next turn, as signals are.
  setImmediate(() => controller.abort(new Error('stop')))
  let begun = false
  await expect(busy(controller.signal, () => (begun = true))).rejects.toThrow('stop')
  expect(begun).toBe(false)
})

it('gives listeners back, also when the work fails', async () => {
  const { signal } = new AbortController()
  const listener = () => {}
  process.on('SIGTERM', listener)
  const before = process.rawListeners('SIGTERM')
  expect(await busy(signal, () => 7)).toBe(7)
  await expect(
    busy(signal, () => {
      throw new Error('no')
    })
  ).rejects.toThrow('no')
  expect(process.rawListeners('SIGTERM')).toEqual(before)
  process.off('SIGTERM', listener)
})
