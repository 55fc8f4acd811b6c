import { join } from 'node:path'
import type { Emit } from './domain/event.js'
import { type LanguageName, languageNames } from './domain/program/language.js'
import type { Project } from './project.js'
import type { ImageRecords } from './sandboxes/recipes/images.js'
import type { ImageSetup } from './sandboxes/recipes/setup.js'
import { cacheFolder, sandboxesFolder } from './store/user-folders.js'

/** How images are made ready. */
export interface ImageWork {
  /** Which image each language would get; none where one would be built. */
  plan: { language: LanguageName; image?: string }[]
  carryOut: () => Promise<ImageRecords>
}

/** Which images languages would get, for a project that may name its own, or for this machine; and what makes them ready. */
export async function imageWork(
  project: Project | undefined,
  setup: Pick<ImageSetup, 'languages' | 'names' | 'fromDebian'>,
  { emit, signal }: { emit: Emit; signal: AbortSignal }
): Promise<ImageWork> {
  const { planImages, setUpImages } = await import('./sandboxes/recipes/setup.js')
  const { images = {}, runtime } = project?.manifest ?? {}
  const whole = { ...setup, names: { ...(setup.fromDebian ? {} : images), ...setup.names } }
  const named = setup.languages.some(name => images[name] && whole.names[name] === images[name])
  const carryOut = async () => {
    await project?.trust.require('runtime', ...(named ? ['images' as const] : []))
    return setUpImages({
      ...whole,
      ...imagesFiles(project?.root),
      owned: languageNames.filter(language => images[language] !== undefined),
      runtime,
      signal,
      tell: (label, note) => emit({ type: 'step', label, note })
    })
  }
  return { plan: planImages(whole), carryOut }
}

/**
 * Which images are ready is a fact of a machine, and decides what runs: no repository brings it. Only those that a
 * project names for itself are its own.
 */
export function imagesFiles(root: string | undefined): { imagesFile: string; ownImagesFile?: string } {
  const imagesFile = join(sandboxesFolder(), 'images.json')
  return root === undefined
    ? { imagesFile }
    : { imagesFile, ownImagesFile: join(cacheFolder(root), 'images.json') }
}
