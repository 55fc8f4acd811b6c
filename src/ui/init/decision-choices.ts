import { count, listed, rowCount } from '../../domain/text/wording.js'
import { unreachable } from '../../domain/unreachable.js'
import type { CommaColumn, InitDecision, InitQuestion } from '../../loop/init/init-questions.js'
import { fitted } from '../../terminal/cells.js'

/** One of the answers to a question; without a decision it shows the bad rows. */
interface Choice {
  label: string
  hint: string
  decision?: InitDecision
}

const mostShown = 3
const widestName = 20
const widestField = 40

/** What a person is asked about rows, and the answers that there are. The first is what most people want. */
export function choicesFor(question: InitQuestion): { title: string; choices: Choice[] } {
  switch (question.type) {
    case 'bad-rows':
      return badRowChoices(question)
    case 'comma-numbers':
      return commaChoices(question.columns)
    case 'telling-field':
      return fieldChoices(question.field)
    case 'similar-labels':
      return labelChoices(question.groups)
    default:
      return unreachable('question', question)
  }
}

function badRowChoices({ bad, rows }: Extract<InitQuestion, { type: 'bad-rows' }>) {
  const [first] = bad
  const are = bad.length === 1 ? 'is' : 'are'
  const which = bad.length === 1 ? '' : 'The first is '
  const told = `${first.file}:${first.line}: ${first.message.replace(/\.$/, '')}`
  return {
    title: `${count(bad.length)} of ${rowCount(rows)} ${are} bad. ${which}${told}. What now?`,
    choices: [
      {
        label: bad.length === 1 ? 'Skip it' : 'Skip them',
        hint: `the other ${rowCount(rows - bad.length)} make the task`,
        decision: { type: 'bad-rows' as const, skip: true }
      },
      { label: bad.length === 1 ? 'Show it' : 'Show them', hint: 'what is wrong, line by line' },
      {
        label: 'Stop',
        hint: 'nothing is written, and the file can be mended',
        decision: { type: 'bad-rows' as const, skip: false }
      }
    ]
  }
}

const commas = {
  'decimal-comma': 'Decimals',
  'thousands-comma': 'Thousands'
}

function commaChoices(columns: readonly CommaColumn[]) {
  const quoted = columns.map(({ field, sample }) => `"${fitted(field, widestName)}" (${fitted(sample, 16)})`)
  // The notation that is likeliest for most columns stands first.
  const likeliest = (notation: string) =>
    columns.filter(({ reads }) => reads[0]?.notation === notation).length
  const notations = (['decimal-comma', 'thousands-comma'] as const)
    .filter(notation => columns.some(({ reads }) => reads.some(each => each.notation === notation)))
    .sort((a, b) => likeliest(b) - likeliest(a))
  return {
    title: `Numbers with commas: ${listed(quoted, mostShown)}. What do the commas mean?`,
    choices: [
      ...notations.map(notation => {
        const read = columns.flatMap(({ sample, reads }) =>
          reads.filter(each => each.notation === notation).map(({ number }) => `${sample} is ${number}`)
        )
        return {
          label: commas[notation],
          hint: listed(read, mostShown),
          decision: { type: 'comma-numbers' as const, numbers: notation }
        }
      }),
      {
        label: 'Neither',
        hint: 'they stay texts',
        decision: { type: 'comma-numbers' as const, numbers: undefined }
      }
    ]
  }
}

function fieldChoices({ field, share }: { field: string; share: number }) {
  const decided = (known: boolean) => ({ type: 'telling-field' as const, field, known })
  return {
    title: `"${fitted(field, widestField)}" alone predicts the output (${Math.floor(100 * share)} %). Is it known before the answer is?`,
    choices: [
      { label: 'Yes', hint: 'it stays an input', decision: decided(true) },
      {
        label: 'No',
        hint: 'it is left out: where the program runs, it would not be there',
        decision: decided(false)
      }
    ]
  }
}

function labelChoices(groups: readonly string[][]) {
  const shown = groups.map(group =>
    listed(
      group.map(label => fitted(`"${label}"`, widestName)),
      mostShown,
      ' / '
    )
  )
  const decided = (merge: boolean) => ({ type: 'similar-labels' as const, merge })
  return {
    title: `Labels look like spellings of one answer: ${listed(shown, mostShown, '; ')}. Make them one?`,
    choices: [
      { label: 'Yes', hint: 'each becomes the spelling that most rows have', decision: decided(true) },
      { label: 'No', hint: 'each stays a label of its own', decision: decided(false) }
    ]
  }
}
