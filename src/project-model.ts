import { networkProblem } from './config.js'
import type { Emit } from './domain/event.js'
import type { LanguageName } from './domain/program/language.js'
import type { Price } from './domain/program/price.js'
import { isOnThisMachine, type ModelApiName, modelApis } from './domain/project/model-apis.js'
import { LoopaiError } from './errors.js'
import type { WritingGenerator } from './generators/generator.js'
import type { JournalRecord, RunRecord } from './generators/written/calls/journal.js'
import { journalRecordSchema } from './generators/written/calls/journal-schema.js'
import { anthropicEndpoint } from './generators/written/endpoints/anthropic.js'
import type { Endpoint } from './generators/written/endpoints/endpoint.js'
import { openaiEndpoint } from './generators/written/endpoints/openai.js'
import { type ModelFacts, modelFacts, priceWithin } from './generators/written/model-facts.js'
import { writtenGenerator } from './generators/written/written.js'
import { loadLanguage } from './languages/load-language.js'
import type { Project } from './project.js'
import { readJournalFile } from './store/journal-file.js'
import { takeOldRuns } from './store/old-runs.js'
import { createRun, openRun, readRun, runsOf, type SynthRun } from './store/synth-runs.js'

/** How a model is called. */
export interface ModelSettings {
  task: string
  languages: readonly LanguageName[]
  /** Languages into which the winner is translated. */
  translate: readonly LanguageName[]
  model?: string
  /** Whether requests are short, for small models; undefined: as the model and its server suggest. */
  plain?: boolean
  /** The API that it is asked by; absent in a replay. */
  api?: ModelApiName
  rounds: number
  candidates: number
  /** Undefined: no budget. */
  budgetUsd?: number
  maxTimeMs?: number
  /** A run to continue. */
  resume?: string
  /** A run to repeat offline, from the answers that were recorded then. */
  replay?: string
  /** The file of its journal, where that is not one of this user's. */
  journal?: string
  /** Plan only; nothing is sent. */
  dryRun?: boolean
}

/** Part of the composition root: loaded only where a model is called. */
export async function modelGenerator(project: Project, settings: ModelSettings): Promise<WritingGenerator> {
  const { version, manifest, root, emit } = project
  const { rounds, candidates, translate, budgetUsd, maxTimeMs, replay, dryRun } = settings
  if (!dryRun) await takeOldRuns(root, recordProblem, emit)
  const { facts, price, endpoint } = await modelAccess(project, settings)
  return writtenGenerator({
    version,
    facts,
    price,
    rounds,
    candidates,
    translate,
    budgetUsd,
    maxTimeMs,
    limits: manifest.limits,
    toolchains: await toolchainsOf(project, [...settings.languages, ...translate]),
    ...(replay === undefined && { endpoint }),
    async openJournal(record) {
      if (replay !== undefined) {
        const records =
          settings.journal === undefined
            ? await readRun<JournalRecord>(root, settings.task, replay, emit)
            : (await journalOf(settings.journal, () => {})).records
        return { run: replay, records, append: async () => {}, release: async () => {} }
      }
      if (settings.resume !== undefined) {
        return openRun<JournalRecord>(root, settings.task, settings.resume, emit)
      }
      const run: SynthRun<JournalRecord> = await createRun(root, settings.task)
      await run.append(record)
      return run
    }
  })
}

/** Which model is asked, and where. */
export interface ModelChoice
  extends Pick<ModelSettings, 'model' | 'plain' | 'api' | 'budgetUsd' | 'replay' | 'dryRun'> {
  /** Whether nothing but a model can do it. */
  onlyModel?: boolean
}

/**
 * What is known of a model, its price, and the server that is asked. Throws `missing-argument`, `no-price`, `offline`
 * and `no-key`, the last two only where something will be sent.
 */
export async function modelAccess(
  project: Project,
  settings: ModelChoice
): Promise<{ facts: ModelFacts; price: Price; endpoint: Endpoint }> {
  const { manifest, network } = project
  const { budgetUsd, replay, dryRun, onlyModel = false, api = 'anthropic' } = settings
  const model = settings.model ?? manifest.model
  if (api === 'openai' && model === undefined) throw noModel()
  const known = await modelFacts(model, manifest.prices, isHere(project, api))
  const plain = settings.plain ?? known.plain
  // Answers that are held to JSON are more than small models are good at.
  const facts = { ...known, plain, structured: known.structured && !plain }
  const price = await priceWithin(facts, replay === undefined ? budgetUsd : undefined)
  if (replay === undefined && !dryRun) requireNetwork(project, api, onlyModel)
  const open = api === 'openai' ? openaiEndpoint : anthropicEndpoint
  return { facts, price, endpoint: open(network[api] ?? {}) }
}

