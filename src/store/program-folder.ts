import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { programFormat } from '../domain/formats.js'
import type { LanguageName } from '../domain/language.js'
import { contentHash, fileHash, type Program, type SourceFiles, versionNumber } from '../domain/program.js'
import type { ProgramManifest } from '../domain/program-schema.js'
import { LoopaiError, systemCode } from '../errors.js'
import { readChecked } from './checked-json.js'
import { diskError, readIfThere, writeAtomically, writeSynced } from './files.js'
import { stableJson } from './stable-json.js'

/**
 * Files beside a program that are no part of it: neither hashed nor run. A module of its own keeps a Go
 * program out of the packages of the repository that it lies in, so that `go build ./...` stays as it was.
 */
const companions: Partial<Record<LanguageName, SourceFiles>> = {
  go: { 'go.mod': 'module program\n\ngo 1.19\n' }
}

/** The versions in a programs folder, oldest first. */
export async function listVersions(folder: string): Promise<string[]> {
  let names: string[]
  try {
    names = await readdir(folder)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw diskError(error, folder)
  }
  return names
    .filter(name => versionNumber(name) !== undefined)
    .sort((a, b) => versionNumber(a)! - versionNumber(b)! || (a < b ? -1 : 1))
}

/** A version as it is on disk, edited or not. */
export async function readProgram(
  folder: string,
  shownAs: string,
  version: string,
  checked: { cacheDir: string; appVersion: string }
): Promise<Program> {
  const manifest = await readChecked<ProgramManifest>(
    {
      path: join(folder, version, 'program.json'),
      name: `${shownAs}/${version}/program.json`,
      schema: async () => (await import('../domain/program-schema.js')).programSchema,
      format: programFormat
    },
    checked.cacheDir,
    checked.appVersion
  )
  if (!manifest) throw new LoopaiError('bad-file', `${shownAs}/${version}/program.json is missing.`)
  const files: SourceFiles = {}
  for (const name of Object.keys(manifest.files)) {
    const text = /^[\w.-]+$/.test(name) ? await readIfThere(join(folder, version, name)) : undefined
    if (text !== undefined) files[name] = text
  }
  return { version, manifest, files }
}

/**
 * Writes a program as a new version: finished in a temporary folder, then renamed to its name, which
 * is claim and publication in one step. The same content is the same version, reported as such, unless that may not
 * be taken for it (by default any may). The caller holds the task's lock, so that numbers are not given twice.
 */
export async function saveProgram(
  folder: string,
  files: SourceFiles,
  manifest: Omit<ProgramManifest, 'files'>,
  mayBe: (version: string) => Promise<boolean> = async () => true
): Promise<{ version: string; existed: boolean }> {
  const hash = contentHash(manifest.language, files)
  const versions = await listVersions(folder)
  for (const version of versions.filter(version => version.endsWith(`-${hash}`))) {
    if (await mayBe(version)) return { version, existed: true }
  }
  const last = versions.length > 0 ? versionNumber(versions[versions.length - 1])! : 0
  const version = `v${last + 1}-${hash}`
  const temporary = join(folder, `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await mkdir(temporary, { recursive: true })
    const hashes: Record<string, string> = {}
    for (const [name, text] of Object.entries(files)) {
      hashes[name] = fileHash(text)
      await writeSynced(join(temporary, name), text)
    }
    for (const [name, text] of Object.entries(companions[manifest.language] ?? {})) {
      await writeSynced(join(temporary, name), text)
    }
    await writeSynced(
      join(temporary, 'program.json'),
      stableJson({ format: programFormat, ...manifest, files: hashes })
    )
    await rename(temporary, join(folder, version))
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => {})
    throw diskError(error, folder)
  }
  return { version, existed: false }
}

/**
 * Notes in a version's program.json that it is the one recommended: the only word there that may come after it was
 * made. The caller holds the task's lock.
 */
export async function markRecommended(folder: string, version: string): Promise<void> {
  const path = join(folder, version, 'program.json')
  const text = await readIfThere(path)
  if (text === undefined) throw new LoopaiError('bad-file', `${path} is missing.`)
  const manifest: ProgramManifest = JSON.parse(text)
  if (manifest.recommended) return
  await writeAtomically(path, stableJson({ ...manifest, recommended: true }))
}
