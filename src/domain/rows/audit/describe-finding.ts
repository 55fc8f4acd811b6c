import { count, listed, plural, rowCount } from '../../text/wording.js'
import { describeField, flag } from '../columns/describe-field.js'
import type { AuditFinding, Place } from './finding.js'

/** At most this many rows of a group are named. */
const mostTogether = 4

/** A finding in words: what it is, what was done about it, and where. */
export interface DescribedFinding {
  what: string
  done?: string
  /** Lines (`204/911` for rows that belong together), with the file where there are several. */
  where: string[]
}

/**
 * The finding as it is shown; the caller may shorten `where`. Places in `mainFile` are line numbers alone, those in
 * other files (the test rows) are `file:line`.
 */
export function describeFinding(finding: AuditFinding, mainFile: string): DescribedFinding {
  const placeOf = ({ file, line }: Place) => (file === mainFile ? String(line) : `${file}:${line}`)
  const together = (group: Place[]) =>
    [...group.slice(0, mostTogether).map(placeOf), ...(group.length > mostTogether ? ['…'] : [])].join('/')
  switch (finding.type) {
    case 'exact-duplicates':
      return {
        what: `${rowCount(finding.rows)} ${verb(finding.rows, 'repeat')} another row exactly`,
        done: 'kept once',
        where: finding.groups.flatMap(([, ...repeats]) => repeats.map(placeOf))
      }
    case 'conflicts':
      return {
        what: `${plural(finding.inputs, 'input')} ${verb(finding.inputs, 'have')} more than one output (with such rows no program could be right on more than ${percentBelow(finding.ceiling)})`,
        done: 'set aside in conflicts.jsonl until you settle them',
        where: finding.groups.map(together)
      }
    case 'leakage':
      return {
        what: `${rowCount(finding.rows)} ${verb(finding.rows, 'repeat')} an input of the rows that are kept for measuring${
          finding.relabeled > 0 ? ` (${finding.relabeled} with another output)` : ''
        }`,
        done: 'left out, since no program may be measured on what it learned from',
        where: finding.groups.map(together)
      }
    case 'near-duplicates':
      return {
        what: `${rowCount(finding.rows)} ${finding.rows === 1 ? 'is' : 'are'} nearly the same as another (case, digits, punctuation, a few words)`,
        done: 'kept together, all to learn from or all to measure by',
        where: finding.groups.map(together)
      }
    case 'near-duplicates-apart': {
      const why = finding.test > 0 ? ` (${plural(finding.test, 'test row')} among them)` : ''
      return {
        what: `${rowCount(finding.rows)} ${finding.rows === 1 ? 'is' : 'are'} nearly the same as others in another split${why}`,
        done: 'each score comes with a second one, on rows unlike all that were learned from',
        where: finding.groups.map(together)
      }
    }
    case 'empty-inputs':
      return {
        what: `${plural(finding.rows, 'input')} ${finding.rows === 1 ? 'has' : 'have'} no text`,
        done: 'taken like the others; without a text there is little to answer by',
        where: finding.places.map(placeOf)
      }
    case 'moved-rows':
      return {
        what: `${plural(finding.rows, 'row')} that the task already has ${verb(finding.rows, 'name')} another split now`,
        done: 'moved there',
        where: finding.places.map(placeOf)
      }
    default:
      return { ...describeLabels(finding), where: [] }
  }
}

type Placed = Extract<AuditFinding, { groups: Place[][] } | { places: Place[] }>

