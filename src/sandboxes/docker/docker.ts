import { type LanguageName, languageNames } from '../../domain/program/language.js'
import type { Runnable } from '../../domain/program/program.js'
import { LoopaiError } from '../../errors.js'
import { loadLanguage } from '../../languages/load-language.js'
import { PreparedRunner, UnloadableRunner } from '../pool/prepared-runner.js'
import {
  type ImageRecord,
  type ImageRecords,
  inspectImages,
  readImages,
  volumesProblem
} from '../recipes/images.js'
import type { Runner } from '../runner.js'
import type { OpenOptions, Sandbox, SandboxStatus } from '../sandbox.js'

export interface DockerSandboxOptions {
  /** The file that says which images are ready on this machine. */
  imagesFile: string
  /** The file that records images that a project names itself; they take precedence. */
  ownImagesFile?: string
  /** Another runtime of the engine, such as `runsc` (gVisor). */
  runtime?: string
}

/** Runs programs in containers without network, rights, or anything to write to. */
export function dockerSandbox(options: DockerSandboxOptions): Sandbox {
  return new DockerSandbox(options)
}

class DockerSandbox implements Sandbox {
  readonly name = 'docker'

  constructor(private readonly options: DockerSandboxOptions) {}

  /** Calls the engine only if an image was set up. */
  async status(): Promise<SandboxStatus> {
    const ready = Object.entries(this.images()) as [LanguageName, ImageRecord][]
    const missing = (notes: string[]) => ({ name: this.name, available: false, languages: [], notes })
    if (ready.length === 0) return missing(['no image is set up here: loopai setup'])
    const ids = [...new Set(ready.map(([, { id }]) => id))]
    const { ok, images, trouble } = await inspectImages(ids)
    if (!ok && !trouble.startsWith('No such image')) {
      const told = `docker does not answer (${trouble})`
      return { ...missing([told]), trouble: told }
    }
    const present = new Map(images.map(({ id, volumes }) => [id, volumes]))
    const languages: LanguageName[] = []
    const versions: Partial<Record<LanguageName, string>> = {}
    const notes: string[] = []
    for (const [language, image] of ready) {
      const volumes = present.get(image.id)
      if (volumes === undefined) notes.push(`the image for ${language} is gone: loopai setup ${language}`)
      else if (volumes.length > 0) notes.push(`the image for ${language} ${volumesProblem(volumes)}`)
      if (volumes?.length !== 0) continue
      languages.push(language)
      versions[language] = image.toolchain
    }
    return {
      name: this.name,
      available: languages.length > 0,
      languages,
      versions,
      trouble: notes[0],
      notes
    }
  }

  private images(): ImageRecords {
    const { imagesFile, ownImagesFile } = this.options
    const all = {
      ...readImages(imagesFile),
      ...(ownImagesFile === undefined ? {} : readImages(ownImagesFile))
    }
    // A newer Loopai may have recorded a language that this one does not know.
    const known = Object.entries(all).filter(([name]) => languageNames.some(language => language === name))
    return Object.fromEntries(known)
  }

  /** Throws `no-sandbox` where no image is set up for the language. */
  open(program: Runnable, options: OpenOptions): Runner {
    const { language } = program
    const image = this.images()[language]
    if (image === undefined) {
      throw new LoopaiError('no-sandbox', `No image is set up for ${language}.`, {
        suggestions: [`loopai setup ${language}`]
      })
    }
    return new PreparedRunner(() => this.prepare(program, options, image))
  }

  /** Modules that only containers need are loaded here, so that other sandboxes start faster. */
  private async prepare(program: Runnable, options: OpenOptions, image: ImageRecord): Promise<Runner> {
    const [{ DockerRunner }, { ownerLabel }, { recipe }] = await Promise.all([
      import('./runner.js'),
      import('./reaper.js'),
      loadLanguage(program.language)
    ])
    const { runtime, imagesFile } = this.options
    const run = { recipe, image, limits: options.limits, labels: [ownerLabel()], runtime }
    if (recipe.compile === undefined) return new DockerRunner(program, options, run)
    const { compiledFolder, compileProgram } = await import('./compile.js')
    const compiled = await compileProgram(program, run, compiledFolder(imagesFile), options.signal)
    if ('problem' in compiled) return new UnloadableRunner({ type: 'CompileError', ...compiled.problem })
    return new DockerRunner(program, options, { ...run, artifact: compiled.artifact })
  }
}
