import { createHash } from 'node:crypto'
import type { Json } from '../domain/json.js'
import { inputKey } from '../domain/rows/example.js'
import type { RootedFiles } from './rooted-files.js'

/** Past so many leads those that were found before the last time are left out. */
const mostKept = 100_000

/** How far the answers of a task's version lead, by digests of inputs. Remembered for one version at a time. */
interface Remembered {
  version: string
  leads: Record<string, number>
}

/** The leads that were found before, in the user's cache: finding one means learning the version again. */
export class LeadsFile {
  readonly #path: string

  constructor(
    readonly files: RootedFiles,
    task: string
  ) {
    this.#path = `leads/${task}.json`
  }

  /** The leads of a version by what `keyOf` makes of inputs; none where the file is absent or another's. */
  async read(version: string): Promise<ReadonlyMap<string, number>> {
    try {
      const known: Remembered = JSON.parse((await this.files.read(this.#path)) ?? 'null')
      return new Map(known?.version === version ? Object.entries(known.leads) : [])
    } catch {
      return new Map()
    }
  }

  /** Remembers more of them. Where that can't be written, they are found again. */
  async add(version: string, leads: ReadonlyMap<string, number>): Promise<void> {
    const before = await this.read(version)
    const all = before.size + leads.size > mostKept ? leads : new Map([...before, ...leads])
    const text = JSON.stringify({ version, leads: Object.fromEntries(all) } satisfies Remembered)
    await this.files.write(this.#path, text).catch(() => {})
  }

  async remove(): Promise<void> {
    await this.files.remove(this.#path)
  }
}

/** A digest, so that no text is kept. */
export function keyOf(input: Json): string {
  return createHash('sha256').update(inputKey(input)).digest('base64url').slice(0, 22)
}
