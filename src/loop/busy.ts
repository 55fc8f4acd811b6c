import { setImmediate as turn } from 'node:timers/promises'

const signals = ['SIGINT', 'SIGTERM'] as const

/**
 * Does long synchronous work that leaves nothing half done. A signal that arrived before is handled first and prevents
 * the work. During the work no listener could run, so listeners are removed: Ctrl-C then ends the process at once.
 */
export async function busy<T>(signal: AbortSignal, work: () => T): Promise<T> {
  await turn()
  signal.throwIfAborted()
  const listeners = signals.map(name => [name, process.rawListeners(name)] as const)
  for (const name of signals) process.removeAllListeners(name)
  try {
    return work()
  } finally {
    for (const [name, heard] of listeners) {
      for (const listener of heard) process.on(name, listener as NodeJS.SignalsListener)
    }
  }
}
