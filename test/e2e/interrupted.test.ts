import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { bin, cleanEnv, loopai } from '../helpers/cli.js'
import { addProgram, jsonLines, projectWith, weatherRows } from '../helpers/project.js'

const spin = `export function run({ text }) {
  if (text.endsWith('7')) for (;;) {}
  return 'rain'
}
`

/** Every process that descends from one, itself left out. */
function descendants(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // gone meanwhile
    }
  }
  const found: number[] = []
  for (const [child, parent] of parents) {
    for (let at: number | undefined = parent; at !== undefined; at = parents.get(at)) {
      if (at === pid) found.push(child)
    }
  }
  return found
}

/** What is left of processes; a zombie that nobody has waited for yet runs no more. */
function alive(pids: number[]): number[] {
  return pids.filter(pid => {
    try {
      return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    } catch {
      return false
    }
  })
}

/** Whether a thread of a process is in the system's opening of a pipe. */
function waitsForPipe(pid: number): boolean {
  return readdirSync(`/proc/${pid}/task`).some(thread =>
    readFileSync(`/proc/${pid}/task/${thread}/wchan`, 'utf8').includes('wait_for_partner')
  )
}

async function startEval(cwd: string): Promise<{ child: ChildProcess; workers: number[] }> {
  const child = spawn(process.execPath, [bin, 'eval', 'w', '--split', 'all'], {
    cwd,
    env: cleanEnv(),
    stdio: 'ignore'
  })
  for (let workers: number[] = []; ; await sleep(10)) {
    workers = descendants(child.pid ?? 0)
    // Two workers, each with the shell that watches over it.
    if (workers.length >= 4) {
      await sleep(200)
      return { child, workers: descendants(child.pid ?? 0) }
    }
  }
}

describe.runIf(process.platform === 'linux')('interrupted', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('%s during eval leaves no process', async signal => {
    const cwd = await projectWith(weatherRows(), ['init', 'w', 'rows.jsonl'])
    await addProgram(cwd, 'w', spin)
    const { child, workers } = await startEval(cwd)
    child.kill(signal)
    const [code, killedBy] = await once(child, 'close')
    expect([code, killedBy]).toEqual(signal === 'SIGKILL' ? [null, 'SIGKILL'] : [130, null])
    for (const end = Date.now() + 1000; alive(workers).length > 0 && Date.now() < end; ) await sleep(20)
    expect(alive(workers)).toEqual([])
    expect((await loopai(['status'], { cwd })).code).toBe(0)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends the wait for a pipe that nobody writes to',
    async signal => {
      const cwd = await projectWith(weatherRows(60), ['init', 'w', 'rows.jsonl'])
      execFileSync('mkfifo', [join(cwd, 'more.jsonl')])
      const child = spawn(process.execPath, [bin, 'add', 'w', 'more.jsonl'], { cwd, env: cleanEnv() })
      onTestFinished(() => void child.kill('SIGKILL'))
      while (!waitsForPipe(child.pid ?? 0)) await sleep(20)
      child.kill(signal)
      const told = await text(child.stderr)
      expect(told).toMatch(/Interrupted\. Rows are added at the end, and none twice/)
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
      expect([child.exitCode, child.signalCode]).toEqual([null, signal])
    }
  )

  it('SIGINT ends a stream, and says how many rows were answered', async () => {
    const cwd = await projectWith(weatherRows(60), ['init', 'w', 'rows.jsonl'])
    const version = await addProgram(cwd, 'w', spin)
    const child = spawn(process.execPath, [bin, 'run', 'w', version, '--lines'], { cwd, env: cleanEnv() })
    onTestFinished(() => void child.kill('SIGKILL'))
    child.stdin.write('a\nb\nc\n')
    let answers = ''
    child.stdout.on('data', data => {
      answers += data
    })
    while (answers.split('\n').length < 4) await sleep(20)
    child.kill('SIGINT')
    expect(await text(child.stderr)).toMatch(
      /Interrupted after 3 rows: their answers are written, in order\./
    )
  })

  it('SIGINT during synth ends at once, and the same command then works', async () => {
    const cwd = await projectWith(weatherRows(1200), ['init', 'w', 'rows.jsonl'])
    const child = spawn(process.execPath, [bin, 'synth', 'w'], { cwd, env: cleanEnv(), stdio: 'ignore' })
    await sleep(700)
    child.kill('SIGINT')
    // By the signal itself where rows are being searched, which a shell tells as 130, too.
    expect([
      [130, null],
      [null, 'SIGINT']
    ]).toContainEqual(await once(child, 'close'))
    expect((await loopai(['synth', 'w'], { cwd })).code).toBe(0)
  })

  it('SIGKILL while rows are added loses none that were there', async () => {
    const cwd = await projectWith(weatherRows(60), ['init', 'w', 'rows.jsonl'])
    const before = await readFile(join(cwd, 'tasks/w/examples.jsonl'), 'utf8')
    const more = weatherRows(20_000).map(({ input, output }) => ({
      input: { text: `${input.text}!` },
      output
    }))
    await writeFile(join(cwd, 'more.jsonl'), jsonLines(more))
    for (const delay of [200, 350, 500, 650]) {
      const child = spawn(process.execPath, [bin, 'add', 'w', 'more.jsonl'], {
        cwd,
        env: cleanEnv(),
        stdio: 'ignore'
      })
      await Promise.race([sleep(delay), once(child, 'close')])
      child.kill('SIGKILL')
      expect((await readFile(join(cwd, 'tasks/w/examples.jsonl'), 'utf8')).startsWith(before)).toBe(true)
    }
    const { code, stdout } = await loopai(['add', 'w', 'more.jsonl', '--json'], { cwd })
    expect(code).toBe(0)
    const { counts } = JSON.parse(stdout)
    expect(counts.new + counts.repeated).toBe(20_000)
  })
})
