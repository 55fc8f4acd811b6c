import type { Network } from './config.js'
import type { Emit } from './domain/event.js'
import type { LanguageName } from './domain/program/language.js'
import type { Price } from './domain/program/price.js'
import type { Manifest, SandboxChoice } from './domain/project/manifest-schema.js'
import type { ModelApiName } from './domain/project/model-apis.js'
import { closest } from './domain/text/closest.js'
import { LoopaiError } from './errors.js'
import type { LearningGenerator, WritingGenerator } from './generators/generator.js'
import type { LabelBrief, Labeler } from './generators/labeler.js'
import type { LabelingRecord, RunRecord } from './generators/written/calls/journal.js'
import { imagesFiles } from './project-images.js'
import type { LabelSettings } from './project-labels.js'
import type { ModelSettings } from './project-model.js'
import { Trust, type TrustMeans } from './project-trust.js'
import type { Sandbox, SandboxStatus } from './sandboxes/sandbox.js'
import { findRoot, foreignOwner, noProject, readManifest, updateManifest } from './store/manifest-file.js'
import { TaskFolder } from './store/task-folder.js'
import { sandboxesFolder } from './store/user-folders.js'

export interface ProjectOptions {
  cwd: string
  /** Loopai's own version. */
  version: string
  emit: Emit
  signal: AbortSignal
  /** The number of workers per program. */
  jobs: number
  /** The settings of the environment; where absent, the defaults and no key. */
  network?: Network
  /** From a flag or the environment; loopai.json otherwise. */
  sandbox?: SandboxChoice
  /**
   * How settings of loopai.json that this user has not accepted are handled; where absent, they are refused when they
   * would be used.
   */
  trust?: TrustMeans
}

/** A user's project with everything that the verbs need; the only place where implementations are chosen. */
export class Project {
  readonly version: string
  readonly emit: Emit
  readonly signal: AbortSignal
  readonly jobs: number
  readonly network: Network
  readonly trust: Trust
  readonly #sandbox: SandboxChoice
  /** Cached, because a container engine takes time to answer. */
  readonly #answers = new Map<LanguageName, Promise<{ sandbox: Sandbox; status: SandboxStatus }>>()
  readonly #warned = new Set<string>()

  constructor(
    readonly root: string,
    readonly manifest: Manifest,
    options: ProjectOptions
  ) {
    this.version = options.version
    this.emit = options.emit
    this.signal = options.signal
    this.jobs = options.jobs
    this.network = options.network ?? { offline: false }
    this.trust = new Trust({ root, manifest, owner: foreignOwner(root), emit: this.emit }, options.trust)
    this.#sandbox = options.sandbox ?? manifest.sandbox
  }

  get taskNames(): string[] {
    return Object.keys(this.manifest.tasks).sort()
  }

  /** The folder of a task; in a project with one task the name may be left out. */
  task(name: string | undefined): TaskFolder {
    const names = this.taskNames
    if (name === undefined) {
      if (names.length === 1) return this.task(names[0])
      throw new LoopaiError(
        'missing-argument',
        names.length === 0 ? 'This project has no task yet.' : 'Which task? Name one.',
        { suggestions: names.length === 0 ? ['loopai init <task> rows.jsonl'] : names }
      )
    }
    if (!Object.hasOwn(this.manifest.tasks, name)) throw unknownTask(name, names)
    const tell = (message: string) => this.#tellOnce(message)
    return new TaskFolder(this.root, name, this.manifest.tasks[name].path, this.version, tell)
  }

  /** Splits arguments into a task and versions: in a project with one task, `v2` alone is a version of it. */
  target(words: string[]): { task?: string; versions: string[] } {
    const [first, ...rest] = words
    const isVersion = first !== undefined && /^v\d+(-[0-9a-f]{6})?$/.test(first)
    const named = first !== undefined && Object.hasOwn(this.manifest.tasks, first)
    if (isVersion && !named && this.taskNames.length === 1)
      return { task: this.taskNames[0], versions: words }
    return { task: first, versions: rest }
  }

  activeVersion(task: string): string | undefined {
    return this.manifest.tasks[task]?.active
  }

  /** Makes a version the active one of its task; undefined deactivates all. */
  setActive(task: string, version: string | undefined): Promise<void> {
    return updateManifest(this.root, this.version, manifest => {
      manifest.tasks[task].active = version
    })
  }

  async localGenerator(): Promise<LearningGenerator> {
    return (await import('./generators/local.js')).localGenerator({ version: this.version })
  }

  /** A generator that calls a model, or repeats the recorded answers of one. */
  async modelGenerator(settings: ModelSettings): Promise<WritingGenerator> {
    return (await import('./project-model.js')).modelGenerator(this, settings)
  }

  /** A model that labels inputs. */
  async modelLabeler(settings: LabelSettings, brief: LabelBrief): Promise<Labeler> {
    return (await import('./project-labels.js')).modelLabeler(this, settings, brief)
  }

