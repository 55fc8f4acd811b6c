import type { LanguageName } from '../../domain/program/language.js'
import { defaultLimits } from '../../domain/program/limits.js'
import { LoopaiError } from '../../errors.js'
import { languages } from '../../languages/languages.js'
import type { Recipe } from '../../languages/recipe.js'
import { attachedWorker } from '../docker/attached.js'
import { type RunOptions, toolchainCommand } from '../docker/command.js'
import { compiledFolder, warmCompiler } from '../docker/compile.js'
import { DockerContainer } from '../docker/container.js'
import { askEngine } from '../docker/engine.js'
import { ownerLabel } from '../docker/reaper.js'
import type { StartWorker } from '../worker/warm-worker.js'
import { buildDebianImage } from './debian-image.js'
import {
  type ImageRecord,
  type ImageRecords,
  inspectImages,
  readImages,
  recordImages,
  volumesProblem
} from './images.js'

export interface ImageSetup {
  languages: LanguageName[]
  /** Image names that replace the default ones. */
  names: Partial<Record<LanguageName, string>>
  /** Build one image of Debian for all of them that are not named. */
  fromDebian: boolean
  /** The file that records ready images for every project of this machine. */
  imagesFile: string
  /** The file for one project, and the languages for which it names an image itself. */
  ownImagesFile?: string
  owned: LanguageName[]
  runtime?: string
  tell: (language: string, note: string) => void
  signal: AbortSignal
}

const pullMs = 30 * 60_000
const probeMs = 20_000

/** Which image each language would get: a name, or undefined for one built from Debian. */
export function planImages(setup: Pick<ImageSetup, 'languages' | 'names' | 'fromDebian'>): {
  language: LanguageName
  image?: string
}[] {
  return setup.languages.map(language => {
    const named = setup.names[language]
    return { language, image: named ?? (setup.fromDebian ? undefined : languages[language].recipe.image) }
  })
}

/** Makes an image ready for each language and records it; languages that are done stay so if a later one fails. */
export async function setUpImages(setup: ImageSetup): Promise<ImageRecords> {
  await requireEngine()
  const plan = planImages(setup)
  const fromDebian = plan.filter(({ image }) => image === undefined)
  let debian: string | undefined
  const done: ImageRecords = {}
  for (const { language, image } of plan) {
    const { recipe } = languages[language]
    if (image === undefined) {
      debian ??= await buildDebianImage(
        fromDebian.flatMap(({ language }) => languages[language].recipe.packages),
        { tell: note => setup.tell('debian image', note), signal: setup.signal }
      )
    } else {
      await obtain(image, setup, language)
    }
    const record = await examine(recipe, image ?? debian!, setup)
    done[language] = record
    noteImage(setup, language, record)
    if (recipe.compile?.warm) {
      setup.tell(language, 'compiling its standard library, once')
      const options = { recipe, image: record, labels: [ownerLabel()], runtime: setup.runtime }
      await warmCompiler(options, compiledFolder(setup.imagesFile), setup.signal)
    }
    setup.tell(language, `ready, ${record.toolchain} in ${record.name}`)
  }
  return done
}

/** One that was made ready for every project replaces what a project had before it stopped to name its own. */
function noteImage(setup: ImageSetup, language: LanguageName, record: ImageRecord): void {
  const { imagesFile, ownImagesFile, owned } = setup
  const isOwn = ownImagesFile !== undefined && owned.includes(language)
  recordImages(isOwn ? ownImagesFile : imagesFile, { [language]: record })
  if (!isOwn && ownImagesFile !== undefined && readImages(ownImagesFile)[language] !== undefined) {
    recordImages(ownImagesFile, { [language]: undefined })
  }
}

