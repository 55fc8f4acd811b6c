import { setImmediate as turn } from 'node:timers/promises'

const signals = ['SIGINT', 'SIGTERM'] as const

/**
 * Does work that takes long, gives the event loop no turn and leaves nothing half done behind. A signal that came
 * before is heard first, and stops it. Listeners could hear none meanwhile, so they step aside: Ctrl-C ends the process
 * at once.
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
