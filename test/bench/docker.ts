import { languageNames } from '../../src/domain/program/language.js'
import { defaultLimits } from '../../src/domain/program/limits.js'
import { readImages } from '../../src/sandboxes/recipes/images.js'
import { imagesFile } from '../helpers/docker.js'
import { kills } from './docker/kills.js'
import { coldStart, flood, hostDeath } from './docker/life.js'
import { roundTrip, throughput } from './docker/pace.js'
import { docker as ask } from './docker/scene.js'

const parts = ['round-trip', 'throughput', 'kills', 'cold', 'death', 'disk']

/**
 * The bars of the docker sandbox, each a ratio measured in one run, in turn; all of them, or those named.
 * `npm run bench docker [part…] [rounds]`
 */
export async function docker(words: string[]): Promise<void> {
  const rounds = Number(words.find(word => /^\d+$/.test(word)) ?? 5)
  const named = words.filter(word => !/^\d+$/.test(word))
  for (const word of named)
    if (!parts.includes(word)) throw new Error(`no part "${word}": ${parts.join(', ')}`)
  const wants = (part: string) => named.length === 0 || named.includes(part)
  try {
    ask('version')
  } catch {
    return console.log('docker: skipped, no engine answers')
  }
  const images = readImages(imagesFile)
  const languages = languageNames.filter(language => {
    const ready = images[language] !== undefined
    if (!ready) console.log(`docker: ${language} skipped, no image is set up here (loopai setup ${language})`)
    return ready
  })
  for (const language of languages) console.log(`docker: ${images[language]?.toolchain}`)
  const interpreted = languages.filter(language => language === 'python' || language === 'javascript')
  if (wants('round-trip')) for (const language of interpreted) await roundTrip(language)
  if (wants('throughput')) for (const language of languages) await throughput(language, rounds)
  if (wants('kills')) {
    for (const timeoutMs of [defaultLimits.timeoutMs, 300]) {
      for (const language of languages) await kills('docker', language, timeoutMs, rounds)
      for (const language of ['javascript', 'python'] as const)
        await kills('deno', language, timeoutMs, rounds)
    }
  }
  if (wants('cold')) for (const language of languages) await coldStart(language, rounds)
  if (wants('death')) for (const language of languages) await hostDeath(language)
  if (wants('disk')) for (const language of languages) await flood(language)
}
