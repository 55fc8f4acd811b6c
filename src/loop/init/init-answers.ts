/** What `init` asks for when it is started with no arguments in a terminal. */
export interface InitAnswers<File = string> {
  task: string
  /** A file of rows, or a template. */
  source: { file: File } | { template: string }
  description: string
  /** For flat records: which column is the output. */
  outputField?: string
}
