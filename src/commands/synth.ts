import * as Flags from '@oclif/core/flags'
import { BaseCommand, sharedArgs, sharedFlags } from '../base-command.js'
import { budgetOf, maxTimeFrom } from '../config.js'
import { languageNames } from '../domain/program/language.js'
import { modelApiNames } from '../domain/project/model-apis.js'
import { exitCodes, type LoopaiError } from '../errors.js'
import { usualSeed } from '../loop/records/searched.js'
import { openPreview } from '../loop/review/items/preview-items.js'
import { planSynth } from '../loop/synth/plan-synth.js'
import { interruptedSearch } from '../loop/synth/search/interrupted-search.js'
import { synth } from '../loop/synth/synth.js'
import type { SynthResult } from '../loop/synth/synth-result.js'
import type { SynthOptions } from '../loop/synth/synth-scene.js'
import { modelFlags, requireUse } from '../model-flags.js'
import type { Project } from '../project.js'
import { withoutDryRun } from '../row-flags.js'
import { synthScreen } from '../screens/synth.js'
import { synthPlanScreen } from '../screens/synth-plan.js'

type SynthFlags = Parameters<BaseCommand['mayAsk']>[0]

export default class Synth extends BaseCommand {
  static override summary =
    'Learn programs from the training rows and measure them on rows they have not seen.'
  static override description =
    'Candidates are compared on validation rows; the recommended one, where it was learned, is learned again from training and validation rows together and measured once on the sealed test. Nothing becomes active without --promote. With -g anthropic a model writes programs too: training rows are sent to it, never others, and it sees where its programs failed on them.'
  static override interrupted =
    'No search is half kept: the same command learns the same programs from the beginning.'
  static override examples = [
    '<%= config.bin %> synth support',
    '<%= config.bin %> synth support --promote',
    '<%= config.bin %> synth support -g anthropic --budget 1',
    '<%= config.bin %> synth support -g anthropic --dry-run',
    '<%= config.bin %> synth support -g openai --model qwen3-coder --budget none',
    '<%= config.bin %> synth support --preview inputs.csv',
    '<%= config.bin %> synth support --keep all --json'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.no, exitCodes.usage, exitCodes.environment]
  static override args = { task: sharedArgs.task }
  static override flags = {
    generator: Flags.option({ options: ['local', ...modelApiNames, 'replay'] as const, multiple: true })({
      char: 'g',
      description: 'who proposes, by default what loopai.json says; local always runs too'
    }),
    language: Flags.option({ options: languageNames, multiple: true })({
      char: 'l',
      description:
        'what programs are written in, by default what loopai.json says; learned programs come in each, the first is compared and recommended'
    }),
    seed: Flags.integer({
      min: 0,
      default: usualSeed,
      helpValue: 'N',
      description: 'same rows and seed: the same programs'
    }),
    keep: Flags.option({ options: ['front', 'best', 'all'] as const, default: 'front' as const })({
      description: 'which candidates become versions: the front of accuracy, size and speed'
    }),
    preview: Flags.string({
      helpValue: 'FILE',
      description:
        'show the answers to unlabeled inputs, the doubtful first; in a terminal what you correct becomes a row, and is learned at once'
    }),
    promote: Flags.boolean({ description: 'promote the recommended version if it passes the gate' }),
    'word-knowledge': Flags.boolean({
      default: true,
      allowNo: true,
      description: 'let learned programs know English words that no row holds, where that makes them better'
    }),
    'dry-run': Flags.boolean({
      char: 'n',
      description: 'the plan, its cost and the first prompt; sends nothing'
    }),
    ...modelFlags,
    ...sharedFlags
  }

  /** The task, where a model is asked, whose answers were paid for. */
  #asksFor?: string

  protected override interruption(): LoopaiError {
    return this.#asksFor === undefined ? super.interruption() : interruptedSearch(this.#asksFor)
  }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(Synth)
    const project = await this.project(flags)
    const generators = flags.generator ?? project.manifest.generators
    requireUse(flags, generators)
    if (generators.some(name => modelApiNames.some(api => api === name)))
      this.#asksFor = project.task(args.task).name
    const options = {
      task: args.task,
      generators: flags.generator,
      languages: flags.language,
      translate: flags.translate,
      seed: flags.seed,
      keep: flags.keep,
      model: flags.model,
      ...budgetOf(flags.budget, process.env, project.manifest.budgetUsd),
      maxTimeMs: maxTimeFrom(flags['max-time']),
      rounds: flags.rounds,
      candidates: flags.candidates,
      parent: flags.parent,
      plain: flags.plain,
      resume: flags.resume,
      run: flags.run,
      journal: flags.journal,
      wordKnowledge: flags['word-knowledge'],
      promote: flags.promote,
      preview: flags.preview
    }
    if (flags['dry-run']) {
      const again = withoutDryRun('loopai synth', this.argv)
      return this.answer(await planSynth(project, options, again), synthPlanScreen)
    }
    const result = await this.#corrected(project, options, flags)
    return this.answer(result, synthScreen, result.promotion?.passed ?? result.recommended !== null)
  }

  /** Learns, shows answers where a person may be asked, and learns again from what was corrected. */
  async #corrected(project: Project, options: SynthOptions, flags: SynthFlags): Promise<SynthResult> {
    for (;;) {
      const result = await synth(project, options)
      if (result.preview === undefined || !this.mayAsk(flags)) return result
      const { askPreview } = await import('../ui/review/ask-preview.js')
      const session = await openPreview(project, result)
      const isCorrected = await this.whileAsking(flags, () => askPreview(session, result.task, this.signal))
      await session.close()
      if (!isCorrected) return result
    }
  }
}
