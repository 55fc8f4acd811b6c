import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loopai } from '../../helpers/cli.js'
import { startServing } from '../../helpers/served-command.js'
import { casesFolder, type Table } from './table.js'

/** A copy of the project of the table, in which its commands were run; for the caller to remove. */
export async function preparedProject({ project, commands }: Table): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'loopai-cases-'))
  await cp(join(casesFolder, project), cwd, { recursive: true })
  for (const words of commands) {
    const { code, stderr } = await loopai([...words, '--sandbox', 'deno'], { cwd })
    if (code !== 0) throw new Error(`loopai ${words.join(' ')}: exit ${code}\n${stderr}`)
  }
  return cwd
}

/** The servers that the table names: the real command, each in its own copy of a project, once it is asked for. */
export class Servers {
  private readonly started = new Map<string, Promise<string>>()
  private readonly children: ChildProcess[] = []
  private readonly folders: string[] = []

  constructor(
    private readonly project: string,
    private readonly flags: Table['servers']
  ) {}

  /** The same in a project of their own. */
  static async of(table: Table): Promise<Servers> {
    const project = await preparedProject(table)
    const servers = new Servers(project, table.servers)
    servers.folders.push(project)
    return servers
  }

  /** The address of a server; of none that listens for `absent`. */
  url(name: string): Promise<string> {
    const url = this.started.get(name) ?? (name === 'absent' ? unusedUrl() : this.start(name))
    this.started.set(name, url)
    return url
  }

  async close(): Promise<void> {
    await Promise.all(this.children.map(end))
    await Promise.all(this.folders.map(folder => rm(folder, { recursive: true, force: true, maxRetries: 5 })))
  }

  private async start(name: string): Promise<string> {
    const cwd = await mkdtemp(`${this.project}-${name}-`)
    this.folders.push(cwd)
    await cp(this.project, cwd, { recursive: true })
    const { child, ready } = startServing(cwd, ['--drain', '1s', ...this.flags[name]])
    this.children.push(child)
    return ready
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
