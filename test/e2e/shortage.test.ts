import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { bin, cleanEnv } from '../helpers/cli.js'
import { projectWith, weatherRows } from '../helpers/project.js'

const node = JSON.stringify(process.execPath)

/** Runs a command of a shell, with `$loopai` for the real binary. */
function shell(cwd: string, command: string) {
  const env = { ...cleanEnv(), loopai: `${node} ${JSON.stringify(bin)}` }
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `eval ${JSON.stringify(command)}`], {
    ...{ cwd, env, encoding: 'utf8' }
  })
  return { status, told: `${stdout}${stderr}` }
}

/** It is told as the machine's fault, in a few lines and never as ours. */
function expectClear({ status, told }: ReturnType<typeof shell>, word: RegExp): void {
  expect(told).toMatch(word)
  expect(told).not.toMatch(/bug|at .*\(/)
  expect(status).toBe(3)
}

describe.runIf(process.platform === 'linux')('what a machine has run out of', () => {
  it.each(['status', 'status --json', 'doctor', 'nonsense --json'])('loopai %s > /dev/full', async words => {
    const cwd = await projectWith(weatherRows(60), ['init', 'w', 'rows.jsonl'])
    expectClear(shell(cwd, `$loopai ${words} > /dev/full`), /writing the output: the disk is full/)
  })

  it('few descriptors', async () => {
    const cwd = await projectWith(weatherRows(60), ['init', 'w', 'rows.jsonl'])
    for (const most of [22, 26, 30]) {
      const { status, told } = shell(cwd, `ulimit -n ${most}; $loopai status`)
      if (status !== 0) expectClear({ status, told }, /too many open files/)
    }
  })
})
