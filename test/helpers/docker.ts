import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LanguageName } from '../../src/domain/language.js'
import { type ImageRecords, readImages } from '../../src/sandboxes/docker-images.js'
import { ownerName } from '../../src/sandboxes/owner.js'
import { root } from './cli.js'

/** What `loopai setup` made ready in this repository. */
export const imagesFile = join(root, '.loopai', 'images.json')

const images: ImageRecords = readImages(imagesFile)

/** The languages that can be tried in containers here. Where nothing is missing in CI, all of them must be. */

/** Whether to skip the tests of a language here; says why. In CI (LOOPAI_TEST_DOCKER) nothing is skipped. */
export function withoutDocker(language: LanguageName): boolean {
  if (process.env.LOOPAI_TEST_DOCKER === '1' || images[language] !== undefined) return false
  console.log(`skipped: docker ${language}, for which no image is set up here (loopai setup ${language})`)
  return true
}

/** Ids of this process's containers, in any state. */
export function ownContainers(owner = ownerName()): string[] {
  const words = ['ps', '--all', '--quiet', '--filter', `label=loopai.owner=${owner}`]
  return execFileSync('docker', words, { encoding: 'utf8' }).split('\n').filter(Boolean)
}

/** Folders of pipes of this process. */
export function ownPipes(owner = ownerName()): string[] {
  return readdirSync(tmpdir()).filter(name => name.startsWith(`loopai-pipes-${owner}-`))
}
