import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { LanguageName } from '../../src/domain/program/language.js'
import { ownerName } from '../../src/owner.js'
import { compiledFolder } from '../../src/sandboxes/docker/compile.js'
import { type ImageRecord, type ImageRecords, readImages } from '../../src/sandboxes/recipes/images.js'
import { cacheFolder, sandboxesFolder } from '../../src/store/user-folders.js'

/** What `loopai setup` made ready on this machine. */
export const imagesFile = join(
  sandboxesFolder({ XDG_CACHE_HOME: process.env.LOOPAI_TEST_IMAGES ?? process.env.XDG_CACHE_HOME }),
  'images.json'
)

/** Lets a project of a test have the images of this machine, and what was compiled with them. */
export async function lendImages(cwd: string): Promise<void> {
  await mkdir(cacheFolder(cwd), { recursive: true })
  await cp(imagesFile, join(cacheFolder(cwd), 'images.json'))
  const compiled = compiledFolder(imagesFile)
  if (!existsSync(compiled)) return
  const options = { recursive: true, force: false, filter: (path: string) => !basename(path).startsWith('.') }
  await cp(compiled, compiledFolder(join(sandboxesFolder(), 'images.json')), options)
}

const images: ImageRecords = readImages(imagesFile)

/** A file in `folder` with an image of this machine, as if it were talked to in this way. */
export function imagesOver(
  transport: ImageRecord['transport'],
  language: LanguageName,
  folder: string
): string {
  const file = join(folder, 'images.json')
  writeFileSync(
    file,
    JSON.stringify({ format: 1, images: { [language]: { ...images[language], transport } } })
  )
  return file
}

/** Whether to skip the tests of a language here; says why. In CI (LOOPAI_TEST_DOCKER) nothing is skipped. */
export function withoutDocker(language: LanguageName): boolean {
  if (process.env.LOOPAI_TEST_DOCKER === '1' || images[language] !== undefined) return false
  console.log(`skipped: docker ${language}, for which no image is set up here (loopai setup ${language})`)
  return true
}

const linesOf = (text: string) => text.split('\n').filter(Boolean)

/** What docker prints, line by line. */
function askDocker(...words: string[]): string[] {
  return linesOf(execFileSync('docker', words, { encoding: 'utf8' }))
}

/** Ids of this process's containers, in any state. */
export function ownContainers(owner = ownerName()): string[] {
  return askDocker('ps', '--all', '--quiet', '--no-trunc', '--filter', `label=loopai.owner=${owner}`)
}

/** The folder where the engine keeps all that it writes. */
export function engineFolder(): string {
  return askDocker('info', '--format', '{{.DockerRootDir}}')[0]
}

/**
 * What containers have written beside their /tmp: into their own layer, or to a log; in bytes, and as a path. Of those
 * that have gone meanwhile nothing is told; throws if that is all.
 */
export function writtenBy(ids: string[]): { bytes: number; log: string }[] {
  const words = ['inspect', '--size', '--format', '{{.SizeRw}} {{.LogPath}}', ...ids]
  const { stdout, stderr } = spawnSync('docker', words, { encoding: 'utf8' })
  const troubles = linesOf(stderr).filter(line => !/no such (object|container)/i.test(line))
  const found = linesOf(stdout)
  if (troubles.length > 0 || found.length === 0) throw new Error(`docker inspect: ${stderr}`)
  return found.map(line => {
    const [bytes, log] = line.split(' ')
    return { bytes: Number(bytes), log }
  })
}

/** Folders of pipes of this process. */
export function ownPipes(owner = ownerName()): string[] {
  return readdirSync(tmpdir()).filter(name => name.startsWith(`loopai-pipes-${owner}-`))
}
