import { once } from 'node:events'
import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand, inputText, namedTarget, sharedArgs, sharedFlags } from '../base-command.js'
import { commandLine } from '../domain/text/shell-word.js'
import { visibleIn } from '../domain/text/visible.js'
import { rowCount } from '../domain/text/wording.js'
import { exitCodes, interruption, LoopaiError } from '../errors.js'
import type { RunTarget } from '../loop/run/open-version.js'
import { type RunReply, runOne, runStream } from '../loop/run/run.js'
import { runFile } from '../loop/run/run-file.js'
import type { Project } from '../project.js'
import { rowFlags } from '../row-flags.js'
import { failureLines, leftOutLines, mostShown, runFileScreen } from '../screens/run-file.js'
import { type RunFormat, runLine } from '../screens/run-lines.js'
import { lineBatches } from '../store/line-batches.js'
import { printAsIs, tell } from '../terminal/out.js'

export default class Run extends BaseCommand {
  static override summary = 'Run the active program on a file, a stream, or one input.'
  static override description =
    `Each row of FILE is one input, and the same table with a column more is written. Columns are found by the names that the rows of the task had; others are kept as they are.

Without FILE each line of stdin is one input as JSON (for a task with one text field a JSON string will do, or with --lines the line itself). Each reply is one line on stdout, in order, as soon as it is ready; a failed row is {"error":{…}} in its place.`
  static override interrupted = 'What is printed are whole rows, in order.'
  static override examples = [
    '<%= config.bin %> run support tickets.csv -o answered.csv',
    `<%= config.bin %> run support -i '{"subject":"Card declined","body":"It says error 51."}'`,
    '<%= config.bin %> run spam -i "win a prize now" --raw',
    '<%= config.bin %> run support < mails.jsonl > teams.jsonl',
    'tail -f mail.log | <%= config.bin %> run spam --lines --with-input'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.no, exitCodes.usage, exitCodes.environment]
  static override args = {
    ...sharedArgs,
    file: Args.string({
      ignoreStdin: true,
      description: 'a table or JSON Lines whose rows are the inputs; - is stdin'
    })
  }
  static override flags = {
    input: Flags.string({
      char: 'i',
      helpValue: 'V|@FILE',
      description: 'one input: JSON, or bare text for a one-text task'
    }),
    out: Flags.string({
      char: 'o',
      helpValue: 'FILE',
      exclusive: ['input'],
      description: 'where the table is written: .csv, .tsv or .jsonl'
    }),
    resume: Flags.boolean({
      dependsOn: ['out'],
      description: 'go on behind the last whole row of that file'
    }),
    'output-field': Flags.string({
      helpValue: 'F',
      description: 'the column for answers, by default that of the task'
    }),
    'input-field': Flags.string({
      helpValue: 'F',
      description: 'the column that is the text, for a one-text task'
    }),
    format: rowFlags.format,
    encoding: rowFlags.encoding,
    sheet: rowFlags.sheet,
    'on-bad-row': rowFlags['on-bad-row'],
    lines: Flags.boolean({ exclusive: ['input'], description: 'each line is the text itself' }),
    raw: Flags.boolean({ char: 'r', description: 'print strings without quotes' }),
    'with-input': Flags.boolean({ exclusive: ['raw'], description: 'print {"input","output"}' }),
    open: Flags.option({ options: ['null'] as const })({
      description: 'answer null where other programs that fit the rows as well answer otherwise'
    }),
    'on-error': Flags.option({ options: ['emit', 'skip', 'stop'] as const })({
      exclusive: ['input'],
      description: 'what to do with a failed row [default: emit]'
    }),
    ...sharedFlags
  }

