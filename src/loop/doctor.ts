import { type LanguageName, languageNames } from '../domain/program/language.js'
import type { Limits } from '../domain/program/limits.js'
import { editedFiles } from '../domain/program/program.js'
import { LoopaiError } from '../errors.js'
import type { Project } from '../project.js'
import type { SandboxStatus } from '../sandboxes/sandbox.js'
import { trackedProblem } from '../store/tracked.js'
import { nextFor } from './next.js'

export interface Tool {
  name: string
  /** Absent where the tool was not found. */
  version?: string
  ok: boolean
  note?: string
}

/** One thing that is wrong, and what mends it. */
export interface Finding {
  problem: string
  suggestions: string[]
}

/** What runs programs of a language here. */
export interface LanguageState {
  language: LanguageName
  /** Absent where nothing runs them. */
  sandbox?: string
  /** `python 3.12.1` */
  runtime?: string
  /** What makes them run here, or run in containers. */
  mend?: string
}

export interface Diagnosis {
  tools: Tool[]
  languages: LanguageState[]
  limits: Limits
  sandboxes: SandboxStatus[]
  /** The folder of the project, where there is one. */
  project?: string
  findings: Finding[]
  /** Something here can run a program. */
  canRun: boolean
}

/** What runs each language: the first sandbox that does. */
export function languageStates(sandboxes: SandboxStatus[]): LanguageState[] {
  return languageNames.map(language => {
    const able = sandboxes.find(({ available, languages }) => available && languages.includes(language))
    const mend = `loopai setup ${language}`
    if (!able) return { language, mend }
    const runtime = able.versions?.[language] ?? able.version
    return { language, sandbox: able.name, runtime, mend: able.name === 'docker' ? undefined : mend }
  })
}

const oldestNode = [20, 19]

/** The Node that runs us, judged. */
export function nodeTool(version: string): Tool {
  const [major, minor] = version.split('.').map(Number)
  const ok = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
  return {
    name: 'node',
    version,
    ok,
    note: ok ? undefined : `Loopai needs Node ${oldestNode.join('.')} or newer`
  }
}

/** Looks for everything that is wrong in a project; each check goes on where the one before failed. */
export async function findProblems(project: Project): Promise<Finding[]> {
  const tracked = await trackedProblem(project.root)
  const findings: Finding[] = tracked ? [tracked] : []
  const check = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof LoopaiError) || project.signal.aborted) throw error
      findings.push({ problem: error.message, suggestions: error.suggestions })
    }
  }
  for (const name of project.taskNames) {
    const folder = project.task(name)
    await check(async () => void (await folder.task()))
    await check(async () => {
      const rows = await folder.examples(event => {
        if (event.type === 'warning') findings.push({ problem: event.message, suggestions: [] })
      })
      if (rows.length === 0) {
        throw new LoopaiError('no-rows', `${name} has no examples.`, {
          suggestions: [`loopai add ${name} rows.jsonl`]
        })
      }
    })
    await check(() => checkPrograms(project, name, findings))
  }
  return findings
}

async function checkPrograms(project: Project, name: string, findings: Finding[]): Promise<void> {
  const folder = project.task(name)
  const versions = await folder.versions()
  for (const version of versions) {
    const edited = editedFiles(await folder.program(version))
    if (edited.length > 0) {
      findings.push({
        problem: `${folder.path}/programs/${version}: ${edited.join(', ')} no longer matches its hash.`,
        suggestions: [`git checkout -- ${folder.path}/programs/${version}`]
      })
    }
  }
  const active = project.activeVersion(name)
  if (active !== undefined && !versions.includes(active)) {
    findings.push({
      problem: `loopai.json: the active version of ${name} is ${active}, which is not there.`,
      suggestions: [await nextFor(project, folder)]
    })
  }
}