  /** What the latest labeling of a task that was cut off was started with. */
  async unfinishedLabeling(task: string): Promise<LabelingRecord> {
    return (await import('./project-labels.js')).unfinishedLabeling(this, task)
  }

  /** The model that loopai.json names, or the default one, and its price where that is known. */
  async modelPrice(): Promise<{ model: string; price?: Price }> {
    const { modelFacts } = await import('./generators/written/model-facts.js')
    return modelFacts(this.manifest.model, this.manifest.prices)
  }

  /** Whether a model is served by this machine, and has no known price. */
  async isFreeModel(api: ModelApiName, model: string | undefined): Promise<boolean> {
    return (await import('./project-model.js')).isFreeModel(this, api, model)
  }

  /**
   * The settings that such a run was started with; the latest unfinished run, if neither a name nor a file is given.
   */
  async synthRun(
    task: string,
    run: string | undefined,
    journal?: string
  ): Promise<{ run: string; started: RunRecord }> {
    return (await import('./project-model.js')).synthRun(this, task, run, journal)
  }

  /** The sandbox that runs a language here. Throws an error with suggestions where there is none. */
  async sandbox(language: LanguageName): Promise<{ sandbox: Sandbox; status: SandboxStatus }> {
    const answered = this.#answers.get(language)
    if (answered) return answered
    const answer = this.#chooseSandbox(language)
    this.#answers.set(language, answer)
    return answer
  }

  async #chooseSandbox(language: LanguageName): Promise<{ sandbox: Sandbox; status: SandboxStatus }> {
    const sandboxes = await loadSandboxes(this.root, this.manifest.runtime)
    const choices = sandboxes.filter(({ name }) => this.#sandbox === 'auto' || name === this.#sandbox)
    const notes: string[] = []
    for (const sandbox of choices) {
      const status = await sandbox.status()
      if (status.available && status.languages.includes(language)) {
        if (notes.length > 0) this.#tellStandIn(sandbox.name, notes)
        return { sandbox, status }
      }
      // A sandbox that was never set up is worth mentioning only if nothing else runs this language.
      if (status.trouble !== undefined) notes.push(status.trouble)
    }
    const suggestions = this.#sandbox === 'deno' ? ['--sandbox auto'] : [`loopai setup ${language}`]
    const where = this.#sandbox === 'auto' ? 'No sandbox on this machine' : `The ${this.#sandbox} sandbox`
    const why = notes.length > 0 ? `: ${notes.join('; ')}` : ''
    const cannot = this.#sandbox === 'auto' ? 'can run' : 'cannot run'
    throw new LoopaiError('no-sandbox', `${where} ${cannot} ${language}${why}.`, {
      suggestions: [...suggestions, 'loopai doctor']
    })
  }

  #tellStandIn(name: string, notes: string[]): void {
    this.#tellOnce(`${notes.join('; ')}: programs run in ${name} instead.`)
  }

  #tellOnce(message: string): void {
    if (this.#warned.has(message)) return
    this.#warned.add(message)
    this.emit({ type: 'warning', message })
  }
}

/** Opens the project at or above `cwd`. Throws `no-project` where there is none. */
export async function requireProject(options: ProjectOptions): Promise<Project> {
  const project = await findProject(options)
  if (project === undefined) throw noProject(options.cwd)
  return project
}

/** Opens the project at or above `cwd`; undefined where there is none. */
export async function findProject(options: ProjectOptions): Promise<Project | undefined> {
  const root = findRoot(options.cwd)
  const manifest = root === undefined ? undefined : await readManifest(root, options.version)
  if (root === undefined || manifest === undefined) return undefined
  const project = new Project(root, manifest, options)
  await project.trust.begin()
  return project
}

/** The status of each sandbox on this machine, for the project in that folder, if there is one. */
export async function sandboxStatuses(root: string | undefined): Promise<SandboxStatus[]> {
  return Promise.all((await loadSandboxes(root)).map(sandbox => sandbox.status()))
}

/** All sandboxes, in order of preference. */
async function loadSandboxes(root: string | undefined, runtime?: string): Promise<Sandbox[]> {
  const [{ dockerSandbox }, { denoSandbox }] = await Promise.all([
    import('./sandboxes/docker/docker.js'),
    import('./sandboxes/deno/deno.js')
  ])
  return [dockerSandbox({ ...imagesFiles(root), runtime }), denoSandbox({ cacheDir: sandboxesFolder() })]
}

/** So many tasks are proposed where none has a name like what was typed. */
const mostNamed = 3

function unknownTask(name: string, names: string[]): LoopaiError {
  const near = closest(name, names)
  const known = names.length > 0 ? `Tasks here: ${names.join(', ')}.` : 'This project has no task yet.'
  return new LoopaiError('unknown-task', `There is no task "${name}". ${known}`, {
    suggestions: near ? [near] : [...names.slice(0, mostNamed), 'loopai init <task> rows.jsonl']
  })
}
