import { redactorOf } from '../../../domain/feedback/redact.js'
import type { Task } from '../../../domain/task/task.js'
import type { Differences, Feedback, Parent } from '../../../generators/proposal.js'
import type { StoredExample } from '../../../store/examples-file.js'

/** What a model may be told of rows and of results on them: as task.json redacts it. */
export interface Redaction {
  rows(rows: StoredExample[]): StoredExample[]
  feedback(feedback: Feedback): Feedback
  differences(differences: Differences): Differences
  parent(parent: Parent): Parent
}

/** Without `redact` in task.json everything stays as it is. */
export async function redactionFor({ redact: rules }: Pick<Task, 'redact'>): Promise<Redaction> {
  if (rules === undefined) return asItIs
  const redact = await redactorOf(rules)
  const text = (words: string) => redact(words) as string
  const maybe = (words: string | undefined) => (words === undefined ? undefined : text(words))
  const feedback = ({ verdict, wrong, prints, ...rest }: Feedback): Feedback => ({
    ...rest,
    verdict: 'reason' in verdict ? { ...verdict, reason: text(verdict.reason) } : verdict,
    wrong: wrong.map(row => ({ ...row, got: maybe(row.got), message: maybe(row.message) })),
    prints: text(prints)
  })
  return {
    rows: rows => rows.map(row => ({ ...row, input: redact(row.input), output: redact(row.output) })),
    feedback,
    differences: ({ shown, ...rest }) => ({
      ...rest,
      shown: shown.map(({ input, expected, got }) => ({
        input: JSON.stringify(redact(JSON.parse(input))),
        expected: text(expected),
        got: text(got)
      }))
    }),
    parent: parent => ({ ...parent, feedback: feedback(parent.feedback) })
  }
}

const asItIs: Redaction = {
  rows: rows => rows,
  feedback: feedback => feedback,
  differences: differences => differences,
  parent: parent => parent
}
