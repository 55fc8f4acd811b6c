/** What `init` must know: asked in a terminal when there are no arguments, else given by arguments and flags. */
export interface InitAnswers<File = string> {
  task: string
  /** A file of rows, or a template. */
  source: { file: File } | { template: string }
  description: string
  /** For flat records: which column is the output. */
  outputField?: string
}

/** Flags that say what the answers say. */
const answerFlag = /^(?:-[td]|--(?:template|description|output-field)(?:$|=))/

/** The words behind `loopai init` that give these answers; other flags that were typed stay. */
export function initWords(
  { task, source, outputField, description }: InitAnswers,
  argv: readonly string[]
): string[] {
  const hasValue = (word: string) => (word.startsWith('--') ? word.includes('=') : word.length > 2)
  const kept = argv.filter((word, at) => {
    const before = argv[at - 1] ?? ''
    return !answerFlag.test(word) && !(answerFlag.test(before) && !hasValue(before))
  })
  // A file whose name begins with a hyphen is no flag.
  const file = 'file' in source ? [source.file.replace(/^-/, './-')] : []
  return [
    task,
    ...file,
    ...kept,
    ...('template' in source ? ['--template', source.template] : []),
    ...(outputField === undefined ? [] : ['--output-field', outputField]),
    ...(description === '' ? [] : ['--description', description])
  ]
}
