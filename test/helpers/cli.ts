import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export const root = join(import.meta.dirname, '..', '..')
export const bin = join(root, 'bin', 'run.js')

export interface CliResult {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

/** Runs the real binary, with no terminal and an environment of its own. */
export function loopai(
  words: string[],
  options: { cwd: string; input?: string; env?: Record<string, string> }
): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...words], {
      cwd: options.cwd,
      env: cleanEnv(options.env)
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', text => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', text => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
    child.stdin.on('error', () => {}) // the command may end without reading
    child.stdin.end(options.input ?? '')
  })
}

/** PATH, HOME, where caches and state are kept and NO_COLOR only. */
export function cleanEnv(extra: Record<string, string> = {}): Record<string, string> {
  const { PATH = '', HOME = '', XDG_CACHE_HOME, XDG_STATE_HOME } = process.env
  return {
    ...{ PATH, HOME, NO_COLOR: '1' },
    ...(XDG_CACHE_HOME && { XDG_CACHE_HOME }),
    ...(XDG_STATE_HOME && { XDG_STATE_HOME }),
    ...extra
  }
}

/** A folder that goes away with the test. */
export async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'loopai-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
