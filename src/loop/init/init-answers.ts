/** What `init` must know: asked in a terminal when there are no arguments, else given by arguments and flags. */
export interface InitAnswers<File = string> {
  task: string
  /** A file of rows, or a template. */
  source: { file: File } | { template: string }
  description: string
  /** For flat records: which column is the output. */
  outputField?: string
}
