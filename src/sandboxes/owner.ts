import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

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

/** Whether an owner of that name is surely gone; not for other machines, whose processes cannot be seen. */
export function isDead(name: string): boolean {
  const [world, pid, start] = name.split('.')
  if (world !== thisOwner().world || !/^\d+$/.test(pid) || !/^\d+$/.test(start)) return false
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
  const now = startOf(Number(pid))
  return now !== undefined && now !== Number(start)
}

function worldName(): string {
  try {
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
