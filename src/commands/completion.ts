import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand } from '../base-command.js'
import { type CommandShape, type KnownNames, proposalsFor } from '../completion.js'
import { exitCodes, LoopaiError } from '../errors.js'
import { completionScript, shells } from '../store/completion-scripts.js'

export default class Completion extends BaseCommand {
  static override summary = 'Print what makes a shell complete commands, flags and tasks.'
  static override description =
    'Proposes commands, flags, their values, and the tasks and versions of the project; files elsewhere. In ~/.bashrc or ~/.zshrc: eval "$(loopai completion bash)", or zsh. For fish: loopai completion fish > ~/.config/fish/completions/loopai.fish'
  static override interrupted = 'Nothing is written by completion.'
  static override examples = [
    '<%= config.bin %> completion bash',
    'eval "$(<%= config.bin %> completion zsh)"',
    '<%= config.bin %> completion fish > ~/.config/fish/completions/loopai.fish'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.usage]
  static override strict = false
  static override args = {
    shell: Args.string({ ignoreStdin: true, description: shells.join(', ') })
  }
  static override flags = {
    next: Flags.boolean({ hidden: true, description: 'what may stand next, for these scripts' })
  }

  async run(): Promise<object> {
    const { argv, flags } = await this.parse(Completion)
    const words = argv.map(String)
    if (flags.next) return this.#next(words)
    const shell = shells.find(name => name === words[0])
    if (shell === undefined || words.length > 1) {
      throw new LoopaiError('usage', `For which shell? There are: ${shells.join(', ')}.`, {
        suggestions: shells.map(name => `loopai completion ${name}`)
      })
    }
    const script = await completionScript(shell)
    return this.answerText({ shell, script }, script)
  }

  async #next(words: string[]): Promise<object> {
    const proposals = await proposalsFor(words, this.config.commands as CommandShape[], cwd =>
      this.#names(cwd)
    )
    const lines = proposals.map(({ word, meaning }) => (meaning ? `${word}\t${meaning}\n` : `${word}\n`))
    return this.answerText({ proposals }, lines.join(''))
  }

  #names(cwd: string = process.env.LOOPAI_CWD ?? '.'): KnownNames {
    const { version } = this.config
    const project = async () => (await import('../store/project-names.js')).projectNames(cwd, version)
    return {
      tasks: async () => (await project()).tasks,
      versions: async task => (await project()).versions(task),
      templates: async () =>
        (await (await import('../store/templates.js')).listTemplates()).map(({ name }) => name)
    }
  }
}
