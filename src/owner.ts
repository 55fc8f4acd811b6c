import { randomBytes } from 'node:crypto'
// biome-ignore lint/style/noRestrictedImports: asks the system about processes
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { systemCode } from './errors.js'

/** A process of this machine, told apart from later ones with its number. */
export interface Owner {
  /** This start of this machine, and what its process numbers are counted in. */
  world: string
  pid: number
  /** When it started, in ticks since the machine did; 0 where the system does not tell. */
  start: number
}

let self: Owner | undefined

export function thisOwner(): Owner {
  self ??= { world: worldName(), pid: process.pid, start: startOf(process.pid) ?? 0 }
  return self
}

/** `<world>.<pid>.<start>` */
export function ownerName({ world, pid, start }: Owner = thisOwner()): string {
  return `${world}.${pid}.${start}`
}

/** What is known of an owner of that name: nothing of those of other machines, whose processes cannot be seen. */
export function lifeOf(name: string): 'alive' | 'dead' | 'unknown' {
  const [world, pid, start] = name.split('.')
  if (world !== thisOwner().world || !/^\d+$/.test(pid) || !/^\d+$/.test(start)) return 'unknown'
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return 'dead'
  }
  const now = startOf(Number(pid))
  if (now === undefined || Number(start) === 0) return 'unknown'
  return now === Number(start) ? 'alive' : 'dead'
}

/** Whether an owner of that name is surely gone. */
export function isDead(name: string): boolean {
  return lifeOf(name) === 'dead'
}

function worldName(): string {
  try {
    // Where /proc is that of another world, its numbers mean other processes, so nothing can be told of any.
    if (readlinkSync('/proc/self') !== String(process.pid)) return randomBytes(8).toString('hex')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
    const space = /\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? ''
    return `${boot}-${space}`
  } catch {
    return hostname().replace(/[^\w-]/g, '-')
  }
}

function startOf(pid: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19])
  } catch {
    return undefined
  }
}
