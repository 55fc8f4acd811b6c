import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../../../templates/docker/client.sh', import.meta.url))

/** A unique name for a container. */
export function containerName(): string {
  return `loopai-${randomBytes(8).toString('hex')}`
}

/**
 * What to spawn to run a container of that name, by arguments of `docker`: the client, with a process beside it that
 * holds fd 3. Where that is closed without a byte, and the container does not end by itself, it is removed.
 */
export function guardedClient(name: string, [run, ...words]: string[]): { file: string; args: string[] } {
  return { file: '/bin/sh', args: [script, name, 'docker', run, '--name', name, ...words] }
}
