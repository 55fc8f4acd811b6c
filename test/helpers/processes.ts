import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

interface Listed {
  pid: number
  parent: number
  state: string
  command: string
}

function list(): Listed[] {
  const text = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], {
    encoding: 'utf8',
    maxBuffer: 1 << 26
  })
  return text.split('\n').flatMap(line => {
    const match = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line)
    return match
      ? [{ pid: Number(match[1]), parent: Number(match[2]), state: match[3], command: match[4] }]
      : []
  })
}

const isDeno = ({ command }: Listed) => /\/deno run /.test(command)

/** Processes that this one has started and that still run, but for the one that looks. */
export function childrenOf(parent: number = process.pid): string[] {
  return list()
    .filter(
      ({ parent: its, state, command }) => its === parent && !state.startsWith('Z') && !/^ps /.test(command)
    )
    .map(({ pid, command }) => `${pid} ${command}`)
}

/** Deno processes that a process started and that still run. */
export function denoChildren(parent: number = process.pid): number[] {
  return list()
    .filter(entry => entry.parent === parent && isDeno(entry) && !entry.state.startsWith('Z'))
    .map(entry => entry.pid)
}

/** Which of these still run a Deno. */
export function stillRunning(pids: number[]): number[] {
  return list()
    .filter(entry => pids.includes(entry.pid) && isDeno(entry) && !entry.state.startsWith('Z'))
    .map(entry => entry.pid)
}

/** Waits until a condition holds; returns whether it did in time. */
export async function within(ms: number, condition: () => boolean): Promise<boolean> {
  const end = performance.now() + ms
  while (!condition()) {
    if (performance.now() > end) return false
    await sleep(20)
  }
  return true
}
