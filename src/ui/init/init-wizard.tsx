import { Box } from 'ink'
import { useState } from 'react'
import { unreachable } from '../../domain/unreachable.js'
import type { InitAnswers } from '../../loop/init/init-answers.js'
import { fitted } from '../../terminal/cells.js'
import { Keyboard } from '../keyboard.js'
import { Question } from '../question.js'
import { Select } from '../select.js'
import { Text } from '../text.js'
import { TextInput } from '../text-input.js'
import { dim } from '../theme.js'
import { completePath, type FolderEntry } from './complete-path.js'
import { likelyOutput, nameProblem, suggestedName, typedPath } from './init-defaults.js'

/** What the questions depend on. */
export interface InitContext {
  templates: { name: string; description: string }[]
  /** The columns of a file of rows; `flat` where one of them must be chosen as the output. */
  columnsOf(file: string): Promise<{ columns: string[]; flat: boolean } | { problem: string }>
  /** What is in a folder; nothing where it cannot be read. */
  entriesOf(folder: string): Promise<FolderEntry[]>
  /** Names of tasks that exist. */
  taken: string[]
}

/** The answers, and what the questions need to be asked again where a person comes back to them. */
export interface WizardAnswers extends InitAnswers {
  /** The columns of the file. */
  columns?: string[]
}

interface Props {
  context: InitContext
  /** Answers that a person has gone back from: the last question is asked again. */
  given?: WizardAnswers
  /** Lines of the terminal. */
  height: number
  /** Columns of the terminal. */
  width: number
  done(answers: WizardAnswers): void
  cancel(): void
  /** Called with an error that `columnsOf` threw. */
  fail(error: unknown): void
}

type Known = Partial<WizardAnswers>
type Step = 'source' | 'file' | 'column' | 'name' | 'description'

/** The number of lines around a list of options. */
const frameLines = 10

/** At most five short questions, one at a time, below the answers before. Esc goes back to the one before. */
export function InitWizard({ context, given, height, width, done, cancel, fail }: Props) {
  const [step, moveTo] = useState<Step>(given === undefined ? 'source' : lastStep(given))
  const [known, setKnown] = useState<Known>(given ?? {})
  const { columns = [] } = known

  function learn(more: Known, next: Step): undefined {
    setKnown({ ...known, ...more })
    moveTo(next)
  }

  function finish(last: Known): undefined {
    const { task, source, ...rest } = { ...known, ...last }
    if (task !== undefined && source) done({ description: '', ...rest, task, source })
  }

  /** Of another source neither the output nor the name says anything. */
  function learnSource(source: InitAnswers['source'], next: Step, columns?: string[]): undefined {
    const isSame = sourceName({ source }) === sourceName(known)
    const { task, outputField, description } = known
    setKnown(isSame ? { task, outputField, description, source, columns } : { source, columns })
    moveTo(next)
  }

  async function takeFile(text: string): Promise<string | undefined> {
    if (text === '') return 'Type the path of a file, or drop the file here.'
    const file = typedPath(text)
    try {
      const found = await context.columnsOf(file)
      if ('problem' in found) return found.problem
      return found.flat ? learnSource({ file }, 'column', found.columns) : learnSource({ file }, 'name')
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
          index === 0 ? moveTo('file') : learnSource({ template: context.templates[index - 1].name }, 'name')
        const chosen = context.templates.findIndex(({ name }) => name === templateOf(known))
        return (
          <Question title="Where do the labeled examples come from?" keys="↑ ↓ to move" width={width}>
            <Select
              options={[
                { label: 'A file of mine', hint: 'CSV, TSV, JSON Lines, JSON, .xlsx or Parquet' },
                ...templates
              ]}
              initial={chosen + 1}
              height={height - frameLines}
              width={width}
              choose={choose}
            />
          </Question>
        )
      }
      case 'file':
        return (
          <Question title="Which file?" keys="Tab to complete" back width={width}>
            <TextInput
              width={width}
              initial={fileOf(known)}
              hint="One example a row, for instance tickets.csv"
              complete={text => completePath(text, context.entriesOf)}
              submit={takeFile}
            />
          </Question>
        )
      case 'column':
        return (
          <Question title="Which column is the output?" keys="↑ ↓ to move" back width={width}>
            <Select
              options={columns.map(label => ({ label }))}
              initial={known.outputField ? columns.indexOf(known.outputField) : likelyOutput(columns)}
              height={height - frameLines}
              width={width}
              choose={index => learn({ outputField: columns[index] }, 'name')}
            />
          </Question>
        )
      case 'name':
        return (
          <Question title="What is the task called?" back width={width}>
            <TextInput
              width={width}
              initial={known.task ?? suggestedName(sourceName(known), context.taken)}
              hint="Its folder in tasks/ gets this name"
              submit={takeName}
            />
          </Question>
        )
      case 'description':
        return (
          <Question title="What must the program do, in one line?" back width={width}>
            <TextInput
              width={width}
              initial={known.description}
              hint="Optional, for instance: Which team answers this mail."
              submit={description => finish({ description })}
            />
          </Question>
        )
      default:
        return unreachable('step', step)
    }
  }

  const before = stepBefore(step, known)
  return (
    <Keyboard cancel={cancel} back={before === undefined ? cancel : () => moveTo(before)}>
      <Box flexDirection="column">
        <Answered known={known} step={step} width={width} />
        <Box key={step}>{question()}</Box>
      </Box>
    </Keyboard>
  )
}

/** The answers to the questions before this one. */
function Answered({ known, step, width }: { known: Known; step: Step; width: number }) {
  const { source, outputField, task } = known
  const steps: Step[] = ['source', 'file', 'column', 'name', 'description']
  const from = source && ('file' in source ? source.file : `template ${source.template}`)
  const lines = (
    [
      ['file', 'Examples', from],
      ['column', 'Output', outputField],
      ['name', 'Task', task]
    ] as const
  ).filter(([asked, , answer]) => answer !== undefined && steps.indexOf(asked) < steps.indexOf(step))
  if (lines.length === 0) return null
  return (
    <Box flexDirection="column" marginBottom={1}>
      {lines.map(([, name, answer = '']) => (
        <Text
          key={name}
          wrap="truncate-end"
        >{`  ${dim(name.padEnd(8))}  ${fitted(answer, width - 14)}`}</Text>
      ))}
    </Box>
  )
}

function lastStep(known: Known): Step {
  return templateOf(known) === undefined ? 'description' : 'name'
}

function stepBefore(step: Step, known: Known): Step | undefined {
  switch (step) {
    case 'source':
      return undefined
    case 'file':
      return 'source'
    case 'column':
      return 'file'
    case 'name':
      if (templateOf(known) !== undefined) return 'source'
      return known.columns ? 'column' : 'file'
    case 'description':
      return 'name'
  }
}

function templateOf({ source }: Known): string | undefined {
  return source && 'template' in source ? source.template : undefined
}

function fileOf({ source }: Known): string | undefined {
  return source && 'file' in source ? source.file : undefined
}

function sourceName(known: Known): string {
  return fileOf(known) ?? templateOf(known) ?? ''
}