function describeLabels(finding: Exclude<AuditFinding, Placed>): Omit<DescribedFinding, 'where'> {
  switch (finding.type) {
    case 'rare-labels': {
      const shown = finding.labels.map(({ label, rows: n }) => `"${label}" ${n}`)
      if (shown.length === 1) {
        const [{ label, rows: n }] = finding.labels
        return { what: `"${label}" has ${rowCount(n)}; scores for it will be rough` }
      }
      return {
        what: `${shown.length} labels have fewer than 10 rows (${list(shown)}); scores for them will be rough`
      }
    }
    case 'similar-labels':
      return {
        what: `labels that look like spellings of one answer: ${list(finding.groups.map(group => names(group, ' / ')))}`,
        done: 'kept apart, each a label of its own; --normalize-labels makes them one'
      }
    case 'merged-labels': {
      const rows = finding.labels.reduce((sum, label) => sum + label.rows, 0)
      const each = finding.labels.map(({ label, from }) => `${names(from, ' / ')} → "${label}"`)
      return {
        what: `${rowCount(rows)} ${verb(rows, 'have')} another spelling of a label: ${list(each)}`,
        done: 'made one'
      }
    }
    case 'whole-numbers': {
      const numbers = `outputs are ${plural(finding.distinct, 'whole number')}, each of several rows`
      return finding.as === 'number'
        ? {
            what: `${numbers}: taken for amounts, judged by how far answers are off`,
            done: 'if they name classes: --kind classification'
          }
        : {
            what: `${numbers}: taken for names of classes, an answer is right or wrong`,
            done: 'if they are amounts, of which some are nearer to each other: --kind number'
          }
    }
    case 'unlearnable-labels':
      return { what: `only test rows have ${names(finding.labels)}; no program can learn that` }
    case 'open-labels':
      return {
        what: `${plural(finding.labels, 'label')} ${verb(finding.labels, 'have')} no training row, only ${rowCount(finding.rows)} kept for measuring: expect more labels that no program can know`,
        done: 'such rows count as mistakes'
      }
    case 'kept-in-train':
      return {
        what: `${names(finding.labels)} would have had no training row`,
        done: `${finding.rows === 1 ? 'its only row is' : `all ${rowCount(finding.rows)} are`} learned from, none is kept for measuring`
      }
    case 'comma-numbers': {
      const how =
        finding.notation === 'decimal-comma' ? 'a decimal comma (1,5)' : 'commas between thousands (1,234)'
      return {
        what: `${names(finding.fields)}: numbers with ${how}`,
        done: finding.read ? 'read as numbers' : `read as texts; --${finding.notation} makes them numbers`
      }
    }
    case 'chats':
      return finding.form === 'messages'
        ? {
            what: `${finding.file}: "messages" are chats: the output is the last message of the assistant, the input the last of the user before it`,
            done: 'system messages and earlier turns are not used'
          }
        : { what: `${finding.file}: the input is "prompt", the output "completion"` }
    case 'ignored-fields':
      return { what: `${finding.file}: not used: ${names(finding.fields)}` }
    case 'left-out-field':
      return { what: describeField(finding), done: `left out (${finding.keep})` }
    case 'last-field':
      return { what: describeField(finding), done: 'kept all the same, as the only input' }
    case 'kept-apart':
      return {
        what: `${describeField(finding)}: no program learns from it, yet without it ${rowCount(finding.rows)} more would contradict others`,
        done: `kept; ${flag('--exclude-field', finding.field)} leaves it out`
      }
    case 'unread-fields':
      return {
        what: `${plural(finding.fields, 'field')}: programs read ${count(finding.read)} of them`
      }
    case 'telling-field': {
      const { field, share, of } = finding
      const extent =
        of === 'rows' ? ` on ${percentBelow(share)} of rows` : ', or nearly: the two rise and fall together'
      return {
        what: `"${field}" alone predicts the output${extent}`,
        done: `is it known before the answer is? ${flag('--exclude-field', field)} leaves it out`
      }
    }
    case 'new-fields':
      return { what: `the task's input does not list ${names(finding.fields)}`, done: 'kept' }
    case 'overlaps-unknown':
      return {
        what: `${rowCount(finding.rows)} are too many to look for texts that share most of their words`,
        done: 'only copies that differ in case, digits, punctuation or accents were found'
      }
    case 'unsealed':
      return {
        what: `${rowCount(finding.rows)} ${finding.rows === 1 ? 'is' : 'are'} too few to keep some for measuring`,
        done: `all are learned from; with about ${finding.needed} more, some are kept`
      }
    case 'validation-from-train':
      return {
        what: `no validation rows were given`,
        done: `some of the ${plural(finding.rows, 'training row')} are used for that, not to learn from`
      }
    case 'new-labels':
      return { what: `new labels: ${names(finding.labels)}`, done: 'added to task.json' }
  }
}

/** A share below one is never shown as 100 %. */
function percentBelow(share: number): string {
  return `${Math.floor(share * 1000) / 10} %`
}

const verbs: Record<string, string> = { have: 'has' }

function verb(n: number, word: string): string {
  return n === 1 ? (verbs[word] ?? `${word}s`) : word
}

function names(words: string[], joint = ', '): string {
  return list(
    words.map(word => `"${word}"`),
    joint
  )
}

function list(words: string[], joint?: string): string {
  return listed(words, 5, joint)
}
