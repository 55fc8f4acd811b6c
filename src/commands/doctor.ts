import { BaseCommand } from '../base-command.js'
import { networkFrom } from '../config.js'
import { exitCodes } from '../errors.js'
import { type Diagnosis, doctor } from '../loop/doctor/doctor.js'
import { sandboxStatuses } from '../project.js'
import { doctorScreen } from '../screens/doctor.js'

export default class Doctor extends BaseCommand {
  static override summary = 'Say what this machine can run, and what is wrong in the project.'
  static override interrupted = 'Nothing is written by doctor.'
  static override examples = ['<%= config.bin %> doctor', '<%= config.bin %> doctor --json']
  static override exitCodes = [exitCodes.yes, exitCodes.usage, exitCodes.environment]

  async run(): Promise<Diagnosis> {
    const { flags } = await this.parse(Doctor)
    const diagnosis = await doctor({
      open: () => this.projectIfAny(flags),
      sandboxStatuses,
      network: networkFrom(process.env),
      signal: this.signal
    })
    const answer = await this.answer(diagnosis, doctorScreen)
    if (!diagnosis.canRun) process.exitCode = exitCodes.environment
    else if (diagnosis.findings.length > 0) process.exitCode = exitCodes.usage
    return answer
  }
}
