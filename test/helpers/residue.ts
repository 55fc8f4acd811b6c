import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Residue } from '../contract/abuse.contract.js'
import { imagesFile, ownContainers, ownPipes, writtenBy } from './docker.js'
import { childrenOf, within } from './processes.js'

/** How long a busy system has to clear up, in ms. */
const patienceMs = 10_000

/** What containers leave. */
export function containerResidue(): Residue {
  const ids = new Set<string>()
  const host = hostResidue()
  const compiled = join(dirname(imagesFile), 'compiled')
  return {
    before: host.before,
    during() {
      for (const id of ownContainers()) ids.add(id)
      const written = ids.size > 0 ? writtenBy([...ids]) : []
      return written.filter(({ bytes, log }) => bytes > 0 || log !== '')
    },
    async after() {
      const left = () => [
        ...ownContainers(),
        ...ownPipes(),
        ...processesOf(ids),
        // What compilations work with; the rest is what they have made.
        ...list(compiled).filter(name => name.startsWith('.'))
      ]
      await within(patienceMs, () => left().length === 0)
      return [...left(), ...(await host.after())]
    }
  }
}

/** What any sandbox could leave on this machine: files, processes, sockets and pipes; `made` is to be in `cacheDir`. */
export function hostResidue(cacheDir?: string, made = /^$/): Residue {
  let traces: string[] = []
  let open = 0
  return {
    before() {
      traces = filesAround()
      open = openSockets().length
    },
    during: () => [],
    async after() {
      const fresh = () => filesAround().filter(name => !traces.includes(name))
      const more = () => Math.max(0, openSockets().length - open)
      await within(patienceMs, () => childrenOf().length + fresh().length + more() === 0)
      const cached = cacheDir === undefined ? [] : list(cacheDir).filter(name => !made.test(name))
      return [...childrenOf(), ...fresh(), ...cached, ...(more() > 0 ? openSockets() : [])]
    }
  }
}

/** Processes of this machine that are in one of these containers, or hold one up. */
function processesOf(ids: Set<string>): string[] {
  return list('/proc').filter(pid => {
    if (!/^\d+$/.test(pid)) return false
    const text = read(`/proc/${pid}/cgroup`) + read(`/proc/${pid}/cmdline`)
    return [...ids].some(id => text.includes(id))
  })
}

/** Names in the folders where a program that escaped would leave something. */
function filesAround(): string[] {
  return [
    ...list('/').map(name => `/${name}`),
    ...list(tmpdir()).filter(name => /^(deno|flood|state|link|script|x$)/.test(name)),
    ...[join(homedir(), '.cache', 'deno')].filter(existsSync)
  ]
}

/** The sockets and pipes that this process holds; sockets of its libraries aside, as many as before. */
function openSockets(): string[] {
  return list('/proc/self/fd').flatMap(fd => {
    try {
      const target = readlinkSync(`/proc/self/fd/${fd}`)
      return /^(socket|pipe):|loopai-pipes/.test(target) ? [`${fd} ${target}`] : []
    } catch {
      return []
    }
  })
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
