import { dirname, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import type { InferredFlags } from '@oclif/core/interfaces'
import { isOn, jobsFrom, networkFrom, sandboxFrom, trustFrom } from './config.js'
import type { Event } from './domain/event.js'
import type { SandboxChoice } from './domain/project/manifest-schema.js'
import type { TrustQuestion } from './domain/project/risky-settings.js'
import { shellWord } from './domain/text/shell-word.js'
import { visibleIn } from './domain/text/visible.js'
import { describeError, errorDocument, errorLines } from './error-display.js'
import { exitCodes, interruption, LoopaiError, systemCode } from './errors.js'
import { toldAsMissing } from './missing-arguments.js'
import { findProject, type Project, type ProjectOptions, requireProject } from './project.js'
import type { Reporter } from './reporters/reporter.js'
import { diskError } from './store/disk-error.js'
import { readText } from './store/files.js'
import { printAsIs, printJson, printScreen, tell } from './terminal/out.js'

/** Arguments that several commands share. Never read from stdin, which is for rows. */
export const sharedArgs = {
  task: Args.string({ ignoreStdin: true, description: 'the task; may be left out where there is one' }),
  version: Args.string({ ignoreStdin: true, description: 'a version instead of the active one, such as v2' })
}

/** Flags that several commands share; the same letter means the same everywhere. */
export const sharedFlags = {
  jobs: Flags.integer({ char: 'j', min: 1, helpValue: 'N', description: 'workers, by default one a core' }),
  sandbox: Flags.option({ options: ['auto', 'docker', 'deno'] as const })({
    description: 'where programs run, by default what loopai.json says'
  })
}

/** The task and version that a command names; the parser has already refused more arguments. */
export function namedTarget(
  project: Project,
  args: { task?: string; version?: string }
): { task?: string; version?: string } {
  const words = [args.task, args.version].filter(word => word !== undefined)
  const { task, versions } = project.target(words)
  if (versions.length > 1)
    throw new LoopaiError('usage', `One version, please: found ${versions.join(' and ')}.`)
  return { task, version: versions[0] }
}

/** The value of `--input`: the argument itself, or the content of the file after an @. */
export async function inputText(value: string): Promise<string> {
  return value.startsWith('@') ? readText(value.slice(1)) : value
}

/** The error about a folder that cannot be worked in: from the flag, or the variable that stands for it. */
function noFolder(folder: string, cause: unknown): unknown {
  const code = systemCode(cause)
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return diskError(cause, folder)
  const from = folder === process.env.LOOPAI_CWD ? 'LOOPAI_CWD' : '--cwd'
  const path = resolve(folder)
  return code === 'ENOTDIR'
    ? new LoopaiError('usage', `${from}: ${path} is no folder.`, {
        suggestions: [`name the folder that it is in: ${shellWord(dirname(path))}`],
        cause
      })
    : new LoopaiError('usage', `${from}: there is no folder ${path}.`, {
        suggestions: ['name one that is there', `mkdir -p ${shellWord(folder)}   (to begin a project in it)`],
        cause
      })
}

/** How long a command that has ended may take to close what it used, in ms. */
const closingMs = 5000

/** The reader of stdout has closed it: the command ends quietly, as `cat` does. */
class ReaderGone extends Error {}

type BaseFlags = InferredFlags<(typeof BaseCommand)['baseFlags']>
type ProjectFlags = BaseFlags & { jobs?: number; sandbox?: SandboxChoice }

/** What all commands have in common: --json, --quiet, exit codes, cancellation and the display of errors. */
export abstract class BaseCommand extends Command {
  static override enableJsonFlag = true
  static override baseFlags = {
    cwd: Flags.string({
      char: 'C',
      env: 'LOOPAI_CWD',
      helpGroup: 'GLOBAL',
      helpValue: 'DIR',
      description: 'act as if started in this folder'
    }),
    quiet: Flags.boolean({ char: 'q', helpGroup: 'GLOBAL', description: 'no progress, warnings only' }),
    yes: Flags.boolean({ char: 'y', helpGroup: 'GLOBAL', description: 'ask nothing: name what is missing' }),
    trust: Flags.boolean({
      helpGroup: 'GLOBAL',
      description: 'accept a project of another user, and what loopai.json says that costs, sends or weakens'
    })
  }
  /** The exit codes of this command for its help; 70 and 130 apply to all and are not listed. */
  static exitCodes: number[] = [exitCodes.yes, exitCodes.usage]

  /** What Ctrl-C leaves behind, and how to go on; told after "Interrupted." where the command knows no better. */
  static interrupted: string

  /** How long a command may take to end cleanly after a signal, in ms. */
  protected graceMs = 900

  readonly #abort = new AbortController()
  #reporter: Reporter | undefined
  #asking = false
  #moved = false
  /** Whether the command has said how it ended. */
  #told = false

  /** Aborted by Ctrl-C, by SIGTERM, or when the reader of stdout closes it. */
  protected get signal(): AbortSignal {
    return this.#abort.signal
  }

  protected override async init(): Promise<void> {
    await super.init()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const stop = () => {
        this.#abort.abort(interruption())
        // The listener is removed only after this turn: signal-exit, which ink and execa use, ends the process where
        // there is no other listener. A second Ctrl-C then finds none and ends the process at once.
        setImmediate(() => process.off(signal, stop))
        // Ends with the process what does not react to the abort in time, such as opening a pipe that has no writer.
        setTimeout(() => void this.#endNow(signal), this.graceMs).unref()
      }
      process.on(signal, stop)
    }
    process.stdout.on('error', error => {
      this.#abort.abort('code' in error && error.code === 'EPIPE' ? new ReaderGone() : error)
    })
  }

  /** Ends the process as the signal does by default: a normal exit would wait for pending system calls. */
  async #endNow(signal: NodeJS.Signals): Promise<void> {
    // What has ended in time is still closing its pipes and processes, which takes longer where a machine is busy.
    if (this.#told) await sleep(closingMs, undefined, { ref: false })
    else await this.catch(interruption())
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  }

  /** What an interruption is told as, where what was interrupted does not say it itself. */
  protected interruption(): LoopaiError {
    const { interrupted } = this.ctor as typeof BaseCommand
    return interruption(`Interrupted. ${interrupted}`)
  }

  /** Whether questions may be asked: only in a terminal, and not where a machine reads the output. */
  protected mayAsk(flags: BaseFlags): boolean {
    return (
      Boolean(process.stdin.isTTY && process.stderr.isTTY) &&
      !isOn(process.env.CI) &&
      !flags.yes &&
      !this.jsonEnabled()
    )
  }

  /** The reporter of events: drawn live in a terminal, lines elsewhere. */
  protected async reporter(flags: BaseFlags): Promise<Reporter> {
    this.#reporter ??= await this.#chooseReporter(flags)
    return this.#reporter
  }

  async #chooseReporter(flags: BaseFlags): Promise<Reporter> {
    if (this.jsonEnabled()) return (await import('./reporters/json.js')).jsonReporter()
    if (process.stderr.isTTY && !isOn(process.env.CI) && !flags.quiet) {
      const { liveReporter } = await import('./reporters/live.js')
      return liveReporter(async () => (await import('./ui/draw-live.js')).drawLive)
    }
    return (await import('./reporters/plain.js')).plainReporter({ quiet: flags.quiet })
  }

  /** The folder to work in; with --cwd the process changes to it, so that relative paths are resolved there. */
  protected workFolder(flags: BaseFlags): string {
    try {
      if (flags.cwd !== undefined && !this.#moved) process.chdir(flags.cwd)
      this.#moved = true
      return process.cwd()
    } catch (error) {
      throw flags.cwd === undefined ? diskError(error, 'the working folder') : noFolder(flags.cwd, error)
    }
  }

  protected async project(flags: ProjectFlags): Promise<Project> {
    return requireProject(await this.projectOptions(flags))
  }

  /** Like `project`, for commands that also work outside a project. */
  protected async projectIfAny(flags: ProjectFlags): Promise<Project | undefined> {
    return findProject(await this.projectOptions(flags))
  }

  /** The options for opening the project of this command. */
  protected async projectOptions(flags: ProjectFlags): Promise<ProjectOptions> {
    await this.reporter(flags)
    return {
      cwd: this.workFolder(flags),
      version: this.config.version,
      emit: event => this.#reporter?.emit(event),
      signal: this.signal,
      jobs: jobsFrom(flags.jobs, process.env),
      network: networkFrom(process.env),
      sandbox: sandboxFrom(flags.sandbox, process.env),
      trust: {
        given: trustFrom(flags.trust, process.env),
        ...(this.mayAsk(flags) && { ask: question => this.#askTrust(question, flags) })
      }
    }
  }

  async #askTrust(question: TrustQuestion, flags: BaseFlags): Promise<boolean> {
    // Another question is on the screen: what it would show of programs is left out.
    if (this.#asking) return false
    const { askTrust } = await import('./ui/ask-trust.js')
    return this.whileAsking(flags, () => askTrust(question, this.signal))
  }

  /**
   * Takes the live drawing away while a person is asked, since a terminal has one screen; what is warned of meanwhile is
   * told afterwards.
   */
  protected async whileAsking<T>(flags: BaseFlags, ask: () => Promise<T>): Promise<T> {
    await this.#reporter?.close()
    this.#asking = true
    const held: Event[] = []
    this.#reporter = {
      emit: event => void (event.type === 'warning' && held.push(event)),
      close: async () => {}
    }
    try {
      return await ask()
    } finally {
      this.#asking = false
      this.#reporter = await this.#chooseReporter(flags)
      for (const event of held) this.#reporter.emit(event)
    }
  }

  /**
   * Ends a command: writes the answer to stdout (as text, or as the JSON document) and sets the exit code of the
   * verdict.
   */
  protected answer<T extends object>(
    result: T,
    screen: (result: T) => string | Promise<string>,
    yes = true
  ): Promise<T> {
    // Control characters are made visible here, so that no screen can forget it: labels, names and texts come from
    // untrusted files.
    return this.#end(result, async () => await printScreen(await screen(visibleIn(result))), yes)
  }

  /** The same for a finished text, which is written unchanged. */
  protected answerText<T extends object>(result: T, text: string, yes = true): Promise<T> {
    return this.#end(result, () => printAsIs(text), yes)
  }

  async #end<T extends object>(result: T, print: () => unknown, yes: boolean): Promise<T> {
    await this.#reporter?.close()
    this.#told = true
    if (!this.jsonEnabled()) await print()
    if (!yes) process.exitCode = exitCodes.no
    return result
  }

  /** The error to show: after a signal, that it was interrupted, in the words of who knows best what that left. */
  #asTold(thrown: Error): Error {
    const isInterruption = thrown instanceof LoopaiError && thrown.code === 'interrupted'
    const error = this.signal.aborted && !isInterruption ? (this.signal.reason as Error) : thrown
    return error instanceof LoopaiError && error.message === interruption().message
      ? this.interruption()
      : error
  }

  override logJson(document: unknown): void {
    printJson(document)
  }

  protected override toErrorJson(error: unknown): unknown {
    return errorDocument(describeError(error))
  }

  protected override async catch(thrown: Error): Promise<void> {
    await this.#reporter?.close()
    this.#told = true
    const { flags, examples } = this.ctor as typeof BaseCommand
    const about = { id: this.ctor.id, flags, examples: (examples ?? []) as string[] }
    const error = toldAsMissing(this.#asTold(thrown), about)
    if (error instanceof ReaderGone) return
    const described = describeError(error)
    process.exitCode = described.exitCode
    if (this.jsonEnabled()) this.logJson(errorDocument(described))
    else await tell(errorLines(described))
  }
}
