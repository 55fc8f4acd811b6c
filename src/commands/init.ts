import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../base-command.js'
import type { Emit } from '../domain/event.js'
import type { TellingField } from '../domain/rows/columns/settle-inputs.js'
import { type Kind, kinds } from '../domain/task/kinds.js'
import { commandLine, shellWord } from '../domain/text/shell-word.js'
import { exitCodes, LoopaiError } from '../errors.js'
import { type InitOptions, init } from '../loop/init/init.js'
import type { InitAnswers } from '../loop/init/init-answers.js'
import { rowFlags, withoutDryRun } from '../row-flags.js'
import { initScreen } from '../screens/init.js'
import { collectRows, type RowFormat } from '../store/rows/read-rows.js'
import { scaffoldTask } from '../store/scaffold.js'
import { findTemplate } from '../store/templates.js'

export default class Init extends BaseCommand {
  static override summary =
    'Make a task of labeled rows: infer what they are, audit them, deal them to splits.'
  static override description =
    'Rows are {"input", "output"} or flat records with --output-field, as JSON Lines, CSV, TSV or a JSON array. With no arguments in a terminal it asks.'
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
      description: 'official test rows; the others go to train and validation'
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
    let source: InitAnswers
    if (args.task === undefined && this.mayAsk(flags)) {
      source = await this.#ask(Object.keys(manifest?.tasks ?? {}))
    } else {
      source = given(args, flags)
    }
    const reporter = await this.reporter(flags)
    const options = await this.#options(source, flags, event => reporter.emit(event))
    // A signal may end what follows at once: the terminal is left as it was.
    await reporter.close()
    const result = await init(
      {
        manifest,
        scaffold: (name, plan) => scaffoldTask(root, name, plan, this.config.version),
        learn: async name => {
          const project = await this.project(flags)
          // What it asks takes more than reading rows does.
          const { learnFor } = await import('../loop/next.js')
          return learnFor(project, project.task(name))
        }
      },
      this.mayAsk(flags) ? { ...options, decide: fields => this.#askFields(fields) } : options
    )
    return this.answer(result, initScreen)
  }

  async #ask(taken: string[]): Promise<InitAnswers> {
    const { askInit } = await import('../ui/ask-init.js')
    const { listTemplates } = await import('../store/templates.js')
    const { fileColumnsOf } = await import('../store/rows/columns-of.js')
    return askInit({ templates: await listTemplates(), taken, columnsOf: fileColumnsOf }, this.signal)
  }

  async #askFields(fields: TellingField[]): Promise<string[]> {
    const { askFields } = await import('../ui/ask-fields.js')
    return askFields(fields, this.signal)
  }

  async #options(answers: InitAnswers, flags: InitFlags, emit: Emit): Promise<InitOptions> {
    const { signal } = this
    const { format, test } = flags
    const shared = {
      taskName: answers.task,
      dryRun: flags['dry-run'],
      signal,
      again: withoutDryRun('loopai init', this.argv),
      onBadRow: flags['on-bad-row'],
      retry: commandLine('loopai init', this.argv),
      description: answers.description || undefined,
      kind: flags.kind
    }
    if ('template' in answers.source) {
      const { file, name, kind, description } = await findTemplate(answers.source.template)
      const rows = await collectRows(file, { signal })
      return { ...shared, name: `template ${name}`, rows, settled: { kind, description } }
    }
    const { file } = answers.source
    return {
      ...shared,
      name: file === '-' ? 'stdin' : file,
      rows: await collectRows(file, { format, signal, emit }),
      test:
        test === undefined
          ? undefined
          : { name: test, rows: await collectRows(test, { format, signal, emit }) },
      outputField: answers.outputField,
      inputFields: flags['input-field'],
      excludeFields: flags['exclude-field']
    }
  }
}

interface InitFlags {
  test?: string
  template?: string
  description?: string
  kind?: Kind
  format?: RowFormat
  'output-field'?: string
  'input-field'?: string[]
  'exclude-field'?: string[]
  'on-bad-row': 'stop' | 'skip'
  'dry-run': boolean
}

/** What flags and arguments answer; throws `missing-argument` naming what they do not. */
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
      ...(['test', 'kind', 'output-field', 'input-field', 'exclude-field', 'format'] as const)
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
