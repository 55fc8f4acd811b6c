import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand, sharedFlags } from '../base-command.js'
import { isOn } from '../config.js'
import { exitCodes } from '../errors.js'
import { evaluate } from '../loop/eval/eval.js'
import { fileFlags } from '../row-flags.js'
import { evalScreen } from '../screens/eval.js'
import { evalFormats, evalSummary, evalText } from '../screens/eval-formats.js'
import { appendText, writeAtomically } from '../store/files.js'

export default class Eval extends BaseCommand {
  static override summary = 'Measure programs on rows that they were not made from.'
  static override description =
    'Without a task: the active version of every task against its "require", which is what CI calls. A version that was learned from validation rows too is measured on them with its twin, learned without them, and the answer says so.'
  static override interrupted = 'No figure of a part of the rows is kept: the same command measures anew.'
  static override examples = [
    '<%= config.bin %> eval support',
    '<%= config.bin %> eval support v2 v3 --split test',
    '<%= config.bin %> eval support --min accuracy=.95 --min recall.refunds=.8 --max p99=1ms',
    '<%= config.bin %> eval support --data new-labels.jsonl',
    '<%= config.bin %> eval --format junit -o loopai.xml',
    '<%= config.bin %> eval --format github'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.no, exitCodes.usage, exitCodes.environment]
  static override strict = false
  static override args = {
    task: Args.string({
      ignoreStdin: true,
      description: 'the task; without one, every task is held to its "require"'
    }),
    versions: Args.string({
      ignoreStdin: true,
      description: 'versions instead of the active one, such as v2 v3'
    })
  }
  static override flags = {
    split: Flags.option({ options: ['train', 'validation', 'test', 'all'] as const })({
      char: 's',
      description: 'which rows [default: validation]'
    }),
    data: Flags.string({
      exclusive: ['split'],
      helpValue: 'FILE|-',
      description: 'labeled rows of a file instead'
    }),
    'output-field': Flags.string({
      dependsOn: ['data'],
      helpValue: 'F',
      description: 'the column of flat records that is the output'
    }),
    ...fileFlags({ dependsOn: ['data'] }),
    min: Flags.string({
      multiple: true,
      helpValue: 'M=X',
      description: 'accuracy=95%, macro-f1=.9, recall.<label>=.8, r2=.9'
    }),
    max: Flags.string({
      multiple: true,
      helpValue: 'M=X',
      description: 'p50, p95, p99=1ms, size=50kb, mae=0.5'
    }),
    'min-accuracy': Flags.string({ helpValue: 'X', description: 'the same as --min accuracy=X' }),
    errors: Flags.integer({ min: 0, default: 5, helpValue: 'N', description: 'how many mistakes to show' }),
    format: Flags.option({ options: evalFormats })({
      description: 'what to print [default: text]; github also adds a table to the summary of the job'
    }),
    out: Flags.string({ char: 'o', helpValue: 'FILE', description: 'write here instead of to stdout' }),
    record: Flags.boolean({ description: 'append to evaluations.jsonl also under CI' }),
    ...sharedFlags
  }

  async run(): Promise<object> {
    const { argv, flags } = await this.parse(Eval)
    const project = await this.project(flags)
    const { task: taskName, versions } = project.target(argv.map(String))
    const minimums = flags['min-accuracy'] === undefined ? [] : [`accuracy=${flags['min-accuracy']}`]
    const data = flags.data
    const answer = await evaluate(project, {
      task: taskName,
      versions,
      split: flags.split ?? 'validation',
      data:
        data === undefined
          ? undefined
          : { file: data, encoding: flags.encoding, sheet: flags.sheet, outputField: flags['output-field'] },
      thresholds: { min: [...minimums, ...(flags.min ?? [])], max: flags.max ?? [] },
      required: data === undefined,
      record: data === undefined && (flags.record || !isOn(process.env.CI)),
      mistakes: flags.errors
    })
    const format = flags.format ?? (this.jsonEnabled() ? 'json' : 'text')
    const summary = process.env.GITHUB_STEP_SUMMARY
    if (format === 'github' && summary) await appendText(summary, await evalSummary(answer))
    if (flags.out !== undefined) {
      await writeAtomically(flags.out, await evalText(answer, format))
      return this.answerText(answer, '', answer.ok)
    }
    if (format === 'text') return this.answer(answer, evalScreen, answer.ok)
    return this.answerText(answer, await evalText(answer, format), answer.ok)
  }
}
