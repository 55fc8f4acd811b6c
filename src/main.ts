import { Config, run } from '@oclif/core'
import { closest } from './domain/closest.js'
import { describeError, errorDocument, errorLines } from './error-display.js'
import { LoopaiError } from './errors.js'

/** Starts oclif, and shows the errors that no command was there to show, such as an unknown command. */
export async function main(argv: string[], root: string): Promise<void> {
  try {
    const config = await Config.load({ root })
    const [first] = argv
    if (first !== undefined && !first.startsWith('-') && first !== 'help' && !config.findCommand(first)) {
      const near = closest(first, config.commandIDs)
      throw new LoopaiError('usage', `There is no command "${first}".`, {
        suggestions: [near ? `loopai ${near}` : 'loopai --help']
      })
    }
    await run(argv, config)
  } catch (error) {
    if (isHelpShown(error)) return
    const described = describeError(error)
    process.exitCode = described.exitCode
    if (argv.includes('--json')) {
      process.stdout.write(`${JSON.stringify(errorDocument(described), null, 2)}\n`)
    } else {
      process.stderr.write(errorLines(described).join('\n'))
    }
  }
}

/** oclif ends a shown help by throwing an exit of code 0. */
function isHelpShown(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIT' && 'oclif' in error
}