  /** The rows of a stream whose answers are written. */
  #answered?: number

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(Run)
    const project = await this.project(flags)
    const words = [args.task, args.version, args.file].filter(word => word !== undefined)
    const file = fileIn(words, project)
    const [task, version, more] = words
    if (more !== undefined) throw new LoopaiError('usage', `run takes one file: ${more} is one too many.`)
    const target: RunTarget = { ...namedTarget(project, { task, version }), open: flags.open }
    if (file !== undefined) return this.#file(project, target, file, flags)
    refuseFileFlags(flags)
    const format: RunFormat = {
      raw: flags.raw,
      withInput: flags['with-input'],
      envelope: this.jsonEnabled()
    }
    if (flags.input !== undefined) {
      const reply = await runOne(project, target, await inputText(flags.input))
      if ('error' in reply) throw rowFailed(reply)
      if (this.jsonEnabled()) return envelope(reply, flags['with-input'])
      printAsIs(`${runLine(reply, format)}\n`)
      return
    }
    if (process.stdin.isTTY) {
      throw new LoopaiError('missing-argument', 'No input: stdin is a terminal and there is no --input.', {
        suggestions: ["loopai run <task> -i '…'", 'loopai run <task> < inputs.jsonl']
      })
    }
    await this.#stream(project, target, format, flags.lines, flags['on-error'] ?? 'emit')
  }

  async #file(project: Project, target: RunTarget, file: string, flags: RunFlags): Promise<unknown> {
    if (flags.input !== undefined || flags['with-input']) {
      const flag = flags.input === undefined ? '--with-input' : '--input'
      throw new LoopaiError('usage', `${flag} does nothing for a file, whose rows are the inputs.`)
    }
    const result = await runFile(project, target, {
      file,
      out: flags.out,
      write: text => this.#write(text),
      format: flags.format,
      encoding: flags.encoding,
      sheet: flags.sheet,
      outputFormat: this.jsonEnabled() ? 'jsonl' : undefined,
      outputField: flags['output-field'],
      inputField: flags['input-field'],
      lines: flags.lines,
      raw: flags.raw,
      onError: flags['on-error'] ?? 'emit',
      onBadRow: flags['on-bad-row'] ?? 'stop',
      resume: flags.resume,
      retry: commandLine('loopai run', this.argv)
    })
    if (flags.out !== undefined) return this.answer(result, runFileScreen, result.failed === 0)
    await tell(failureLines(visibleIn(result)))
    if (result.failed > 0) process.exitCode = exitCodes.no
    return undefined
  }

  protected override interruption(): LoopaiError {
    if (this.#answered === undefined) return super.interruption()
    return interruption(`Interrupted after ${rowCount(this.#answered)}: their answers are written, in order.`)
  }

  async #stream(
    project: Project,
    target: RunTarget,
    format: RunFormat,
    asText: boolean,
    onError: 'emit' | 'skip' | 'stop'
  ): Promise<void> {
    const label = target.task ?? project.taskNames[0]
    let done = 0
    let failed = 0
    const leftOut: { input: number; message: string }[] = []
    this.#answered = 0
    // On abort, closing stdin ends the read, which would otherwise wait for a writer that is idle.
    this.signal.addEventListener('abort', () => process.stdin.destroy(), { once: true })
    await runStream(project, target, lineBatches(process.stdin), { asText }, async replies => {
      let text = ''
      for (const reply of replies) {
        done += 1
        if ('error' in reply) {
          failed += 1
          if (onError === 'stop') {
            await this.#write(text)
            throw rowFailed(reply, done)
          }
          if (onError === 'skip') {
            if (failed <= mostShown) leftOut.push({ input: done, message: failureText(reply) })
            continue
          }
        }
        text += `${runLine(reply, format)}\n`
      }
      await this.#write(text)
      this.#answered = done
      // On a terminal a progress bar would appear between the lines of output.
      if (!process.stdout.isTTY) project.emit({ type: 'rows', label, done, failed })
    })
    this.signal.throwIfAborted()
    if (onError === 'skip') await tell(leftOutLines(failed, visibleIn(leftOut)))
    if (failed > 0) process.exitCode = exitCodes.no
  }

  async #write(text: string): Promise<void> {
    if (text !== '' && !printAsIs(text)) await once(process.stdout, 'drain', { signal: this.signal })
  }
}

type RunFlags = Awaited<ReturnType<Run['parse']>>['flags']

/** Takes the file out of the words of a command: the last one, where it is a path and names no task. */
function fileIn(words: string[], project: Project): string | undefined {
  const last = words.at(-1)
  if (last === undefined || project.taskNames.includes(last)) return undefined
  return last === '-' || /[./\\]/.test(last) ? words.pop() : undefined
}

/** Flags that say how a file is read or written do nothing without one. */
function refuseFileFlags(flags: RunFlags): void {
  const given = (['out', 'output-field', 'input-field', 'format', 'encoding', 'sheet'] as const).find(
    name => flags[name] !== undefined
  )
  if (given === undefined) return
  throw new LoopaiError('usage', `--${given} is for files: name the FILE to read, or - for stdin.`, {
    suggestions: ['loopai run <task> FILE.csv -o OUT.csv']
  })
}

function envelope(reply: Extract<RunReply, { output: string }>, withInput: boolean): object {
  const output = JSON.parse(reply.output)
  return withInput ? { input: JSON.parse(reply.input), output } : { output }
}

function failureText({ error }: Extract<RunReply, { error: object }>): string {
  const { type, message, line, outcome } = error
  const what = outcome === 'error' ? `${type}: ${message}` : `${outcome}: ${message}`
  return `${what}${line ? ` (program line ${line})` : ''}`
}

function rowFailed(reply: Extract<RunReply, { error: object }>, row?: number): LoopaiError {
  const where = row === undefined ? '' : `row ${row}: `
  return new LoopaiError('rows-failed', `${where}${failureText(reply)}`)
}
