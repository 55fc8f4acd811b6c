import { createHash } from 'node:crypto'
import type { LanguageName } from './language.js'
import type { ProgramManifest } from './program-schema.js'

export type { ProgramManifest } from './program-schema.js'

/** Source files by name; a program is immutable once it has a version. */
export type SourceFiles = Record<string, string>

/** A version on disk with its source. */
export interface Program {
  /** `v<N>-<6 hex of its content>` */
  version: string
  manifest: ProgramManifest
  files: SourceFiles
}

/** What a sandbox needs to run a program. */
export interface Runnable {
  language: LanguageName
  entry: string
  files: SourceFiles
}

/** The part of a version that a sandbox needs. */
export function runnableOf(program: Program): Runnable {
  return { language: program.manifest.language, entry: program.manifest.entry, files: program.files }
}

/** The size of a source: bytes of UTF-8, and lines without blank ones at its end. */
export function sizeOf(source: string): { bytes: number; lines: number } {
  return { bytes: Buffer.byteLength(source), lines: source.trimEnd().split('\n').length }
}

const lf = (text: string) => text.replaceAll('\r\n', '\n')

/** `sha256:<hex>` of a text with LF line ends. */
export function fileHash(text: string): string {
  return `sha256:${createHash('sha256').update(lf(text)).digest('hex')}`
}

/** The first six hex digits of the hash of a program's language and files: the second part of its version name. */
export function contentHash(language: LanguageName, files: SourceFiles): string {
  const hash = createHash('sha256').update(language)
  for (const name of Object.keys(files).sort()) hash.update(`\u0000${name}\u0000${lf(files[name])}`)
  return hash.digest('hex').slice(0, 6)
}

/** The number of a version: 3 for `v3-9f3a1c`; undefined for anything else. */
export function versionNumber(version: string): number | undefined {
  const match = /^v(\d+)-[0-9a-f]{6}$/.exec(version)
  return match ? Number(match[1]) : undefined
}

/** The files whose text no longer matches the hash in program.json, and those that are missing. */
export function editedFiles(program: Pick<Program, 'manifest' | 'files'>): string[] {
  return Object.entries(program.manifest.files)
    .filter(([name, hash]) => program.files[name] === undefined || fileHash(program.files[name]) !== hash)
    .map(([name]) => name)
}
