import {
  contentHash,
  fileHash,
  type Program,
  type SourceFiles,
  versionNumber
} from '../domain/program/program.js'
import type { ProgramManifest } from '../domain/program/program-schema.js'
import { programFormat } from '../domain/project/formats.js'
import { LoopaiError } from '../errors.js'
import { loadLanguage } from '../languages/load-language.js'
import { readChecked } from './checked-json.js'
import type { RootedFiles } from './rooted-files.js'
import { stableJson } from './stable-json.js'

/** The versions in a programs folder, oldest first. */
export async function listVersions(files: RootedFiles, folder: string): Promise<string[]> {
  const names = await files.list(folder)
  return names
    .filter(name => versionNumber(name) !== undefined)
    .sort((a, b) => versionNumber(a)! - versionNumber(b)! || (a < b ? -1 : 1))
}

/** A version as it is on disk, even if it was edited. */
export async function readProgram(
  files: RootedFiles,
  folder: string,
  version: string,
  appVersion: string
): Promise<Program> {
  const path = `${folder}/${version}/program.json`
  const manifest = await readChecked<ProgramManifest>(
    {
      files,
      path,
      format: programFormat,
      schema: async () => (await import('../domain/program/program-schema.js')).programSchema
    },
    appVersion
  )
  if (!manifest)
    throw new LoopaiError('bad-file', `${path} is missing.`, { suggestions: ['bring it back from git'] })
  const sources: SourceFiles = {}
  for (const name of Object.keys(manifest.files)) {
    const text = await files.read(`${folder}/${version}/${name}`)
    if (text !== undefined) sources[name] = text
  }
  return { version, manifest, files: sources }
}

/**
 * Writes a program as a new version: finished in a temporary folder, then renamed to its name, which claims and
 * publishes it in one step. A program with the same content as an existing version is that version, and reported as
 * such, unless the caller refuses (by default it accepts any). The caller must hold the task's lock, so that no
 * number is used twice.
 */
export async function saveProgram(
  files: RootedFiles,
  folder: string,
  sources: SourceFiles,
  manifest: Omit<ProgramManifest, 'files'>,
  mayBe: (version: string) => Promise<boolean> = async () => true
): Promise<{ version: string; existed: boolean }> {
  const hash = contentHash(manifest.language, sources)
  const versions = await listVersions(files, folder)
  for (const version of versions.filter(version => version.endsWith(`-${hash}`))) {
    if (await mayBe(version)) return { version, existed: true }
  }
  const last = versions.length > 0 ? versionNumber(versions[versions.length - 1])! : 0
  const version = `v${last + 1}-${hash}`
  const hashes = Object.fromEntries(Object.entries(sources).map(([name, text]) => [name, fileHash(text)]))
  const { companions } = await loadLanguage(manifest.language)
  await files.publish(`${folder}/${version}`, {
    ...sources,
    ...companions,
    'program.json': stableJson({ format: programFormat, ...manifest, files: hashes })
  })
  return { version, existed: false }
}

/**
 * Marks a version as recommended in its program.json: the only change after it was made. The caller must hold the
 * task's lock.
 */
export async function markRecommended(files: RootedFiles, folder: string, version: string): Promise<void> {
  const path = `${folder}/${version}/program.json`
  const text = await files.read(path)
  if (text === undefined)
    throw new LoopaiError('bad-file', `${path} is missing.`, { suggestions: ['bring it back from git'] })
  const manifest: ProgramManifest = JSON.parse(text)
  if (manifest.recommended) return
  await files.write(path, stableJson({ ...manifest, recommended: true }))
}
