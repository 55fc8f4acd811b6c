import { closest } from './domain/text/closest.js'
import { visible } from './domain/text/visible.js'
import { cut } from './domain/text/wording.js'
import { exitCodes, LoopaiError } from './errors.js'
import { shortage } from './store/disk-error.js'
import { paintError } from './terminal/colour.js'

/** The description of an error for people and machines. */
export interface DescribedError {
  code: string
  exitCode: number
  message: string
  suggestions: string[]
  /** Present only for bugs. */
  stack?: string
}

/** The most lines that are shown of an error: a program, a model or a file may have made it long. */
const mostLines = 40
const mostCharacters = 4000
const mostSuggestions = 20

/** Describes an error: one of ours, a usage error of oclif's parser, or a bug. Long messages are shortened. */
export function describeError(error: unknown): DescribedError {
  const { message, suggestions, stack, ...rest } = sorted(error)
  return {
    ...rest,
    message: short(message),
    suggestions: suggestions.slice(0, mostSuggestions).map(short),
    ...(stack !== undefined && { stack: short(stack) })
  }
}

function short(text: string): string {
  const lines = text.split('\n', mostLines + 1)
  const shown = lines.length > mostLines ? `${lines.slice(0, mostLines).join('\n')}\n…` : text
  return cut(shown, mostCharacters)
}

function sorted(error: unknown): DescribedError {
  if (error instanceof LoopaiError) {
    const { code, exitCode, message, suggestions } = error
    return { code, exitCode, message, suggestions }
  }
  const unknown = unknownFlags(error)
  if (unknown) return { code: 'usage', exitCode: exitCodes.usage, ...unknown }
  if (error instanceof Error && 'oclif' in error) {
    const suggestions = 'suggestions' in error && Array.isArray(error.suggestions) ? error.suggestions : []
    // oclif appends a line to its parse errors that suggests --help.
    const message = error.message
      .replace(/\nSee more help with --help$/, '')
      .replace(/^The following errors? occurred:\n\s*/, '')
    return { code: 'usage', exitCode: exitCodes.usage, message, suggestions: [...suggestions, 'add --help'] }
  }
  const shortOf = shortage(error)
  if (shortOf !== undefined) return sorted(shortOf)
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return {
    code: 'bug',
    exitCode: exitCodes.bug,
    message: `This is a bug in Loopai: ${message}`,
    suggestions: ['report it with the lines above and the command that you ran'],
    stack
  }
}

/** oclif's error about flags that a command does not have, with those that were probably meant. */
function unknownFlags(error: unknown): Pick<DescribedError, 'message' | 'suggestions'> | undefined {
  const { flags, parse } = error as { flags?: unknown; parse?: { input?: { flags?: object } } }
  if (!(error instanceof Error) || !Array.isArray(flags) || !parse?.input?.flags) return undefined
  const known = Object.keys(parse.input.flags).map(name => `--${name}`)
  const near = flags.map(flag => closest(String(flag).replace(/=.*$/s, ''), known))
  return {
    message: `There is no flag ${flags.join(', ')}.`,
    suggestions: [...new Set(near.flatMap(flag => (flag ? [`did you mean ${flag}?`] : []))), 'add --help']
  }
}

/** The document that --json prints on failure. */
export function errorDocument({ code, exitCode, message, suggestions, stack }: DescribedError): object {
  return { error: { code, exitCode, message, stack, suggestions } }
}

/** The same for stderr. */
export function errorLines({ message, suggestions, stack }: DescribedError): string[] {
  const mark = paintError('red', '›')
  const lines = stack ? stack.split('\n') : []
  lines.push(...message.split('\n'))
  lines.push(...suggestions.map((text, index) => `${index === 0 ? 'Try: ' : '     '}${text}`))
  return lines.map(line => ` ${mark}  ${visible(line)}`)
}
