const signals = ['SIGINT', 'SIGTERM'] as const

/**
 * Does work that takes long, gives the event loop no turn and leaves nothing half done behind. Listeners
 * could hear no signal meanwhile, so they step aside: Ctrl-C ends the process at once.
 */
export function busy<T>(work: () => T): T {
  const listeners = signals.map(signal => [signal, process.rawListeners(signal)] as const)
  for (const signal of signals) process.removeAllListeners(signal)
  try {
    return work()
  } finally {
    for (const [signal, heard] of listeners) {
      for (const listener of heard) process.on(signal, listener as NodeJS.SignalsListener)
    }
  }
}
