import { relative } from 'node:path'
import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import type { InferredFlags } from '@oclif/core/interfaces'
import { BaseCommand } from '../base-command.js'
import type { Emit } from '../domain/event.js'
import { sayOnce } from '../domain/say-once.js'
import { kinds } from '../domain/task/kinds.js'
import { commandLine, shellWord } from '../domain/text/shell-word.js'
import { exitCodes, LoopaiError } from '../errors.js'
import { init } from '../loop/init/init.js'
import { type InitAnswers, initWords } from '../loop/init/init-answers.js'
import type { InitDecision, InitQuestion } from '../loop/init/init-questions.js'
import { WentBack } from '../loop/init/plan-asking.js'
import { notationIn, rowFlags, withoutDryRun } from '../row-flags.js'
import { initScreen } from '../screens/init.js'
import type { WizardAnswers } from '../ui/init/init-wizard.js'

export default class Init extends BaseCommand {
  static override summary =
    'Make a task of labeled rows: tell what they are, check them, and keep some of them for measuring.'
  static override description =
    'Rows are {"input", "output"} or flat records with --output-field, as JSON Lines, CSV, TSV or a JSON array, also compressed (.gz), or in a spreadsheet (.xlsx) or Parquet file. With no arguments in a terminal it asks.'
  static override interrupted =
    'Until a task is whole it is not in loopai.json: the same command begins anew.'
  static override examples = [
    '<%= config.bin %> init support tickets.csv --output-field team',
    '<%= config.bin %> init spam train.jsonl --test test.jsonl',
    'cat rows.jsonl | <%= config.bin %> init spam -',
    '<%= config.bin %> init demo --template intent'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.usage, exitCodes.environment]
  static override args = {
    task: Args.string({ ignoreStdin: true, description: 'what to call the task' }),
    file: Args.string({ ignoreStdin: true, description: 'labeled rows, - for stdin' })
  }
  static override flags = {
    test: Flags.string({
      helpValue: 'FILE',
      description: 'official test rows; the others become train and validation'
    }),
    template: Flags.string({
      char: 't',
      helpValue: 'NAME',
      description: 'start from an example that ships with Loopai'
    }),
    description: Flags.string({
      char: 'd',
      helpValue: 'TEXT',
      description: 'what the program must do, in a sentence'
    }),
    kind: Flags.option({ options: kinds })({
      description: 'what kind of task it is, where it would be taken for another'
    }),
    ...rowFlags
  }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(Init)
    const folder = this.workFolder(flags)
    const { root, manifest } = (await this.projectIfAny(flags)) ?? { root: folder, manifest: undefined }
    const asks = args.task === undefined && this.mayAsk(flags)
    const taken = Object.keys(manifest?.tasks ?? {})
    let report: Emit = () => {}
    // Whoever goes back and comes again has read what there is to say of the file.
    const emit = sayOnce(event => report(event))
    for (let asked: WizardAnswers | undefined; ; ) {
      if (asks) asked = await this.#ask(taken, asked)
      const answers = asked ?? given(args, flags)
      const again = withoutDryRun('loopai init', asked ? initWords(asked, this.argv) : this.argv)
      const reporter = await this.reporter(flags)
      report = event => reporter.emit(event)
      try {
        const result = await init(
          { root, manifest, version: this.config.version, open: () => this.project(flags) },
          {
            answers,
            test: flags.test,
            format: flags.format,
            encoding: flags.encoding,
            sheet: flags.sheet,
            kind: flags.kind,
            inputFields: flags['input-field'],
            excludeFields: flags['exclude-field'],
            numbers: notationIn(flags),
            normalizeLabels: flags['normalize-labels'],
            onBadRow: flags['on-bad-row'],
            dryRun: flags['dry-run'],
            again,
            retry: asked ? again : commandLine('loopai init', this.argv),
            signal: this.signal,
            emit,
            onRead: () => reporter.close(),
            asked: asks,
            ...(this.mayAsk(flags) && {
              ask: (question, isFirst) => this.#decide(question, asks || !isFirst)
            })
          }
        )
        return await this.answer(result, made =>
          initScreen(made, relative(folder, root).replaceAll('\\', '/'))
        )
      } catch (error) {
        if (!(error instanceof WentBack)) throw error
      }
    }
  }

  async #ask(taken: string[], given: WizardAnswers | undefined): Promise<WizardAnswers> {
    const { askInit } = await import('../ui/init/ask-init.js')
    const { listTemplates } = await import('../store/templates.js')
    const { fileColumnsOf } = await import('../store/rows/columns-of.js')
    const { folderEntries } = await import('../store/folder-entries.js')
    const templates = await listTemplates()
    const context = { templates, taken, columnsOf: fileColumnsOf, entriesOf: folderEntries }
    return askInit(context, this.signal, given)
  }

  async #decide(question: InitQuestion, mayReturn: boolean): Promise<InitDecision | 'back'> {
    const { askDecision } = await import('../ui/init/ask-decision.js')
    return askDecision(question, mayReturn, this.signal)
  }
}

type InitFlags = InferredFlags<typeof Init.flags>

/** The answers that arguments and flags give; throws `missing-argument` with a list of those that are missing. */
function given(args: { task?: string; file?: string }, flags: InitFlags): InitAnswers {
  const missing = [
    ...(args.task === undefined ? ['a name for the task'] : []),
    ...(args.file === undefined && flags.template === undefined
      ? ['labeled rows (FILE, - or --template)']
      : [])
  ]
  if (missing.length > 0 || args.task === undefined) {
    const task = args.task ?? '<task>'
    throw new LoopaiError('missing-argument', `init needs ${missing.join(' and ')}.`, {
      suggestions: [
        `loopai init ${shellWord(task)} rows.jsonl`,
        `loopai init ${shellWord(task)} --template spam`
      ]
    })
  }
  if (flags.template !== undefined) {
    const idle = [
      ...(args.file === undefined ? [] : ['FILE']),
      ...(
        [
          'test',
          'kind',
          'output-field',
          'input-field',
          'exclude-field',
          'format',
          'encoding',
          'sheet'
        ] as const
      )
        .filter(name => flags[name] !== undefined)
        .map(name => `--${name}`)
    ]
    if (idle.length > 0) {
      throw new LoopaiError('usage', `--template brings its own rows: ${idle.join(', ')} would do nothing.`)
    }
  }
  if (args.file === '-' && flags.test === '-') {
    throw new LoopaiError('usage', 'stdin can be the rows or the test rows, not both.')
  }
  return {
    task: args.task,
    source: flags.template === undefined ? { file: args.file! } : { template: flags.template },
    description: flags.description ?? '',
    outputField: flags['output-field']
  }
}
