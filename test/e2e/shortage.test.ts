import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { bin, cleanEnv, scratch } from '../helpers/cli.js'
import { jsonLines, projectWith, weatherRows } from '../helpers/project.js'

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

  it.skipIf(process.getuid?.() !== 0)(
    'a disk that fills up at any write loses nothing',
    async () => {
      const disk = join(await scratch(), 'disk')
      mkdirSync(disk)
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk])
      onTestFinished(() => void execFileSync('umount', ['-l', disk]))
      writeFileSync(join(disk, 'rows.jsonl'), jsonLines(weatherRows(60)))
      expect(shell(disk, '$loopai init w rows.jsonl').status).toBe(0)
      writeFileSync(join(disk, 'more.jsonl'), jsonLines(weatherRows(120).slice(60)))
      const examples = join(disk, 'tasks/w/examples.jsonl')
      const before = readFileSync(examples, 'utf8')
      const full = join(disk, 'full')
      // Less and less room, down to the last page.
      for (const pages of [6, 4, 3, 2, 1, 0]) {
        execFileSync('sh', ['-c', `rm -f ${full}; dd if=/dev/zero of=${full} bs=4k 2>&1 || true`])
        const size = readFileSync(full).length
        execFileSync('truncate', ['-s', String(Math.max(0, size - pages * 4096)), full])
        for (const words of ['add w more.jsonl', 'resplit w --seed 3', 'init x more.jsonl', 'synth w']) {
          const { status, told } = shell(disk, `$loopai ${words}`)
          expect(told).not.toMatch(/bug/)
          expect([0, 1, 2, 3]).toContain(status)
          expect(readFileSync(examples, 'utf8').split('\n').length).toBeGreaterThanOrEqual(
            before.split('\n').length
          )
          JSON.parse(readFileSync(join(disk, 'loopai.json'), 'utf8'))
          JSON.parse(readFileSync(join(disk, 'tasks/w/task.json'), 'utf8'))
        }
      }
      execFileSync('rm', [full])
      expect(shell(disk, '$loopai status').status).toBe(0)
      expect(shell(disk, '$loopai add w more.jsonl').status).toBe(0)
    },
    300_000
  )
})
