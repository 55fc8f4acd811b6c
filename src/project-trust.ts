import type { Emit } from './domain/event.js'
import type { Manifest } from './domain/project/manifest-schema.js'
import {
  type DescribedRisk,
  describeRisks,
  type RiskySettings,
  riskLine,
  riskySettings,
  type SettingName,
  type TrustQuestion
} from './domain/project/risky-settings.js'
import { LoopaiError } from './errors.js'
import { readAccepted, writeAccepted } from './store/accepted-settings.js'

/** How settings that this user has not accepted are handled. */
export interface TrustMeans {
  /** They are accepted without showing them; `always` is remembered, `once` is not. */
  given?: 'always' | 'once'
  /** Asks a person; where absent, such settings are refused when they would be used. */
  ask?: (question: TrustQuestion) => Promise<boolean>
}

interface Place {
  root: string
  manifest: Manifest
  /** The owner of loopai.json, where that is another user. */
  owner?: number
  emit: Emit
}

/**
 * Whether this user has accepted the settings of a project's loopai.json that spend money, send rows away or weaken
 * isolation. Asked once for all of them, before the first is used, and again after they have changed.
 */
export class Trust {
  readonly #risky: RiskySettings
  #settled: Promise<void> | undefined

  constructor(
    private readonly place: Place,
    private readonly means: TrustMeans = {}
  ) {
    this.#risky = riskySettings(place)
  }

  /** Call before settings are used. Throws `not-trusted` where one is a risk that this user has not accepted. */
  async require(...names: readonly SettingName[]): Promise<void> {
    if (!this.#concerns(names)) return
    this.#settled ??= this.#settle()
    await this.#settled
  }

  /** Whether settings may be used without asking anybody. */
  async has(...names: readonly SettingName[]): Promise<boolean> {
    if (!this.#concerns(names) || this.means.given !== undefined) return true
    return (await readAccepted(this.place.root, this.#risky)).accepted
  }

  /** Call first: reports a foreign owner, and accepts all settings where the user asked for that permanently. */
  async begin(): Promise<void> {
    await this.require('owner')
    if (this.means.given === 'always') await this.require(...(Object.keys(this.#risky) as SettingName[]))
  }

  #concerns(names: readonly SettingName[]): boolean {
    return names.some(name => this.#risky[name] !== undefined)
  }

  async #settle(): Promise<void> {
    const { given, ask } = this.means
    if (given === 'once') return
    const { accepted, last } = await readAccepted(this.place.root, this.#risky)
    if (accepted) return
    if (given === undefined) {
      const risks = describeRisks(this.#risky, last)
      const changed = last !== undefined
      if (!(await ask?.({ risks, changed }))) throw notTrusted(risks, changed)
    }
    await this.#remember()
  }

  async #remember(): Promise<void> {
    try {
      await writeAccepted(this.place.root, this.#risky)
    } catch (error) {
      const why = error instanceof Error ? ` (${error.message.replace(/\.$/, '')})` : ''
      const message = `Could not save that you accepted the settings of loopai.json${why}.`
      this.place.emit({ type: 'warning', message })
    }
  }
}

function notTrusted(risks: DescribedRisk[], changed: boolean): LoopaiError {
  const what = changed
    ? 'loopai.json has changed since you accepted its settings:'
    : 'loopai.json has settings that you have not accepted:'
  return new LoopaiError('not-trusted', [what, ...risks.map(risk => `  ${riskLine(risk)}`)].join('\n'), {
    suggestions: [
      '--trust, once you have looked at them (remembered for this folder until they change)',
      'LOOPAI_TRUST=1 in the environment, for CI (nothing is remembered)',
      risks.some(({ name }) => name === 'owner')
        ? 'or change their owner to you'
        : 'or remove them from loopai.json'
    ]
  })
}
