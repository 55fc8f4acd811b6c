import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { bin, root } from '../../helpers/cli.js'

export interface Running {
  url: string
  pid: number
  stop(): Promise<void>
}

/** `loopai serve` in a project. */
export function serveProject(cwd: string, ...flags: string[]): Promise<Running> {
  return start([bin, 'serve', '--port', '0', '--sandbox', 'deno', ...flags], cwd)
}

/** The bare route. */
export function serveBare(): Promise<Running> {
  return start(['--import', 'tsx', 'test/bench/serve/bare.ts'], root)
}

async function start(words: string[], cwd: string): Promise<Running> {
  const child = spawn(process.execPath, words, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()))
  const url = await urlOf(child)
  return {
    url,
    pid: child.pid!,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    }
  }
}

/** From the line that says where it listens. */
function urlOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    createInterface({ input: child.stderr! }).on('line', line => {
      said += `${line}\n`
      const { url } = line.startsWith('{') ? JSON.parse(line) : {}
      if (url !== undefined) resolve(url)
    })
    child.once('close', code => reject(new Error(`exit ${code}\n${said}`)))
  })
}
