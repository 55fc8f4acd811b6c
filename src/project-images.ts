import { join } from 'node:path'
import type { Emit } from './domain/event.js'
import { type LanguageName, languageNames } from './domain/program/language.js'
import type { Project } from './project.js'
import type { ImageRecords } from './sandboxes/recipes/images.js'
import type { ImageSetup } from './sandboxes/recipes/setup.js'
import { cacheFolder, sandboxesFolder } from './store/user-folders.js'

/** The plan for preparing images, and the function that carries it out. */
export interface ImageWork {
  /** Which image each language would get; none where one would be built. */
  plan: { language: LanguageName; image?: string }[]
  carryOut: () => Promise<ImageRecords>
}

/** Plans the images of languages, for a project that may name its own, or for this machine. */
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
 * The files that record which images are ready. This is a fact of the machine and decides what runs, so it never comes
 * from a repository; images that a project names itself are recorded separately for that project.
 */
export function imagesFiles(root: string | undefined): { imagesFile: string; ownImagesFile?: string } {
  const imagesFile = join(sandboxesFolder(), 'images.json')
  return root === undefined
    ? { imagesFile }
    : { imagesFile, ownImagesFile: join(cacheFolder(root), 'images.json') }
}
