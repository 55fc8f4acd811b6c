import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The version of this package, as its package.json has it. */
export function ownVersion(): string {
  return (require('../../package.json') as { version: string }).version
}
