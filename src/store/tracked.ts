import { execFile } from 'node:child_process'

/** Whether git tracks anything under a path of a project; false where git can't be asked. */
export function isTracked(root: string, path: string): Promise<boolean> {
  // An unpacked repository contains its own git settings, which may name programs to run.
  const words = ['-c', 'core.fsmonitor=false', 'ls-files', '--', path]
  // Not with execa, which takes longer to load than git takes to answer.
  return new Promise(resolve => {
    execFile('git', words, { cwd: root, maxBuffer: 64 * 1024 ** 2 }, (error, stdout) =>
      resolve(error === null && stdout !== '')
    )
  })
}

/** The problem, with its remedy, where git tracks this machine's own folder; undefined where it does not. */
export async function trackedProblem(
  root: string
): Promise<{ problem: string; suggestions: string[] } | undefined> {
  if (!(await isTracked(root, '.loopai'))) return undefined
  return {
    problem:
      'git tracks .loopai, which is for notes of one machine: what came with the repository decides nothing.',
    suggestions: ['git rm -r --cached .loopai']
  }
}
