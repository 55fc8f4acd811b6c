import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/domain/program/limits.js'
import { languages } from '../../src/languages/languages.js'
import { dockerSandbox } from '../../src/sandboxes/docker/docker.js'
import type { Runner } from '../../src/sandboxes/runner.js'
import { imagesFile, withoutDocker } from '../helpers/docker.js'
import { gist, repliesTo } from '../helpers/runs.js'

const timeoutMs = 1500
const runners: Runner[] = []
afterAll(() => Promise.all(runners.map(runner => runner.close())))

function open(source: string): Runner {
  const entry = languages.python.entry
  const program = { language: 'python' as const, entry, files: { [entry]: source } }
  const runner = dockerSandbox({ imagesFile }).open(program, {
    workers: 1,
    limits: { ...defaultLimits, timeoutMs }
  })
  runners.push(runner)
  return runner
}

/** Says for row `age` how long ago its process was started, in s; `spin` never ends. */
const aging = `import os
def run(input):
    while input == "spin":
        pass
    if input != "age":
        return input
    ticks = int(open("/proc/self/stat").read().rsplit(")", 1)[1].split()[19])
    return float(open("/proc/uptime").read().split()[0]) - ticks / os.sysconf("SC_CLK_TCK")
`

const attacks = readFileSync(new URL('../fixtures/stand-in/program.py', import.meta.url), 'utf8')

describe.skipIf(withoutDocker('python'))('docker: the stand-in of a late worker', () => {
  it('has started before the row had its time, each time', async () => {
    const runner = open(aging)
    const ask = async (row: unknown) => {
      const [reply] = await repliesTo(runner, [row])
      return { reply, at: performance.now() }
    }
    expect(gist((await ask(1)).reply)).toBe(1)
    for (let i = 0; i < 2; i++) {
      const late = await ask('spin')
      expect(late.reply.outcome).toBe('timeout')
      const next = await ask('age')
      expect(next.at - Number(gist(next.reply)) * 1000).toBeLessThan(late.at)
    }
  })

  it.concurrent.each([
    'kills it',
    'kills its shell',
    'stops all others',
    'leaves a child in a session of its own',
    'leaves a child that bears the name of a parent',
    'takes all places',
    'litters',
    'ends by itself'
  ])('%s: the rows behind are answered, with nobody else there', async name => {
    const runner = open(attacks)
    const replies = await repliesTo(runner, [1, name, 'others', 2])
    const attacked = name === 'ends by itself' ? '(crash)' : '(timeout)'
    expect(replies.map(gist)).toEqual([1, attacked, [], 2])
    // Another container may be ready by now, so that none stands in here.
    const [again, ...behind] = await repliesTo(runner, [name, 'others', 3])
    expect([attacked, '(timeout)']).toContain(gist(again))
    expect(behind.map(gist)).toEqual([[], 3])
  })

  it('writes into it: no row but the first behind it can come to harm', async () => {
    const replies = await repliesTo(open(attacks), [1, 'writes into it', 2, 'others', 3])
    expect([2, '(crash)', '(timeout)']).toContain(gist(replies[2]))
    expect(replies.toSpliced(2, 1).map(gist)).toEqual([1, '(timeout)', [], 3])
  })
})