async function requireEngine(): Promise<void> {
  const { ok, stdout, trouble } = await askEngine(['info', '--format', '{{json .}}'], { timeoutMs: 20_000 })
  const fail = (message: string, suggestions: string[]) => {
    throw new LoopaiError('no-sandbox', message, { suggestions })
  }
  if (!ok) fail(`No container engine answers: ${trouble}.`, ['start Docker', 'docker info'])
  const { MemoryLimit, PidsLimit } = JSON.parse(stdout) as { MemoryLimit?: boolean; PidsLimit?: boolean }
  if (MemoryLimit === false || PidsLimit === false) {
    const what = MemoryLimit === false ? 'memory' : 'processes'
    fail(`The container engine cannot limit ${what} here.`, ['use an engine with cgroups, or --sandbox deno'])
  }
}

/** Pulls an image if this machine does not have it. */
async function obtain(image: string, { tell, signal }: ImageSetup, language: LanguageName): Promise<void> {
  if ((await inspectImages([image])).ok) return
  tell(language, `pulling ${image}`)
  const { ok, trouble } = await askEngine(['pull', '--quiet', '--', image], { timeoutMs: pullMs, signal })
  if (ok) return
  throw new LoopaiError('offline', `docker pull ${image}: ${trouble}.`, {
    suggestions: [
      `loopai setup ${language} --image ${language}=REF`,
      `loopai setup ${language} --from-debian`
    ]
  })
}

/** Examines an image: its toolchain, and how to communicate with its workers. */
async function examine(
  recipe: Recipe,
  name: string,
  { runtime, signal, tell }: ImageSetup
): Promise<ImageRecord> {
  const { language } = recipe
  tell(language, `trying ${name}`)
  const { images, trouble } = await inspectImages([name])
  if (images.length === 0) {
    throw new LoopaiError('sandbox-failed', `docker image inspect ${name}: ${trouble || 'it has no id'}.`, {
      suggestions: ['docker info', 'loopai doctor']
    })
  }
  const [{ id, volumes }] = images
  if (volumes.length > 0) {
    throw new LoopaiError('sandbox-failed', `${name} ${volumesProblem(volumes)}.`, {
      suggestions: [`loopai setup ${language} --image ${language}=REF, an image without VOLUME`]
    })
  }
  const tool = await askEngine(toolchainCommand(recipe, id, runtime), { timeoutMs: 60_000, signal })
  const toolchain = tool.stdout.split('\n')[0]
  if (!tool.ok || toolchain === '') {
    throw new LoopaiError('sandbox-failed', `${name} cannot run ${language}: ${tool.trouble}.`, {
      suggestions: [`loopai setup ${language} --image ${language}=REF`]
    })
  }
  const image: ImageRecord = { name, id, toolchain, transport: 'pipes' }
  const probe: RunOptions = {
    recipe: { ...recipe, worker: () => ['cat'] },
    image,
    limits: defaultLimits,
    labels: [ownerLabel()],
    runtime
  }
  if (await crossesPipes(probe)) return image
  const removals: Promise<unknown>[] = []
  const crosses = await comesBack(attachedWorker(probe, removal => removals.push(removal)))
  await Promise.all(removals)
  if (crosses) return { ...image, transport: 'stdio' }
  throw new LoopaiError('sandbox-failed', 'The container engine does not see the files of this machine.', {
    suggestions: ['use an engine on this machine', 'let it share the folder where Loopai is installed']
  })
}

async function crossesPipes(probe: RunOptions): Promise<boolean> {
  const container = new DockerContainer(probe)
  const crosses = await comesBack(events => container.use(events))
  container.close()
  await container.gone
  return crosses
}

/** Whether a worker that returns its input does so. */
function comesBack(start: StartWorker): Promise<boolean> {
  return new Promise(resolve => {
    let text = ''
    const end = (answer: boolean) => {
      clearTimeout(timer)
      worker.kill()
      resolve(answer)
    }
    const timer = setTimeout(() => end(false), probeMs)
    const worker = start({
      output: chunk => {
        text += chunk
        if (text === 'probe\n') end(true)
      },
      errorOutput: () => {},
      died: () => end(false)
    })
    worker.send('probe\n')
  })
}
