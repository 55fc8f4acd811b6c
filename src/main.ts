import type { Interfaces } from '@oclif/core'
import { Config } from '@oclif/core/config'
import { run } from '@oclif/core/run'
import { closest } from './domain/text/closest.js'
import { commandLine } from './domain/text/shell-word.js'
import { describeError, errorDocument, errorLines } from './error-display.js'
import { LoopaiError } from './errors.js'
import { printJson, tell } from './terminal/out.js'

/**
 * Starts oclif, which looks for commands in `options.root` and the folders above it, and shows errors that occur before
 * any command runs, such as an unknown command.
 */
export async function main(argv: string[], options: Interfaces.Options): Promise<void> {
  try {
    // No plugins: oclif would load those that it finds in the user's folders.
    const config = await Config.load({ ...options, userPlugins: false, devPlugins: false })
    const typed = flagsBehindCommand(argv)
    const words = helpAsFlag(typed)
    requireCommand(words, config.commandIDs, typed[0] === 'help' ? 'loopai help' : 'loopai')
    await run(words, config)
  } catch (error) {
    if (isHelpShown(error)) return
    const described = describeError(error)
    process.exitCode = described.exitCode
    if (argv.includes('--json')) {
      printJson(errorDocument(described))
    } else {
      await tell(errorLines(described))
    }
  }
}

const globalFlags = ['--help', '--version', '--cwd', '--quiet', '--yes', '--trust', '--json']

/**
 * Throws `usage` where the words begin with no command, with the line as it was probably meant; `typed` is what stands
 * before it.
 */
export function requireCommand(words: string[], commands: string[], typed = 'loopai'): void {
  const [first, ...behind] = words
  if (first === undefined || words.some(word => helpFlags.includes(word) && first.startsWith('-'))) return
  if (commands.includes(first) || first === '--version') return
  const isFlag = first.startsWith('-')
  const near = closest(isFlag ? first.replace(/=.*$/, '') : first, isFlag ? globalFlags : commands)
  if (isFlag && globalFlags.concat('-C', '-q', '-y').some(flag => first.startsWith(flag))) {
    throw new LoopaiError('usage', 'Name a command, too.', { suggestions: ['loopai --help'] })
  }
  // `help` stands before the command then, and asked for no more.
  const others = typed === 'loopai' ? behind : []
  throw new LoopaiError('usage', isFlag ? `There is no flag ${first}.` : `There is no command "${first}".`, {
    suggestions: [near ? commandLine(typed, [near, ...others]) : 'loopai --help']
  })
}

/**
 * Moves flags behind the command, where oclif expects them: those that all commands have may also come first, as in
 * `loopai -C dir status`.
 */
export function flagsBehindCommand(argv: string[]): string[] {
  let end = 0
  while (end < argv.length) {
    if (argv[end] === '-C' || argv[end] === '--cwd') end += 2
    else if (/^(-q|-y|--quiet|--yes|--trust|--json|--cwd=.*|-C.+)$/.test(argv[end])) end += 1
    else break
  }
  const [command, ...rest] = argv.slice(end)
  return command === undefined || command.startsWith('-') ? argv : [command, ...argv.slice(0, end), ...rest]
}

const helpFlags = ['--help', '-h']

/** `help status` is `status --help`. */
export function helpAsFlag(words: string[]): string[] {
  return words[0] === 'help' ? [...words.slice(1), '--help'] : words
}

/** oclif throws an exit of code 0 after it has shown help. */
function isHelpShown(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIT' && 'oclif' in error
}
