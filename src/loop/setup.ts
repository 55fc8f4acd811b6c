import type { Emit } from '../domain/event.js'
import { type LanguageName, languageNames } from '../domain/program/language.js'
import { imageNamePattern } from '../domain/project/engine-names.js'
import { LoopaiError } from '../errors.js'
import type { Project } from '../project.js'
import { imageWork } from '../project-images.js'

export interface SetupOptions {
  /** As typed; if there are none here or in `images`, those of loopai.json. */
  languages: string[]
  /** As typed: `python=my/image:1`. */
  images: string[]
  fromDebian: boolean
  dryRun: boolean
}

export interface SetupResult {
  /** In a dry run only `image`, absent if it would be built from Debian; else all members, of the ready image. */
  languages: { language: LanguageName; image?: string; id?: string; toolchain?: string; transport?: string }[]
  dryRun: boolean
}

/**
 * Prepares container images on this machine, which no other command does by itself. A dry run only returns the plan.
 * Throws `missing-argument` if no language is given, and `usage` for an unknown language or a malformed image.
 */
export async function setUp(
  project: Project | undefined,
  means: { emit: Emit; signal: AbortSignal },
  options: SetupOptions
): Promise<SetupResult> {
  const named = options.images.map(readImage)
  const typed = [...options.languages.map(readLanguage), ...named.map(([language]) => language)]
  const languages = [...new Set(typed.length > 0 ? typed : (project?.manifest.languages ?? []))]
  if (languages.length === 0) {
    throw new LoopaiError(
      'missing-argument',
      'Which language? There is no loopai.json here that names any.',
      {
        suggestions: languageNames.map(language => `loopai setup ${language}`)
      }
    )
  }
  const setup = { languages, names: Object.fromEntries(named), fromDebian: options.fromDebian }
  const { plan, carryOut } = await imageWork(project, setup, means)
  if (options.dryRun) return { languages: plan, dryRun: true }
  const ready = await carryOut()
  return {
    languages: plan.map(({ language }) => {
      const { name, ...rest } = ready[language]!
      return { language, image: name, ...rest }
    }),
    dryRun: false
  }
}

function readLanguage(word: string): LanguageName {
  const language = languageNames.find(name => name === word)
  if (language) return language
  throw new LoopaiError('usage', `There is no language "${word}".`, { suggestions: [...languageNames] })
}

function readImage(word: string): [LanguageName, string] {
  const at = word.indexOf('=')
  const name = word.slice(at + 1)
  if (at > 0 && imageNamePattern.test(name)) return [readLanguage(word.slice(0, at)), name]
  throw new LoopaiError('usage', `--image: expected LANGUAGE=IMAGE, found "${word}".`, {
    suggestions: [`--image ${languageNames[0]}=${languageNames[0]}:3.13-slim`]
  })
}
