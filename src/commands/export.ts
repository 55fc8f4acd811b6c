import * as Flags from '@oclif/core/flags'
import { BaseCommand, namedTarget, sharedArgs } from '../base-command.js'
import { sureShares } from '../domain/measure/abstain.js'
import { languageNames } from '../domain/program/language.js'
import { size } from '../domain/text/wording.js'
import { exitCodes } from '../errors.js'
import { exportProgram } from '../loop/export/export.js'
import { writeAtomically } from '../store/files.js'

export default class Export extends BaseCommand {
  static override summary = 'Print a program as one plain file for your own code base.'
  static override description =
    'The file needs nothing but its language, and says in its first lines where it came from and how to renew it.'
  static override examples = [
    '<%= config.bin %> export support -o src/route.mjs',
    '<%= config.bin %> export support v2 > route-v2.mjs',
    '<%= config.bin %> export support --abstain 0.95 -o src/route.mjs',
    '<%= config.bin %> export support -l go -o route/program.go'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.usage, exitCodes.environment]
  static override args = sharedArgs
  static override flags = {
    language: Flags.option({ options: languageNames })({
      char: 'l',
      description: 'the version of the same model in this language'
    }),
    abstain: Flags.option({ options: sureShares.map(String) })({
      description: 'answer null unless sure: of the answers then given, this share was right'
    }),
    out: Flags.string({ char: 'o', helpValue: 'FILE', description: 'write here instead of to stdout' })
  }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(Export)
    const project = await this.project(flags)
    const target = namedTarget(project, args)
    const exported = await exportProgram(project, {
      ...target,
      language: flags.language,
      out: flags.out,
      abstain: flags.abstain === undefined ? undefined : Number(flags.abstain)
    })
    if (flags.out === undefined) return this.answerText(exported, exported.source)
    await writeAtomically(flags.out, exported.source)
    const { source, ...rest } = exported
    return this.answer(
      { ...rest, out: flags.out, bytes: Buffer.byteLength(source) },
      ({ out, bytes, version }) => `Wrote ${out}: ${version}, ${size(bytes)}, no dependencies.\n`
    )
  }
}
