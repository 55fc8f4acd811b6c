import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { bin, cleanEnv, loopai } from '../../helpers/cli.js'
import { casesFolder, type Table } from './table.js'

/** The servers that the table names: the real command, each in its own copy of the project, once it is asked for. */
export class Servers {
  private readonly started = new Map<string, Promise<string>>()
  private readonly children: ChildProcess[] = []

  private constructor(
    private readonly folder: string,
    private readonly flags: Table['servers']
  ) {}

  /** Copies the project of the table and runs its commands there. */
  static async of({ project, commands, servers }: Table): Promise<Servers> {
    const folder = await mkdtemp(join(tmpdir(), 'loopai-cases-'))
    const cwd = join(folder, 'project')
    await cp(join(casesFolder, project), cwd, { recursive: true })
    for (const words of commands) {
      const { code, stderr } = await loopai([...words, '--sandbox', 'deno'], { cwd })
      if (code !== 0) throw new Error(`loopai ${words.join(' ')}: exit ${code}\n${stderr}`)
    }
    return new Servers(folder, servers)
  }

  /** The address of a server; of none that listens for `absent`. */
  url(name: string): Promise<string> {
    const url = this.started.get(name) ?? (name === 'absent' ? unusedUrl() : this.start(name))
    this.started.set(name, url)
    return url
  }

  async close(): Promise<void> {
    await Promise.all(this.children.map(end))
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }

  private async start(name: string): Promise<string> {
    const cwd = join(this.folder, name)
    await cp(join(this.folder, 'project'), cwd, { recursive: true })
    const words = ['serve', '--port', '0', '--sandbox', 'deno', '--drain', '1s', ...this.flags[name]]
    const child = spawn(process.execPath, [bin, ...words], { cwd, env: cleanEnv() })
    this.children.push(child)
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
}

/** Ends a server as people do; one that does not end is a failure. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'close')
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000)
  child.kill('SIGTERM')
  const [code] = await ended
  clearTimeout(timer)
  if (code !== 0) throw new Error(`loopai serve: exit ${code}`)
}

/** An address where nobody listens. */
function unusedUrl(): Promise<string> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(`http://127.0.0.1:${port}`))
    })
  })
}
