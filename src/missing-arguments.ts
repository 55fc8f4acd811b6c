import { LoopaiError } from './errors.js'

/** What is known of a command. */
interface About {
  id: string
  flags: Readonly<Record<string, { description?: string }>>
  examples: readonly string[]
}

/**
 * oclif's error about arguments or flags that are missing, as `missing-argument`: what each of them is, and a line that
 * has them. Other errors are returned as they are.
 */
export function toldAsMissing(error: Error, { id, flags, examples }: About): Error {
  if (!('oclif' in error)) return error
  const missing = missingArgs(error) ?? missingFlags(error, flags)
  if (missing.length === 0) return error
  const [example = `loopai ${id} --help`] = examples
  const line = example.replaceAll('<%= config.bin %>', 'loopai').replaceAll('<%= command.id %>', id)
  return new LoopaiError('missing-argument', `${id} needs ${missing.join(' and ')}.`, {
    suggestions: [line, `loopai help ${id}`]
  })
}

function missingArgs(error: Error): string[] | undefined {
  if (!/^Missing \d+ required arg/.test(error.message) || !('args' in error)) return undefined
  const args = error.args as { name: string; description?: string }[]
  return args.map(({ name, description }) => named(name.toUpperCase(), description))
}

function missingFlags({ message }: Error, flags: About['flags']): string[] {
  const names = [...message.matchAll(/Missing required flag (\S+)/g)].map(([, name]) => name)
  return names.map(name => named(`--${name}`, flags[name]?.description))
}

function named(name: string, description: string | undefined): string {
  return description === undefined ? name : `${name} (${description})`
}
