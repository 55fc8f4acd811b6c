import type { RootedFiles } from '../../store/rooted-files.js'
import { stableJson } from '../../store/stable-json.js'
import { stateFiles } from '../../store/user-folders.js'
import { hasEnded, type SynthJob } from './job.js'

const name = 'serve/jobs.json'
/** The number of ended jobs to keep. */
export const mostEnded = 100

interface Written {
  /** The process id of the server that wrote the jobs. */
  pid: number
  jobs: SynthJob[]
}

/** The jobs of a project, stored in the user's state folder so that they continue after a restart. */
export class JobsFile {
  private readonly files: RootedFiles
  private last: Promise<void> = Promise.resolve()

  constructor(root: string) {
    this.files = stateFiles(root)
  }

  /** The jobs of an earlier server; empty where that still runs, or the file can't be read. */
  async read(): Promise<SynthJob[]> {
    const text = await this.files.read(name).catch(() => undefined)
    if (text === undefined) return []
    try {
      const { pid, jobs } = JSON.parse(text) as Written
      return pid !== process.pid && isAlive(pid) ? [] : jobs
    } catch {
      return []
    }
  }

  /** Stores all unfinished jobs and the latest ended ones. Settles when they are on disk. */
  write(jobs: readonly SynthJob[]): Promise<void> {
    const ended = jobs.filter(hasEnded).slice(-mostEnded)
    const written: Written = { pid: process.pid, jobs: [...ended, ...jobs.filter(job => !hasEnded(job))] }
    const text = stableJson(written)
    this.last = this.last.catch(() => {}).then(() => this.files.write(name, text))
    return this.last
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
