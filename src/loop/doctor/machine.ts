import { execa } from 'execa'
import { type LanguageName, languageNames } from '../../domain/program/language.js'
import type { SandboxStatus } from '../../sandboxes/sandbox.js'

export interface Tool {
  name: string
  /** Absent where the tool was not found. */
  version?: string
  ok: boolean
  note?: string
}

/** How programs of a language run here. */
export interface LanguageState {
  language: LanguageName
  /** Absent where nothing runs them. */
  sandbox?: string
  /** `python 3.12.1` */
  runtime?: string
  /** How to make them run here, or run in containers. */
  mend?: string
}

/** The first sandbox that runs each language. */
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

/** The version of Node in use, and whether it is supported. */
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

/** The git of this machine, which is useful but not required. */
export async function gitTool(): Promise<Tool> {
  const { stdout, failed } = await execa('git', ['--version'], { reject: false })
  if (failed) return { name: 'git', ok: false, note: 'programs are kept in git; Loopai runs without it' }
  return { name: 'git', version: String(stdout).replace(/^git version /, ''), ok: true }
}
