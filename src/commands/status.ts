import * as Args from '@oclif/core/args'
import { BaseCommand } from '../base-command.js'
import { status } from '../loop/status.js'
import { statusScreen } from '../screens/status.js'

export default class Status extends BaseCommand {
  static override summary = 'Show each task, its active version, how good it is and what to do next.'
  static override interrupted = 'Nothing is written by status.'
  static override examples = ['<%= config.bin %> status', '<%= config.bin %> status support --json']
  static override args = { task: Args.string({ ignoreStdin: true, description: 'one task only' }) }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(Status)
    const project = await this.project(flags)
    return this.answer(await status(project, args.task), statusScreen)
  }
}