/** Whether a server on this machine is asked, and nobody put a price to the model. */
export async function isFreeModel(
  project: Project,
  api: ModelApiName,
  model: string | undefined
): Promise<boolean> {
  const { manifest } = project
  return isHere(project, api) && !(await modelFacts(model ?? manifest.model, manifest.prices)).price
}

const isHere = ({ network }: Project, api: ModelApiName) => isOnThisMachine(network[api]?.baseUrl)

/** Reads a journal from a file, which may come from anybody. */
function journalOf(path: string, emit: Emit): Promise<{ run: string; records: JournalRecord[] }> {
  return readJournalFile<JournalRecord>(path, recordProblem, emit)
}

function recordProblem(value: unknown): string | undefined {
  const [issue] = journalRecordSchema.safeParse(value).error?.issues ?? []
  return issue && `${issue.path.join('.') || 'record'}: ${issue.message}`
}

/**
 * The settings that a run was started with. Without a name, the latest unfinished run; `journal` is the file that holds
 * it.
 */
export async function synthRun(
  { root, emit }: Project,
  task: string,
  run: string | undefined,
  journal: string | undefined
): Promise<{ run: string; started: RunRecord }> {
  if (journal !== undefined) {
    const read = await journalOf(journal, emit)
    const [started] = read.records
    if (started?.type === 'run') return { run: read.run, started }
    throw new LoopaiError(
      'bad-file',
      `${journal}: this is no journal of a run, since its first line does not say how one was started.`,
      {
        suggestions: ['name the journal.jsonl of a run']
      }
    )
  }
  await takeOldRuns(root, recordProblem, emit)
  const names = run === undefined ? (await runsOf(root, task)).toReversed() : [run]
  for (const name of names) {
    const records = await readRun<JournalRecord>(root, task, name, emit)
    const [started] = records
    if (started?.type !== 'run') continue
    if (run === undefined && records.some(({ type }) => type === 'end')) continue
    return { run: name, started }
  }
  const what = run === undefined ? 'unfinished run' : `start in the journal of run ${run}`
  throw new LoopaiError('unknown-run', `${task} has no ${what}.`, {
    suggestions: [
      `loopai synth ${task} -g anthropic`,
      ...(names.length > 0 ? [`loopai synth ${task} --resume --run ${names[0]}   (one that has ended)`] : [])
    ]
  })
}

function noModel(): LoopaiError {
  return new LoopaiError('missing-argument', 'Which model should be asked?', {
    suggestions: ['--model NAME', '"model" in loopai.json']
  })
}

function requireNetwork({ network }: Project, api: ModelApiName, onlyModel: boolean): void {
  const problem = networkProblem(network, api)
  const { name, keyVariable, urlVariable, ownServer } = modelApis[api]
  if (problem === 'offline') {
    throw new LoopaiError(
      'offline',
      `LOOPAI_OFFLINE is set, and this ${onlyModel ? '' : 'generator '}asks a model over the network.`,
      {
        suggestions: [...(onlyModel ? [] : ['-g local', '-g replay --run <run>']), 'unset LOOPAI_OFFLINE']
      }
    )
  }
  if (problem === 'no-key') {
    throw new LoopaiError('no-key', `There is no key for the ${name}.`, {
      suggestions: [
        `set ${keyVariable}`,
        `or ${urlVariable} to a server of your own, such as ${ownServer}`,
        ...(onlyModel ? [] : ['-g local needs neither'])
      ]
    })
  }
}

/**
 * The toolchain of each language here. Throws `no-sandbox` for a language that nothing runs, before anything is paid
 * for its programs.
 */
async function toolchainsOf(
  project: Project,
  languages: readonly LanguageName[]
): Promise<Partial<Record<LanguageName, string>>> {
  const toolchains: Partial<Record<LanguageName, string>> = {}
  for (const language of languages) {
    const { sandbox, status } = await project.sandbox(language)
    const version = status.versions?.[language] ?? status.version ?? sandbox.name
    toolchains[language] = `${(await loadLanguage(language)).dialect(version)} (${version})`
  }
  return toolchains
}
