import { randomBytes } from 'node:crypto'
// biome-ignore lint/style/noRestrictedImports: asks the system about processes
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { systemCode } from './errors.js'

/** A process of this machine, distinguishable from later ones with the same number. */
export interface Owner {
  /** Identifies the boot of this machine and the namespace of its process numbers. */
  world: string
  pid: number
  /** When it started, in ticks since boot; 0 where the system does not say. */
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

/** Whether the owner of that name is alive; unknown for those of other machines, whose processes cannot be seen. */
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

/** Whether the owner of that name has certainly ended. */
export function isDead(name: string): boolean {
  return lifeOf(name) === 'dead'
}

function worldName(): string {
  try {
    // If /proc belongs to another namespace, its numbers mean other processes, and nothing can be said of any.
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
