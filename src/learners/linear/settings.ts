import { UnknownSettings } from '../lesson.js'
import { type TermKind, termKinds } from '../vocabulary.js'

export interface LinearSettings {
  cost: number
  kinds: readonly TermKind[]
  /** Terms in fewer training rows are not used. */
  support: number
  /**
   * Whether the margins of a second machine are added, whose prior variances are log-count ratios of the features.
   */
  ratios: boolean
  /** Absent: of words that rows do not teach nothing is known. */
  words?: WordKnowledge
}

/** How much knowledge of words counts. */
export interface WordKnowledge {
  /** The norm of the meaning of a text, relative to that of its words. */
  strength: number
  /** The number of words that a program knows beyond those of its rows. */
  count: number
}

const names: Record<TermKind, string> = { words: 'words', characters: 'chars', shapes: 'shapes' }

/** Settings as a text for people. */
export function describeLinearSettings({ cost, kinds, support, ratios, words }: LinearSettings): string {
  const terms = kinds.map(kind => names[kind]).join('+')
  const more = words ? `, ${words.count} words more by meaning ×${words.strength}` : ''
  return `C=${cost}, ${terms}, in ${support}+ rows${ratios ? ', log-count ratios' : ''}${more}`
}

/** Reads what `describeLinearSettings` writes; throws `UnknownSettings` for anything else. */
export function parseLinearSettings(text: string): LinearSettings {
  const found =
    /^C=([\d.]+), ([a-z+]+), in (\d+)\+ rows(, log-count ratios)?(?:, (\d+) words more by meaning ×([\d.]+))?$/.exec(
      text
    )
  if (found === null) throw new UnknownSettings('linear', text)
  const kinds = termKinds.filter(kind => found[2].split('+').includes(names[kind]))
  const settings = {
    cost: Number(found[1]),
    kinds,
    support: Number(found[3]),
    ratios: found[4] !== undefined,
    ...(found[5] !== undefined && { words: { count: Number(found[5]), strength: Number(found[6]) } })
  }
  if (describeLinearSettings(settings) !== text) throw new UnknownSettings('linear', text)
  return settings
}
