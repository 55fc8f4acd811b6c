import * as Flags from '@oclif/core/flags'
import { BaseCommand, namedTarget, sharedArgs } from '../base-command.js'
import { sureShares } from '../domain/measure/abstain.js'
import { languageNames } from '../domain/program/language.js'
import { size } from '../domain/text/wording.js'
import { exitCodes } from '../errors.js'
import { exportProgram } from '../loop/export/export.js'
import { writeExported } from '../loop/export/write-exported.js'

export default class Export extends BaseCommand {
  static override summary = 'Print a program as one plain file for your own code base.'
  static override description =
    'The file needs nothing but its language, and says in its first lines where it came from and how to renew it.'
  static override interrupted = 'A file is written whole or not at all: the same command exports anew.'
  static override examples = [
    '<%= config.bin %> export support -o src/route.mjs',
    '<%= config.bin %> export support v2 > route-v2.mjs',
    '<%= config.bin %> export support --abstain 0.95 -o src/route.mjs',
    '<%= config.bin %> export support -o route/route.go'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.usage, exitCodes.environment]
  static override args = sharedArgs
  static override flags = {
    language: Flags.option({ options: languageNames })({
      char: 'l',
      description: 'the same model in this language, which need not run here'
    }),
    abstain: Flags.option({ options: sureShares.map(String) })({
      description: 'answer null unless sure: of the answers then given, this share was right'
    }),
    out: Flags.string({
      char: 'o',
      helpValue: 'FILE',
      description: 'write here instead of to stdout, in the language that its name ends in'
    }),
    package: Flags.string({
      helpValue: 'NAME',
      description: 'the package of a file in Go, by default that of its folder'
    }),
    force: Flags.boolean({
      dependsOn: ['out'],
      description: 'replace a file that was not exported by Loopai'
    })
  }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(Export)
    const project = await this.project(flags)
    const target = namedTarget(project, args)
    const out = flags.out === '-' ? undefined : flags.out
    const exported = await exportProgram(project, {
      ...target,
      out,
      language: flags.language,
      package: flags.package,
      abstain: flags.abstain === undefined ? undefined : Number(flags.abstain)
    })
    const { source, types, notRun, problem, ...rest } = exported
    const { version, language } = rest
    const warn = (message: string) => project.emit({ type: 'warning', message })
    if (notRun) warn(`not run here, where nothing runs ${language}: printed from the model of ${version}.`)
    if (out === undefined) return this.answerText(exported, source)
    if (problem !== undefined) warn(`${out}: ${problem}.`)
    const files = await writeExported(exported, out, flags.force)
    return this.answer(
      { ...rest, out, files, bytes: Buffer.byteLength(source), ...(notRun && { notRun }) },
      ({ bytes }) =>
        `Wrote ${files.join(' and ')}: ${version}, ${size(bytes)}, no dependencies${notRun ? '; not run here' : ''}.\n`
    )
  }
}
