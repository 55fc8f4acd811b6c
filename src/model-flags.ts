import * as Flags from '@oclif/core/flags'
import { defaultLanguage, languageNames } from './domain/program/language.js'
import { modelApiOf } from './domain/project/model-apis.js'
import { LoopaiError } from './errors.js'

/** Flags of commands that may call a model. */
export const modelFlags = {
  model: Flags.string({
    char: 'm',
    helpGroup: 'MODEL',
    helpValue: 'NAME',
    description: 'which model is asked, by default what loopai.json says; -g openai needs one'
  }),
  budget: Flags.string({
    helpGroup: 'MODEL',
    helpValue: 'USD',
    description:
      'what it may cost at most, or none; 2 unless LOOPAI_BUDGET, loopai.json or the run that goes on says otherwise'
  }),
  'max-time': Flags.string({
    aliases: ['timeout'],
    helpGroup: 'MODEL',
    helpValue: '10m',
    description: 'no call is begun after this time; answers on their way have a quarter more'
  }),
  rounds: Flags.integer({
    min: 1,
    helpGroup: 'MODEL',
    helpValue: 'N',
    description: 'rounds at most, while rows that the model has not seen come out better; 2'
  }),
  candidates: Flags.integer({
    min: 1,
    max: 32,
    helpGroup: 'MODEL',
    helpValue: 'N',
    description: 'programs asked for in each round; 2'
  }),
  parent: Flags.string({
    aliases: ['from'],
    helpGroup: 'MODEL',
    helpValue: 'vN',
    description: 'the version to improve on instead of the active one, which counts if it was not learned'
  }),
  plain: Flags.boolean({
    allowNo: true,
    helpGroup: 'MODEL',
    description:
      'short requests for small models, as by default for a model that is not known on a server of this machine'
  }),
  translate: Flags.option({ options: languageNames, multiple: true })({
    helpGroup: 'MODEL',
    description: 'asks for the winner in this language too; taken only if it answers alike on all rows'
  }),
  resume: Flags.boolean({
    helpGroup: 'MODEL',
    description: 'go on with the latest run that was cut off; nothing is paid twice'
  }),
  run: Flags.string({
    helpGroup: 'MODEL',
    helpValue: 'ID',
    description: 'the run that --resume goes on with, or -g replay repeats offline'
  }),
  journal: Flags.string({
    helpGroup: 'MODEL',
    helpValue: 'FILE',
    exclusive: ['run'],
    description: 'the journal that -g replay repeats offline, such as one that is committed'
  })
}

/** Flags that only have an effect where a model is called. */
const meantForModel = [
  ...['model', 'budget', 'max-time', 'rounds', 'candidates', 'parent', 'plain', 'translate']
] as const
/** Flags that may not be given for a run that is resumed or repeated, which keeps the settings it was started with. */
const runFlags = ['model', 'rounds', 'candidates', 'parent', 'plain', 'language', 'translate'] as const

type Given = Record<string, unknown> & {
  resume?: boolean
  run?: string
  journal?: string
  'dry-run'?: boolean
  promote?: boolean
}

/** Throws for a flag that would have no effect, which would otherwise be ignored silently. */
export function requireUse(flags: Given, generators: readonly string[]): void {
  const given = (names: readonly string[]) => names.find(name => flags[name] !== undefined)
  if (flags['dry-run'] && flags.promote) {
    throw new LoopaiError('usage', '--dry-run writes nothing, so there is nothing to --promote.', {
      suggestions: ['leave one of the two out']
    })
  }
  const refuse = (name: string, why: string, ...suggestions: string[]) => {
    throw new LoopaiError('usage', `--${name} does nothing here: ${why}.`, { suggestions })
  }
  const repeats = generators.includes('replay')
  if (repeats && flags.resume) refuse('resume', 'a replay asks nobody')
  if (!repeats && flags.journal !== undefined) refuse('journal', 'it names what -g replay repeats')
  if (repeats && flags.run === undefined && flags.journal === undefined) {
    throw new LoopaiError(
      'missing-argument',
      'Which run should be repeated? Name it with --run or --journal.',
      {
        suggestions: [
          'loopai synth <task> -g replay --run <run>',
          'loopai synth <task> -g replay --journal FILE'
        ]
      }
    )
  }
  if (flags.resume || repeats) {
    const own = given(repeats ? [...runFlags, 'budget', 'max-time'] : runFlags)
    if (own) refuse(own, 'the run has its own')
    return
  }
  if (flags.run !== undefined) refuse('run', 'it names a run for --resume or -g replay')
  const idle = given(meantForModel)
  if (idle && modelApiOf(generators) === undefined) {
    const other =
      idle === 'translate'
        ? [`-l ${defaultLanguage} -l ${languageNames[0]}: learned programs come in several`]
        : []
    refuse(idle, 'no model is asked', 'add -g anthropic or -g openai', ...other)
  }
}
