import { Box } from 'ink'
import { useState } from 'react'
import { unreachable } from '../domain/unreachable.js'
import type { InitAnswers } from '../loop/init/init-answers.js'
import { likelyOutput, nameProblem, suggestedName, typedPath } from './init-defaults.js'
import { Keyboard } from './keyboard.js'
import { Answered, Question } from './question.js'
import { Select } from './select.js'
import { TextInput } from './text-input.js'

/** What the questions depend on. */
export interface InitContext {
  templates: { name: string; description: string }[]
  /** The columns of a file of rows; `flat` where one of them must be chosen as the output. */
  columnsOf(file: string): Promise<{ columns: string[]; flat: boolean } | { problem: string }>
  /** Names of tasks that exist. */
  taken: string[]
}

interface Props {
  context: InitContext
  /** Lines of the terminal. */
  height: number
  done(answers: InitAnswers): void
  cancel(): void
  /** Called with an error that `columnsOf` threw. */
  fail(error: unknown): void
}

type Known = Partial<InitAnswers>
type Step = 'source' | 'file' | 'column' | 'name' | 'description'

/** The number of lines around a list of options. */
const frameLines = 10

/** At most five short questions, one at a time, below the previous answers. */
export function InitWizard({ context, height, done, cancel, fail }: Props) {
  const [step, moveTo] = useState<Step>('source')
  const [known, setKnown] = useState<Known>({})
  const [columns, setColumns] = useState<string[]>([])

  function learn(more: Known, next: Step): undefined {
    setKnown({ ...known, ...more })
    moveTo(next)
  }

  function finish(last: Known): undefined {
    const { task, source, ...rest } = { ...known, ...last }
    if (task !== undefined && source) done({ description: '', ...rest, task, source })
  }

  async function takeFile(text: string): Promise<string | undefined> {
    if (text === '') return 'Type the path of a file, or drop the file here.'
    const file = typedPath(text)
    try {
      const found = await context.columnsOf(file)
      if ('problem' in found) return found.problem
      setColumns(found.columns)
      return learn({ source: { file } }, found.flat ? 'column' : 'name')
    } catch (error) {
      return void fail(error)
    }
  }

  function takeName(task: string): string | undefined {
    const problem = nameProblem(task, context.taken)
    if (problem !== undefined) return problem
    // A template has its own description.
    return templateOf(known) === undefined ? learn({ task }, 'description') : finish({ task })
  }

  function question() {
    switch (step) {
      case 'source': {
        const templates = context.templates.map(each => ({
          label: `Template ${each.name}`,
          hint: each.description
        }))
        const choose = (index: number) =>
          index === 0
            ? moveTo('file')
            : learn({ source: { template: context.templates[index - 1].name } }, 'name')
        return (
          <Question title="Where do the labeled examples come from?" keys="↑ ↓ to move">
            <Select
              options={[{ label: 'A file of mine', hint: 'JSONL, CSV, TSV or JSON' }, ...templates]}
              height={height - frameLines}
              choose={choose}
            />
          </Question>
        )
      }
      case 'file':
        return (
          <Question title="Which file?">
            <TextInput hint="One example a row, for instance tickets.csv" submit={takeFile} />
          </Question>
        )
      case 'column':
        return (
          <Question title="Which column is the output?" keys="↑ ↓ to move">
            <Select
              options={columns.map(label => ({ label }))}
              initial={likelyOutput(columns)}
              height={height - frameLines}
              choose={index => learn({ outputField: columns[index] }, 'name')}
            />
          </Question>
        )
      case 'name':
        return (
          <Question title="What is the task called?">
            <TextInput
              initial={suggestedName(sourceName(known), context.taken)}
              hint="Its folder in tasks/ gets this name"
              submit={takeName}
            />
          </Question>
        )
      case 'description':
        return (
          <Question title="What must the program do, in one line?">
            <TextInput
              hint="Optional, for instance: Which team answers this mail."
              submit={description => finish({ description })}
            />
          </Question>
        )
      default:
        return unreachable('step', step)
    }
  }

  return (
    <Keyboard cancel={cancel}>
      <Box flexDirection="column">
        <Answered known={known} />
        <Box key={step}>{question()}</Box>
      </Box>
    </Keyboard>
  )
}

function templateOf({ source }: Known): string | undefined {
  return source && 'template' in source ? source.template : undefined
}

function sourceName({ source }: Known): string {
  if (!source) return ''
  return 'file' in source ? source.file : source.template
}
