import { type Json, jsonEqual } from '../json.js'
import { defaultLimits } from '../program/limits.js'
import { defaultBudgetUsd } from '../program/price.js'
import { visible } from '../text/visible.js'
import { cut } from '../text/wording.js'
import type { Manifest } from './manifest-schema.js'

/** What is looked at: what loopai.json says, and the user it belongs to where that is another one. */
export interface RiskySource {
  manifest: Manifest
  owner?: number
}

/** Its value where it is a risk: undefined where it is not set, or asks for no more than what is usual. */
type Value = (source: RiskySource) => Json | undefined

const above = (name: keyof typeof defaultLimits, what: string): [Value, string] => [
  ({ manifest: { limits } }) => (limits[name] > defaultLimits[name] ? limits[name] : undefined),
  `${what}, not ${defaultLimits[name]}`
]

/**
 * What loopai.json can say that spends money, sends rows away or weakens isolation, and what that does: a repository
 * of somebody else's could say it, too. One entry each.
 */
const risks = {
  generators: [
    ({ manifest: { generators } }) => (generators.some(name => name !== 'local') ? generators : undefined),
    'synth sends training rows to a model, and pays for it'
  ],
  model: [({ manifest }) => manifest.model, 'this model gets the rows that synth sends'],
  budgetUsd: [
    ({ manifest: { budgetUsd = 0 } }) => (budgetUsd > defaultBudgetUsd ? budgetUsd : undefined),
    `a synth may spend so many USD, not ${defaultBudgetUsd}`
  ],
  prices: [
    ({ manifest }) => manifest.prices,
    'spending is counted by these: where they are too low, more is spent'
  ],
  images: [({ manifest }) => manifest.images, 'setup gets these images, and programs run in them'],
  owner: [
    ({ owner }) => owner,
    'this user of the machine, not you, can change loopai.json, rows and programs'
  ],
  runtime: [({ manifest }) => manifest.runtime, 'containers run under this runtime, which may isolate less'],
  'limits.memoryMb': above('memoryMb', 'a program may take so many MB'),
  'limits.outputKb': above('outputKb', 'an output may have so many KB'),
  'limits.timeoutMs': above('timeoutMs', 'a row may take so many ms')
} satisfies Record<string, [Value, string]>

export type SettingName = keyof typeof risks

/** What a program goes by, wherever it runs. */
export const limitNames = ['limits.memoryMb', 'limits.outputKb', 'limits.timeoutMs'] as const

/** Settings by their names, sorted, with their values. */
export type RiskySettings = Partial<Record<SettingName, Json>>

const namesOf = (settings: RiskySettings) => Object.keys(settings).sort() as SettingName[]

/** The settings of a project that somebody who did not write them should know of; none where all are the usual ones. */
export function riskySettings(source: RiskySource): RiskySettings {
  const settings: RiskySettings = {}
  for (const name of (Object.keys(risks) as SettingName[]).sort()) {
    const value = risks[name][0](source)
    if (value !== undefined) settings[name] = value
  }
  return settings
}

/** One risky setting, with what a person needs to know to accept it. */
export interface DescribedRisk {
  name: SettingName
  /** JSON with every character visible, shortened where it is long. */
  value: string
  does: string
  /** The value that was accepted before, if it was another one. */
  was?: string
}

/** What a person is asked to accept: all risky settings at once. */
export interface TrustQuestion {
  risks: DescribedRisk[]
  /** Whether settings were accepted before and have changed. */
  changed: boolean
}

/** All risky settings and what each does; given what was accepted before, also what has changed. */
export function describeRisks(now: RiskySettings, before?: RiskySettings): DescribedRisk[] {
  const names = new Set([...namesOf(now), ...namesOf(before ?? {})])
  return [...names].sort().map(name => {
    const [value, was] = [shown(now[name]), shown(before?.[name])]
    const same = before === undefined || jsonEqual(now[name] ?? null, before[name] ?? null)
    const does = now[name] === undefined ? 'what is usual holds again' : risks[name][1]
    return { name, value, does, ...(!same && { was }) }
  })
}

/** `budgetUsd: 100 (was 5) · a synth may …` */
export function riskLine({ name, value, does, was }: DescribedRisk): string {
  const before = was === undefined ? '' : ` (was ${was})`
  return `${name}: ${value}${before} · ${does}`
}

const longest = 300

function shown(value: Json | undefined): string {
  return value === undefined ? 'not set' : cut(visible(JSON.stringify(value)), longest)
}
