import type { Review, RowBefore } from '../../domain/feedback/review.js'
import { inputKey } from '../../domain/rows/example.js'
import type { Project } from '../../project.js'
import type { StoredExample } from '../../store/examples-file.js'
import type { TaskFolder } from '../../store/task-folder.js'

/** The rows of a task by input, read again only where they have changed. */
export class KnownRows {
  #read?: { stamp: string; rows: Map<string, StoredExample> }

  constructor(
    private readonly project: Project,
    private readonly folder: TaskFolder
  ) {}

  /** The row that an input is already; undefined also for one that was made of the same execution. */
  async before({ id, input }: Pick<Review, 'id' | 'input'>): Promise<RowBefore | undefined> {
    const stamp = this.folder.rowsStamp()
    if (this.#read?.stamp !== stamp) {
      const rows = await this.folder.examples(this.project.emit)
      this.#read = { stamp, rows: new Map(rows.map(row => [inputKey(row.input), row])) }
    }
    const row = this.#read.rows.get(inputKey(input))
    return row === undefined || row.id === id ? undefined : rowBefore(row)
  }
}

/** What a review keeps of a row. */
export function rowBefore({ input: _, line: __, group: ___, ...row }: StoredExample): RowBefore {
  return row
}
