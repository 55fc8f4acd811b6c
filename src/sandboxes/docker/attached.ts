import type { StartWorker } from '../worker/warm-worker.js'
import { killedCode, spawnWorker } from '../worker/worker-process.js'
import { containerName, guardedClient } from './client.js'
import { attachedCommand, type RunOptions } from './command.js'
import { askEngine } from './engine.js'

/**
 * Workers that talk over the client's stdin and stdout, each in a container that ends with it: for engines that named
 * pipes do not cross. `onRemoval` receives a promise for each removal of a container.
 */
export function attachedWorker(
  command: RunOptions,
  onRemoval: (removal: Promise<unknown>) => void
): StartWorker {
  return events => {
    const name = containerName()
    const client = guardedClient(name, attachedCommand(command))
    const worker = spawnWorker(
      { ...client, env: hostEnv(), cwd: '/' },
      {
        ...events,
        died: death => events.died({ ...death, forMemory: death.code === killedCode })
      }
    )
    return {
      ...worker,
      // The client's processor time is not the worker's.
      cpuMs: () => undefined,
      kill: () => {
        worker.kill()
        onRemoval(askEngine(['rm', '--force', name], { timeoutMs: 20_000 }))
      }
    }
  }
}

/** The client needs its own environment; none of it passes into a container. */
function hostEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  )
}
