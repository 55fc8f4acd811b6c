import * as Args from '@oclif/core/args'
import { BaseCommand, sharedFlags } from '../base-command.js'
import { exitCodes } from '../errors.js'
import { adopt } from '../loop/adopt.js'
import { adoptScreen } from '../screens/adopt.js'

export default class Adopt extends BaseCommand {
  static override summary = 'Record a program that a person wrote as a version.'
  static override description =
    'The extension says the language: .py, .mjs or .js, .go, .cs. The program is tried on training rows in its sandbox, and refused if it answers none of them or keeps state between them. A changed copy of a version counts as made from the same rows.'
  static override interrupted =
    'A program becomes a version once it was tried: the same command tries it anew.'
  static override examples = [
    '<%= config.bin %> adopt support src/route.py',
    '<%= config.bin %> adopt support tasks/support/programs/v2-9f3a1c/program.mjs'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.usage, exitCodes.environment]
  static override args = {
    task: Args.string({ ignoreStdin: true, required: true, description: 'the task' }),
    file: Args.string({ ignoreStdin: true, required: true, description: 'the source file' })
  }
  static override flags = sharedFlags

  async run(): Promise<object> {
    const { args, flags } = await this.parse(Adopt)
    const project = await this.project(flags)
    return this.answer(await adopt(project, args.task, args.file), adoptScreen)
  }
}
