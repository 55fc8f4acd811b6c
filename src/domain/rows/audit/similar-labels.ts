import { groupBy } from '../../group-by.js'

/** Answers to a yes-or-no question, as people and tables write them. */
const yes: ReadonlySet<string> = new Set(['yes', 'y', 'true', 't', '1'])
const no: ReadonlySet<string> = new Set(['no', 'n', 'false', 'f', '0'])
/** At most this many labels beside yes and no may mean something else: `unknown`, `n/a`. */
const mostOthers = 2

/**
 * Labels that look like spellings of one answer, in groups: `spam`, `Spam` and `SPAM ` (case, spaces, hyphens, a final
 * dot, form of letters), `1` and `1.0`; `yes`, `Y` and `true` where labels answer yes or no.
 */
export function similarLabels(labels: readonly string[]): string[][] {
  const spelled = labels.map(spellingOf)
  const others = spelled.filter(label => !yes.has(label) && !no.has(label))
  const isYesNo = new Set(others).size <= mostOthers
  const meaningOf = (label: string) => (yes.has(label) ? 'yes' : no.has(label) ? 'no' : label)
  const groups = groupBy([...labels.keys()], at => (isYesNo ? meaningOf(spelled[at]) : spelled[at]))
  return [...groups.values()].filter(group => group.length > 1).map(group => group.map(at => labels[at]))
}

function spellingOf(label: string): string {
  const text = label
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim()
    .toLowerCase()
  if (/^[-+]?\d+(?:\.\d+)?$/.test(text)) return String(Number(text))
  // `1-2` is not `12`.
  return text.replace(/(?<![.,;:!])[.,;:!]+$/, '').replace(/(?<!\d)[\s_-]+|[\s_-]+(?!\d)/g, '') || text
}
