import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import { BaseCommand, sharedFlags } from '../base-command.js'
import { exchangeNames } from '../domain/feedback/exchange/formats.js'
import { exitCodes, LoopaiError } from '../errors.js'
import { explain } from '../loop/explain.js'
import { importReviews } from '../loop/review/exchange-reviews.js'
import { endReview, exportReviews, openReview } from '../loop/review/review.js'
import { type Item, reviewOrders } from '../loop/review/review-queue.js'
import type { ReviewSession } from '../loop/review/review-session.js'
import type { Project } from '../project.js'
import { disagreementLines, exportScreen, importScreen, reviewScreen } from '../screens/review.js'

export default class Review extends BaseCommand {
  static override summary = 'Say what is right about inputs from use, one key each.'
  static override description =
    'What `record` of task.json kept, or a file of unlabeled inputs. Of the sample the answer is hidden until you have given yours, since a shown answer draws answers to it. What reviewers agree on becomes rows: those of the random sample may be used for learning or for measuring, others for learning alone. With --rows, training and validation rows that look wrong are corrected where they are.'
  static override interrupted = 'What you have decided is kept: the same command goes on with the rest.'
  static override examples = [
    '<%= config.bin %> review support',
    '<%= config.bin %> review support new-inputs.jsonl --limit 50',
    '<%= config.bin %> review support --rows',
    '<%= config.bin %> review support --export tasks.json --format label-studio',
    '<%= config.bin %> review support --import labeled.json'
  ]
  static override exitCodes = [exitCodes.yes, exitCodes.usage, exitCodes.environment]
  static override args = {
    task: Args.string({ ignoreStdin: true, description: 'the task; may be left out where there is one' }),
    file: Args.string({ ignoreStdin: true, description: 'unlabeled inputs instead of what was kept' })
  }
  static override flags = {
    order: Flags.option({ options: reviewOrders })({
      description: 'the uniform sample, what programs are unsure of, or both (default)'
    }),
    rows: Flags.boolean({
      exclusive: ['order', 'since', 'duels', 'import'],
      description: 'rows already labeled that look wrong by a program learned without them'
    }),
    duels: Flags.boolean({
      exclusive: ['order', 'import'],
      description: 'inputs on which the active version and its challenger differ'
    }),
    limit: Flags.integer({ min: 1, helpValue: 'N', description: 'end after so many decisions' }),
    since: Flags.string({ helpValue: '7d|DATE', description: 'only what was answered since then' }),
    as: Flags.string({ helpValue: 'NAME', description: 'who reviews, by default your user name' }),
    export: Flags.string({
      helpValue: 'FILE',
      exclusive: ['import'],
      description: 'write what waits for a labeling tool'
    }),
    import: Flags.string({ helpValue: 'FILE', description: 'take over what was labeled there' }),
    format: Flags.option({ options: exchangeNames })({
      description: 'of that file, by default told by its name and content'
    }),
    sandbox: sharedFlags.sandbox
  }

  async run(): Promise<object> {
    const { args, flags } = await this.parse(Review)
    const project = await this.project(flags)
    if (flags.import !== undefined) {
      const by = flags.as ?? 'import'
      const result = await importReviews(project, project.task(args.task), flags.import, {
        by,
        format: flags.format
      })
      return this.answer(result, importScreen)
    }
    if (flags.rows && args.file !== undefined) {
      throw new LoopaiError('usage', '--rows reviews rows that the task has already, so it takes no file.')
    }
    const session = await openReview(project, {
      task: args.task,
      file: args.file,
      rows: flags.rows,
      duels: flags.duels,
      by: flags.as,
      order: flags.order,
      since: flags.since === undefined ? undefined : timeOf(flags.since)
    })
    if (flags.export !== undefined) {
      const format = flags.format ?? (/\.csv$/i.test(flags.export) ? 'csv' : 'jsonl')
      const exported = await exportReviews(session, flags.export, { format, limit: flags.limit })
      return this.answer(exported, exportScreen)
    }
    if (!this.mayAsk(flags)) {
      throw new LoopaiError('usage', 'review needs a terminal.', {
        suggestions: [`loopai review ${session.folder.name} --export FILE   (label elsewhere, then --import)`]
      })
    }
    const decided = await this.whileAsking(flags, () => this.#ask(project, session, flags.limit))
    return this.answer(await endReview(project, session, decided), reviewScreen)
  }

  async #ask(project: Project, session: ReviewSession, limit: number | undefined): Promise<number> {
    const { askReview } = await import('../ui/review/ask-review.js')
    const task = session.folder.name
    const reasonsFor = async (item: Item) => {
      const { input, version } = item
      const [others, explained] = await Promise.all([
        session.otherAnswers(item),
        explain(project, { task, version }, JSON.stringify(input)).catch(() => undefined)
      ])
      return [...disagreementLines(others), ...(explained?.reasons ?? []).map(({ text }) => text)]
    }
    return askReview(session, { task, limit, explain: reasonsFor }, this.signal)
  }
}

const dayMs = 86_400_000

/** A date, or a number of days or hours back, in ms since 1970. */
function timeOf(text: string): number {
  const [, number, unit] = /^(\d+)([dh])$/.exec(text) ?? []
  const time = number ? Date.now() - Number(number) * (unit === 'd' ? dayMs : dayMs / 24) : Date.parse(text)
  if (Number.isFinite(time)) return time
  throw new LoopaiError('usage', `--since: expected such as 7d, 12h or 2026-01-31, found ${text}.`)
}
