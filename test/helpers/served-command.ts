import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { bin, cleanEnv } from './cli.js'

export interface ServedCommand {
  url: string
  child: ChildProcess
  /** Ends it with a signal; its exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** `loopai serve` as people start it, once it is ready. */
export async function serveCommand(cwd: string): Promise<ServedCommand> {
  const { child, ready } = startServing(cwd, ['--drain', '5s'])
  const closed = once(child, 'close')
  const url = await ready
  return {
    url,
    child,
    async end(signal) {
      child.kill(signal)
      return (await closed)[0]
    }
  }
}

/** The same at once; `ready`: its address as soon as it answers. */
export function startServing(cwd: string, flags: string[]): { child: ChildProcess; ready: Promise<string> } {
  const words = ['serve', '--port', '0', '--sandbox', 'deno', ...flags]
  const child = spawn(process.execPath, [bin, ...words], { cwd, env: cleanEnv() })
  return { child, ready: whenReady(child) }
}

async function whenReady(child: ChildProcessWithoutNullStreams): Promise<string> {
  const log: string[] = []
  const url = await new Promise<string>((resolve, reject) => {
    child.once('close', code => reject(new Error(`loopai serve: exit ${code}\n${log.join('\n')}`)))
    createInterface({ input: child.stderr }).on('line', line => {
      log.push(line)
      const { msg, url } = JSON.parse(line)
      if (msg === 'listening') resolve(url)
    })
  })
  while (!(await fetch(`${url}/health/ready`)).ok) await sleep(50)
  return url
}
