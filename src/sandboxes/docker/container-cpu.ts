import { readFileSync } from 'node:fs'

/** Where the processor time of a container is counted, for cgroup 1 and 2, cgroupfs and systemd. */
const places = [
  { path: (id: string) => `/sys/fs/cgroup/cpuacct/docker/${id}/cpuacct.usage`, perMs: 1e6 },
  { path: (id: string) => `/sys/fs/cgroup/system.slice/docker-${id}.scope/cpu.stat`, perMs: 1e3 },
  { path: (id: string) => `/sys/fs/cgroup/docker/${id}/cpu.stat`, perMs: 1e3 },
  { path: (id: string) => `/sys/fs/cgroup/cpu,cpuacct/docker/${id}/cpuacct.usage`, perMs: 1e6 }
]

/** Processor time that a container has spent so far, in ms; undefined where the system does not tell. */
export function containerCpuMs(id: string): number | undefined {
  for (const { path, perMs } of places) {
    try {
      const text = readFileSync(path(id), 'utf8')
      return Number(/\d+/.exec(text)?.[0]) / perMs
    } catch {
      // Another place, then.
    }
  }
  return undefined
}
