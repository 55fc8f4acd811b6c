import type { Network } from '../../config.js'
import { defaultLimits, type Limits } from '../../domain/program/limits.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import type { SandboxStatus } from '../../sandboxes/sandbox.js'
import { findProblems, type ProjectProblem } from './find-problems.js'
import { gitTool, type LanguageState, languageStates, nodeTool, type Tool } from './machine.js'
import { type ModelAccessState, modelAccessStates } from './model-access.js'

export interface Diagnosis {
  tools: Tool[]
  languages: LanguageState[]
  limits: Limits
  sandboxes: SandboxStatus[]
  /** How models can be asked to write programs. */
  models: ModelAccessState[]
  /** The folder of the project, where there is one. */
  project?: string
  findings: ProjectProblem[]
  /** Whether anything here can run a program. */
  canRun: boolean
}

/** What a diagnosis needs. */
export interface DoctorMeans {
  /** Opens the project, if there is one; failure to open it is a finding, too. */
  open(): Promise<Project | undefined>
  /** What each sandbox can do on this machine, for the project of a folder. */
  sandboxStatuses(root: string | undefined): Promise<SandboxStatus[]>
  /** The settings of the environment. */
  network: Network
  signal: AbortSignal
}

/** What this machine can run, and what is wrong in a project. */
export async function doctor({ open, sandboxStatuses, network, signal }: DoctorMeans): Promise<Diagnosis> {
  const findings: ProjectProblem[] = []
  let project: Project | undefined
  try {
    project = await open()
    if (project !== undefined) findings.push(...(await findProblems(project)))
  } catch (error) {
    if (!(error instanceof LoopaiError) || signal.aborted) throw error
    findings.push({ problem: error.message, suggestions: error.suggestions })
  }
  const node = nodeTool(process.versions.node)
  const sandboxes = await sandboxStatuses(project?.root)
  return {
    tools: [node, await gitTool()],
    languages: languageStates(sandboxes),
    limits: project?.manifest.limits ?? defaultLimits,
    sandboxes,
    models: await modelAccessStates(network, signal),
    project: project?.root,
    findings,
    canRun: node.ok && sandboxes.some(sandbox => sandbox.available)
  }
}
