import * as Flags from '@oclif/core/flags'
import { BaseCommand, inputText, namedTarget, sharedArgs, sharedFlags } from '../base-command.js'
import { exitCodes } from '../errors.js'
import { explain } from '../loop/explain.js'
import { explainScreen } from '../screens/explain.js'

export default class Explain extends BaseCommand {
  static override summary = 'Say why the active program answers an input as it does.'
  static override description =
    'Of a learned program: the rule that fired, the weights, questions or anchors that decided. Of any other: which parts of the input the answer hangs on.'
  static override interrupted = 'Nothing is written by explain: the same command asks anew.'
  static override examples = [
    '<%= config.bin %> explain spam -i "win a prize now"',
    '<%= config.bin %> explain support v2 -i @mail.json'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.no, exitCodes.usage, exitCodes.environment]
  static override args = sharedArgs
  static override flags = {
    input: Flags.string({
      char: 'i',
      required: true,
      helpValue: 'V|@FILE',
      description: 'one input: JSON, or bare text for a one-text task'
    }),
    sandbox: sharedFlags.sandbox
  }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(Explain)
    const project = await this.project(flags)
    const explained = await explain(project, namedTarget(project, args), await inputText(flags.input))
    return this.answer(explained, explainScreen)
  }
}
