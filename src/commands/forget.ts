import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand, inputText } from '../base-command.js'
import { exitCodes } from '../errors.js'
import { forget } from '../loop/forget.js'
import { forgetScreen } from '../screens/forget.js'

export default class Forget extends BaseCommand {
  static override summary = 'Erase an input wherever it is kept.'
  static override description =
    'Executions, reviews, rows, and the journals of runs whose prompts held it. Programs stay as they are: the versions that may have been made from it are named. What git has committed stays in its history.'
  static override interrupted =
    'The input may not be erased everywhere yet: the same command erases the rest.'
  static override examples = [
    '<%= config.bin %> forget support 6f1c2a34-5d21-4f0e-9b57-1f2f3a4b5c6d',
    '<%= config.bin %> forget support @mail.json --dry-run'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.usage, exitCodes.environment]
  static override args = {
    task: Args.string({ ignoreStdin: true, required: true, description: 'the task' }),
    input: Args.string({
      ignoreStdin: true,
      required: true,
      description: 'the id of an execution or row, or the input: JSON, a text, or @FILE'
    })
  }
  static override flags = {
    'dry-run': Flags.boolean({ char: 'n', description: 'say what was found, write nothing' })
  }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(Forget)
    const project = await this.project(flags)
    const what = await inputText(args.input)
    const result = await forget(project, args.task, what, { dryRun: flags['dry-run'] })
    return this.answer(result, forgetScreen)
  }
}
