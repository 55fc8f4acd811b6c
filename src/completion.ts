/** What a command takes, as oclif's manifest has it. */
export interface CommandShape {
  id: string
  summary?: string
  /** Whether more words than arguments are refused. */
  strict?: boolean
  args: Record<string, { options?: readonly string[] }>
  flags: Record<string, FlagShape>
}

interface FlagShape {
  type: 'boolean' | 'option'
  char?: string
  description?: string
  helpGroup?: string
  hidden?: boolean
  multiple?: boolean
  options?: readonly string[]
}

/** The names of a project that a word may be; each is asked for only where it is needed. */
export interface KnownNames {
  tasks(): Promise<string[]>
  /** The versions of a task, or of the only one. */
  versions(task: string | undefined): Promise<string[]>
  templates(): Promise<string[]>
}

/** A word that may stand next, and what it means. */
export interface NextWord {
  word: string
  meaning?: string
}

/** What stands before the word that is typed. */
interface Typed {
  command?: string
  args: string[]
  /** Names of flags. */
  flags: string[]
  /** The flag whose value comes next. */
  open?: string
  /** The folder that `--cwd` names. */
  cwd?: string
  /** Whether flags have ended with `--`. */
  bare: boolean
}

/** These have no entry in oclif's manifest. */
const helpFlag: NextWord = { word: '--help', meaning: 'what this does and takes' }
const versionFlag: NextWord = { word: '--version', meaning: 'the version of Loopai' }

/**
 * What may stand in place of the last of the words behind `loopai`: commands, flags, their values and the names of the
 * project in the folder that the words name (`namesIn`). Empty where only files, or values that nobody can foresee, fit.
 */
export async function proposalsFor(
  words: readonly string[],
  commands: readonly CommandShape[],
  namesIn: (cwd: string | undefined) => KnownNames
): Promise<NextWord[]> {
  const joined = joinValues(words)
  const current = joined.at(-1) ?? ''
  const typed = readWords(joined.slice(0, -1), commands)
  const all = await candidates(current, typed, commands, namesIn(typed.cwd))
  return all.filter(({ word }) => word.startsWith(current)).map(each => asTyped(each, words))
}

async function candidates(
  current: string,
  typed: Typed,
  commands: readonly CommandShape[],
  names: KnownNames
): Promise<NextWord[]> {
  const command = commands.find(({ id }) => id === typed.command)
  const flags = command?.flags ?? globalFlags(commands)
  const [, name, isValue] = /^--([^=]+)(=?)/.exec(current) ?? []
  if (!typed.bare && isValue) {
    const values = await valuesOf(name, flags[name], typed, names)
    return values.map(value => ({ word: `--${name}=${value}` }))
  }
  if (typed.open !== undefined) return wordsOf(await valuesOf(typed.open, flags[typed.open], typed, names))
  if (!typed.bare && current.startsWith('-')) {
    const free = Object.entries(flags).filter(
      ([flag, { hidden, multiple }]) => !hidden && (multiple || !typed.flags.includes(flag))
    )
    const own = free.map(([flag, { description }]) => ({ word: `--${flag}`, meaning: description }))
    return [...own, helpFlag, ...(typed.command === undefined ? [versionFlag] : [])]
  }
  if (typed.command === undefined || (typed.command === 'help' && typed.args.length === 0)) {
    const help =
      typed.command === undefined ? [{ word: 'help', meaning: 'what a command does and takes' }] : []
    return [...commands.map(({ id, summary }) => ({ word: id, meaning: summary })), ...help]
  }
  return command ? wordsOf(await argumentsOf(command, typed, names)) : []
}

async function argumentsOf(
  { id, args, strict }: CommandShape,
  typed: Typed,
  names: KnownNames
): Promise<readonly string[]> {
  const all = Object.entries(args)
  const at = typed.args.length
  const [name, { options = [] } = {}] = (strict === false ? (all[at] ?? all.at(-1)) : all[at]) ?? []
  // `init` makes a task: none of those that are there.
  if (name === 'task') return id === 'init' ? [] : names.tasks()
  if (name === 'version' || name === 'versions') return names.versions(typed.args[0])
  return options
}

async function valuesOf(
  name: string,
  flag: FlagShape | undefined,
  typed: Typed,
  names: KnownNames
): Promise<readonly string[]> {
  if (name === 'template') return names.templates()
  if (name === 'parent') return names.versions(typed.args[0])
  return flag?.options ?? []
}

function wordsOf(words: readonly string[]): NextWord[] {
  return words.map(word => ({ word }))
}

function globalFlags(commands: readonly CommandShape[]): Record<string, FlagShape> {
  const all = commands.flatMap(({ flags }) => Object.entries(flags))
  return Object.fromEntries(all.filter(([, { helpGroup }]) => helpGroup === 'GLOBAL'))
}

/** Reads words as the parser does. */
function readWords(words: readonly string[], commands: readonly CommandShape[]): Typed {
  const typed: Typed = { args: [], flags: [], bare: false }
  for (const word of words) {
    const flags = commands.find(({ id }) => id === typed.command)?.flags ?? globalFlags(commands)
    if (typed.open !== undefined) {
      if (typed.open === 'cwd') typed.cwd = word
      typed.open = undefined
    } else if (typed.bare || !/^-./.test(word)) {
      if (typed.command === undefined) typed.command = word
      else typed.args.push(word)
    } else if (word === '--') {
      typed.bare = true
    } else {
      const { name, value } = flagIn(word, flags)
      if (name === undefined) continue
      typed.flags.push(name)
      if (name === 'cwd') typed.cwd = value
      if (flags[name]?.type === 'option' && value === undefined) typed.open = name
    }
  }
  return typed
}

/** The flag of a word: `--split`, `--split=test`, `-s`, `-stest`, or the last of `-nq`. */
function flagIn(word: string, flags: Record<string, FlagShape>): { name?: string; value?: string } {
  const [, long, value] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? []
  if (long !== undefined) return { name: long, value }
  const named = (char: string) => Object.keys(flags).find(name => flags[name].char === char)
  for (let at = 1; at < word.length; at++) {
    const name = named(word[at])
    if (name === undefined) return {}
    if (flags[name].type === 'option') return { name, value: word.slice(at + 1) || undefined }
    if (at === word.length - 1) return { name }
  }
  return {}
}

/** Bash parts words at `=`: they are put together as they were typed. */
function joinValues(words: readonly string[]): string[] {
  const joined: string[] = []
  for (const [at, word] of words.entries()) {
    const before = joined.at(-1)
    const isPart = word === '=' ? before?.startsWith('--') : words[at - 1] === '=' && before?.endsWith('=')
    if (isPart && before !== undefined) joined[joined.length - 1] = before + word
    else joined.push(word)
  }
  return joined
}

/** The proposal for the last word as it was given: where that is only what stands behind `=`, this alone. */
function asTyped(proposal: NextWord, words: readonly string[]): NextWord {
  const isPart = words.at(-1) === '=' || words.at(-2) === '='
  return isPart ? { ...proposal, word: proposal.word.replace(/^--[^=]+=/, '') } : proposal
}
