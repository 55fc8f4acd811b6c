import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../base-command.js'
import { budgetOf, maxTimeFrom } from '../config.js'
import { modelApiNames } from '../domain/project/model-apis.js'
import { exitCodes, LoopaiError } from '../errors.js'
import { label } from '../loop/label/label.js'
import { planLabel } from '../loop/label/plan-label.js'
import { modelFlags } from '../model-flags.js'
import { withoutDryRun } from '../row-flags.js'
import { labelPlanScreen, labelScreen } from '../screens/label.js'

export default class Label extends BaseCommand {
  static override summary = 'Have a model label inputs that nobody has labeled, as training rows.'
  static override description =
    'The model is first asked about training rows whose answers are known, to say how often it is right and what a thousand labels cost. It sees some training rows, never validation or test rows or what is like them. Its labels only ever train; what a person says of an input wins. Running it again, after Ctrl-C too, goes on and pays nothing twice.'
  static override interrupted =
    'What the model answered is kept and not paid again: the same command goes on.'
  static override examples = [
    '<%= config.bin %> label support new.jsonl -m claude-sonnet-5-5 --budget 1',
    '<%= config.bin %> label support new.jsonl --dry-run',
    '<%= config.bin %> label support new.csv -g openai -m qwen3 --budget none',
    '<%= config.bin %> label support new.jsonl --resume --budget 2'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.usage, exitCodes.environment]
  static override args = {
    task: Args.string({ ignoreStdin: true, description: 'the task; may be left out where there is one' }),
    file: Args.string({ ignoreStdin: true, description: 'unlabeled inputs: JSONL, JSON or CSV, - for stdin' })
  }
  static override flags = {
    generator: Flags.option({ options: modelApiNames })({
      char: 'g',
      description: 'by which API the model is asked, by default what loopai.json says, else anthropic'
    }),
    model: Flags.string({
      char: 'm',
      helpValue: 'NAME',
      description: 'which model is asked, by default what loopai.json says'
    }),
    budget: modelFlags.budget,
    'max-time': modelFlags['max-time'],
    plain: modelFlags.plain,
    check: Flags.integer({
      min: 0,
      default: 100,
      helpValue: 'N',
      description: 'how many training rows it is asked about first, at most'
    }),
    batch: Flags.integer({
      min: 1,
      max: 200,
      default: 20,
      helpValue: 'N',
      description: 'inputs in each request, at most'
    }),
    resume: Flags.boolean({
      description: 'go on with the labeling that was cut off last, with its model and budget'
    }),
    'dry-run': Flags.boolean({
      char: 'n',
      description: 'what would be asked, its cost and the first prompt; sends nothing'
    })
  }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(Label)
    const project = await this.project(flags)
    const { task, file } = namedFile(project.taskNames, args)
    if (flags.resume && (flags.model !== undefined || flags.generator !== undefined)) {
      throw new LoopaiError('usage', '--resume goes on with the model that the labeling was begun with.', {
        suggestions: ['leave out --model and --generator, or --resume']
      })
    }
    const options = {
      task,
      file,
      model: flags.model,
      api: flags.generator,
      plain: flags.plain,
      ...budgetOf(flags.budget, process.env, project.manifest.budgetUsd),
      maxTimeMs: maxTimeFrom(flags['max-time']),
      check: flags.check,
      batch: flags.batch,
      resume: flags.resume,
      again: withoutDryRun('loopai label', this.argv)
    }
    if (flags['dry-run']) {
      return this.answer(await planLabel(project, options, options.again), labelPlanScreen)
    }
    return this.answer(await label(project, options), labelScreen)
  }
}

/** A lone word is the file, where it names no task. */
function namedFile(
  tasks: readonly string[],
  { task, file }: { task?: string; file?: string }
): { task?: string; file: string } {
  if (file !== undefined) return { task, file }
  if (task !== undefined && !tasks.includes(task)) return { file: task }
  throw new LoopaiError('missing-argument', 'Which inputs should be labeled? Name a file.', {
    suggestions: [`loopai label ${task ?? tasks[0] ?? '<task>'} new.jsonl -m MODEL`]
  })
}
