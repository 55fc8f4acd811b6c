import * as Args from '@oclif/core/args'
import { BaseCommand } from '../base-command.js'
import { commandLine } from '../domain/text/shell-word.js'
import { exitCodes } from '../errors.js'
import { add } from '../loop/add/add.js'
import { notationIn, rowFlags, withoutDryRun } from '../row-flags.js'
import { addScreen } from '../screens/add.js'

export default class Add extends BaseCommand {
  static override summary = 'Append labeled rows to a task.'
  static override description =
    'A new label for a known input corrects it. Rows that are there already are not appended. No row moves to another split.'
  static override interrupted =
    'Rows are added at the end, and none twice: the same command adds what is missing.'
  static override examples = [
    '<%= config.bin %> add support more.csv --output-field team',
    'cat corrected.jsonl | <%= config.bin %> add support -'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.usage, exitCodes.environment]
  static override args = {
    task: Args.string({ ignoreStdin: true, required: true, description: 'the task' }),
    file: Args.string({ ignoreStdin: true, required: true, description: 'labeled rows, - for stdin' })
  }
  static override flags = rowFlags

  async run(): Promise<object> {
    const { args, flags } = await this.parse(Add)
    const project = await this.project(flags)
    const reporter = await this.reporter(flags)
    const result = await add(project, {
      task: args.task,
      file: args.file,
      format: flags.format,
      encoding: flags.encoding,
      sheet: flags.sheet,
      onRead: () => reporter.close(),
      outputField: flags['output-field'],
      inputFields: flags['input-field'],
      excludeFields: flags['exclude-field'],
      numbers: notationIn(flags),
      normalizeLabels: flags['normalize-labels'],
      onBadRow: flags['on-bad-row'],
      retry: commandLine('loopai add', this.argv),
      again: withoutDryRun('loopai add', this.argv),
      dryRun: flags['dry-run']
    })
    return this.answer(result, addScreen)
  }
}
