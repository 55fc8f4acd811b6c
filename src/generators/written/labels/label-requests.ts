import { hasLabels } from '../../../domain/measure/tally.js'
import type { JsonSchema, Task } from '../../../domain/task/task-schema.js'
import type { AskedInput, LabelBrief } from '../../labeler.js'
import type { MessagesRequest } from '../calls/journal.js'
import type { ModelFacts } from '../model-facts.js'
import { cutMiddle, cutTexts, dataText, estimatedTokens } from '../prompts/row-text.js'
import { sampleRows } from '../prompts/sample.js'
import { shownOutput } from '../prompts/shown-labels.js'
import type { Templates } from '../prompts/templates.js'

/** The estimated tokens that the rows shown may take. */
const rowTokens = { full: 6000, plain: 1500 }
const longestSchema = 6000
/** Longer texts of an input are shortened in the middle. */
const longestText = 4000

/** Tokens around an answer, and those that a model may think aloud in. */
const aroundAnswer = 16
const aloud = 1000
/** The longest answer that is planned for, in tokens. */
const longestAnswer = 2000

/** Writes the requests of a run that labels inputs. Those of one sheet begin with the same bytes. */
export class LabelRequests {
  readonly #systems = new Map<number, MessagesRequest['system']>()
  readonly #answerTokens: { usual: number; most: number }

  constructor(
    private readonly brief: LabelBrief,
    private readonly templates: Templates,
    private readonly facts: ModelFacts
  ) {
    const lengths = brief.sheets.flat().map(({ output }) => estimatedTokens(JSON.stringify(output)))
    const total = lengths.reduce((sum, tokens) => sum + tokens, 0)
    this.#answerTokens = {
      usual: total / Math.max(1, lengths.length),
      most: Math.min(longestAnswer, Math.max(8, ...lengths))
    }
  }

  /** The number of labels of the task that no request names. */
  get untold(): number {
    const { enum: all = [] } = this.brief.task.output
    return all.length - Math.min(all.length, shownSchema(this.brief).enum?.length ?? 0)
  }

  /** A request for the outputs of inputs, which it names by their number. `problem`: what was wrong with the answer before. */
  request(inputs: readonly AskedInput[], problem?: string): MessagesRequest {
    const content = this.templates.fill('label-inputs', {
      again: problem === undefined ? '' : `An earlier reply could not be used: ${problem}.`,
      count: inputs.length,
      inputs: inputs.map(({ input }, at) => numbered(at, input)).join('\n')
    })
    const { model, structured } = this.facts
    const schema = structured ? replySchema(this.brief) : undefined
    return {
      model,
      max_tokens: aloud + inputs.length * (aroundAnswer + 2 * this.#answerTokens.most),
      system: this.#system(inputs[0].sheet),
      messages: [{ role: 'user', content }],
      ...(schema && { output_config: { format: { type: 'json_schema' as const, schema } } })
    }
  }

  /** The likely tokens of a request and of its answer; the first of a sheet is not cached yet. */
  tokensFor(inputs: readonly AskedInput[]): { shared: number; own: number; output: number } {
    const { system, messages } = this.request(inputs)
    return {
      shared: estimatedTokens(system.map(({ text }) => text).join('')),
      own: estimatedTokens(messages[0].content),
      output: Math.ceil(inputs.length * (aroundAnswer + this.#answerTokens.usual))
    }
  }

  #system(sheet: number): MessagesRequest['system'] {
    const known = this.#systems.get(sheet)
    if (known) return known
    const { task, taskName, seed, sheets } = this.brief
    const tokens = this.facts.plain ? rowTokens.plain : rowTokens.full
    const { lines } = sampleRows(sheets[sheet], task, { seed, tokens })
    const system: MessagesRequest['system'] = [
      { type: 'text', text: this.templates.fill('label-rules') },
      {
        type: 'text',
        text: this.templates.fill('label-task', {
          name: taskName,
          kind: task.kind,
          description: task.description || '(no description)',
          input: cutMiddle(JSON.stringify(task.input), longestSchema),
          output: cutMiddle(JSON.stringify(shownSchema(this.brief)), longestSchema),
          shown: lines.length,
          rows: lines.join('\n')
        }),
        cache_control: { type: 'ephemeral' }
      }
    ]
    this.#systems.set(sheet, system)
    return system
  }
}

function numbered(at: number, input: AskedInput['input']): string {
  return `["${at + 1}",${dataText(cutTexts(input, longestText))}]`
}

/** Labels of all sheets, so that requests differ in the rows that they show alone. */
function shownSchema({ task, sheets }: LabelBrief): JsonSchema {
  return shownOutput({ task, train: sheets.flat() }).schema
}

/** The schema of a reply, where outputs have a form that servers can hold a model to. */
function replySchema(brief: LabelBrief): { [key: string]: unknown } | undefined {
  const { task } = brief
  if (!isPlain(task)) return undefined
  const { type, enum: labels } = shownSchema(brief)
  const output = labels ? { enum: labels } : { type }
  return objectOf({
    answers: { type: 'array', items: objectOf({ id: { type: 'string' }, output }) }
  })
}

function isPlain({ kind, output }: Pick<Task, 'kind' | 'output'>): boolean {
  const simple = typeof output.type === 'string' && !['object', 'array'].includes(output.type)
  return simple || (hasLabels({ kind }) && output.enum !== undefined)
}

function objectOf(properties: { [key: string]: unknown }): { [key: string]: unknown } {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}
