import { once } from 'node:events'
import * as Flags from '@oclif/core/flags'
import { BaseCommand, inputText, namedTarget, sharedArgs, sharedFlags } from '../base-command.js'
import { exitCodes, LoopaiError } from '../errors.js'
import { type RunReply, runOne, runStream } from '../loop/run/run.js'
import type { Project } from '../project.js'
import { type RunFormat, runLine } from '../screens/run-lines.js'
import { lineBatches } from '../store/line-batches.js'
import { printAsIs } from '../terminal/out.js'

export default class Run extends BaseCommand {
  static override summary = 'Run the active program on one input or on a stream.'
  static override description =
    'Each line of stdin is one input as JSON (for a task with one text field a JSON string will do, or with --lines the line itself). Each reply is one line on stdout, in order, as soon as it is ready; a failed row is {"error":{…}} in its place.'
  static override examples = [
    `<%= config.bin %> run support -i '{"subject":"Card declined","body":"It says error 51."}'`,
    '<%= config.bin %> run spam -i "win a prize now" --raw',
    '<%= config.bin %> run support < mails.jsonl > teams.jsonl',
    'tail -f mail.log | <%= config.bin %> run spam --lines --with-input'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.no, exitCodes.usage, exitCodes.environment]
  static override args = sharedArgs
  static override flags = {
    input: Flags.string({
      char: 'i',
      helpValue: 'V|@FILE',
      description: 'one input: JSON, or bare text for a one-text task'
    }),
    lines: Flags.boolean({ exclusive: ['input'], description: 'each line of stdin is the text itself' }),
    raw: Flags.boolean({ char: 'r', description: 'print strings without quotes' }),
    'with-input': Flags.boolean({ exclusive: ['raw'], description: 'print {"input","output"}' }),
    'on-error': Flags.option({ options: ['emit', 'skip', 'stop'] as const })({
      exclusive: ['input'],
      description: 'what to do with a failed row [default: emit]'
    }),
    ...sharedFlags
  }

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(Run)
    const project = await this.project(flags)
    const target = namedTarget(project, args)
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

  async #stream(
    project: Project,
    target: { task?: string; version?: string },
    format: RunFormat,
    asText: boolean,
    onError: 'emit' | 'skip' | 'stop'
  ): Promise<void> {
    const label = target.task ?? project.taskNames[0]
    let done = 0
    let failed = 0
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
          if (onError === 'skip') continue
        }
        text += `${runLine(reply, format)}\n`
      }
      await this.#write(text)
      // On a terminal a progress bar would appear between the lines of output.
      if (!process.stdout.isTTY) project.emit({ type: 'rows', label, done, failed })
    })
    this.signal.throwIfAborted()
    if (failed > 0) process.exitCode = exitCodes.no
  }

  async #write(text: string): Promise<void> {
    if (text !== '' && !printAsIs(text)) await once(process.stdout, 'drain', { signal: this.signal })
  }
}

function envelope(reply: Extract<RunReply, { output: string }>, withInput: boolean): object {
  const output = JSON.parse(reply.output)
  return withInput ? { input: JSON.parse(reply.input), output } : { output }
}

function rowFailed(reply: Extract<RunReply, { error: object }>, row?: number): LoopaiError {
  const { type, message, line, outcome } = reply.error
  const where = row === undefined ? '' : `row ${row}: `
  const what = outcome === 'error' ? `${type}: ${message}` : `${outcome}: ${message}`
  return new LoopaiError('rows-failed', `${where}${what}${line ? ` (program line ${line})` : ''}`)
}
