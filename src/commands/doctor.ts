import { execa } from 'execa'
import { BaseCommand } from '../base-command.js'
import { defaultLimits } from '../domain/program/limits.js'
import { exitCodes, LoopaiError } from '../errors.js'
import {
  type Diagnosis,
  type Finding,
  findProblems,
  languageStates,
  nodeTool,
  type Tool
} from '../loop/doctor.js'
import { sandboxStatuses } from '../project.js'
import { doctorScreen } from '../screens/doctor.js'

export default class Doctor extends BaseCommand {
  static override summary = 'Say what this machine can run, and what is wrong in the project.'
  static override examples = ['<%= config.bin %> doctor', '<%= config.bin %> doctor --json']
  static override exitCodes = [exitCodes.yes, exitCodes.usage, exitCodes.environment]

  async run(): Promise<Diagnosis> {
    const { flags } = await this.parse(Doctor)
    const findings: Finding[] = []
    let root: string | undefined
    let limits = defaultLimits
    try {
      const project = await this.projectIfAny(flags)
      if (project !== undefined) {
        root = project.root
        limits = project.manifest.limits
        findings.push(...(await findProblems(project)))
      }
    } catch (error) {
      if (!(error instanceof LoopaiError) || this.signal.aborted) throw error
      findings.push({ problem: error.message, suggestions: error.suggestions })
    }
    const tools = [nodeTool(process.versions.node), await gitTool()]
    const sandboxes = await sandboxStatuses(root)
    const canRun = tools[0].ok && sandboxes.some(sandbox => sandbox.available)
    const languages = languageStates(sandboxes)
    const diagnosis = { tools, languages, limits, sandboxes, project: root, findings, canRun }
    const answer = await this.answer(diagnosis, doctorScreen)
    if (!canRun) process.exitCode = exitCodes.environment
    else if (findings.length > 0) process.exitCode = exitCodes.usage
    return answer
  }
}

async function gitTool(): Promise<Tool> {
  const { stdout, failed } = await execa('git', ['--version'], { reject: false })
  if (failed) return { name: 'git', ok: false, note: 'programs are kept in git; Loopai runs without it' }
  return { name: 'git', version: String(stdout).replace(/^git version /, ''), ok: true }
}
