import { editedFiles, type Program } from '../domain/program/program.js'
import { LoopaiError } from '../errors.js'
import type { Project } from '../project.js'
import type { TaskFolder } from '../store/task-folder.js'

/**
 * The full name of a version typed in full or as `v2`; if none was typed, of the active version. Throws
 * `unknown-version` or `active-missing`.
 */
export async function pickVersion(
  project: Project,
  folder: TaskFolder,
  typed: string | undefined
): Promise<string> {
  const versions = await folder.versions()
  if (typed === undefined) return activeVersion(project, folder, versions)
  const matches = versions.filter(version => version === typed || version.split('-')[0] === typed)
  if (matches.length === 1) return matches[0]
  if (matches.length > 1) {
    throw new LoopaiError('unknown-version', `${typed} is ambiguous: ${matches.join(', ')}.`, {
      suggestions: matches
    })
  }
  const known = versions.length > 0 ? `Versions: ${versions.join(', ')}.` : 'It has no program yet.'
  throw new LoopaiError('unknown-version', `${folder.name} has no version "${typed}". ${known}`, {
    suggestions: [versions.length > 0 ? 'loopai status' : await nextCommand(project, folder)]
  })
}

async function activeVersion(project: Project, folder: TaskFolder, versions: string[]): Promise<string> {
  const active = project.activeVersion(folder.name)
  if (active === undefined) {
    throw new LoopaiError('active-missing', `${folder.name} has no active version.`, {
      suggestions: [await nextCommand(project, folder)]
    })
  }
  if (!versions.includes(active)) {
    throw new LoopaiError(
      'active-missing',
      `loopai.json: the active version of ${folder.name} is ${active}, but ${folder.path}/programs/${active} is not there.`,
      { suggestions: ['bring the folder back from git', await nextCommand(project, folder)] }
    )
  }
  return active
}

/** Imported only for an error, since it asks the gate and so loads everything that runs programs. */
async function nextCommand(project: Project, folder: TaskFolder): Promise<string> {
  return (await import('./next.js')).nextFor(project, folder)
}

/** Throws `edited-program` where a program's files no longer match the hashes in its program.json. */
export function requireUnedited(folder: TaskFolder, program: Program): void {
  const edited = editedFiles(program)
  if (edited.length === 0) return
  const path = `${folder.path}/programs/${program.version}`
  const missing = edited.filter(name => program.files[name] === undefined)
  const what =
    missing.length > 0
      ? `${missing.join(', ')} is missing`
      : `${edited.join(', ')} was edited since it was made`
  throw new LoopaiError('edited-program', `${path}: ${what}, so what was measured of it no longer holds.`, {
    suggestions: [
      `git checkout -- ${path}   (bring back the program that was measured)`,
      ...(missing.length > 0
        ? []
        : [
            `loopai adopt ${folder.name} ${path}/${program.manifest.entry}   (keep the edit as a new version)`
          ])
    ]
  })
}
