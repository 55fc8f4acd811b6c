import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LanguageName } from '../../../src/domain/program/language.js'
import { defaultLimits, type Limits } from '../../../src/domain/program/limits.js'
import type { Reply } from '../../../src/domain/program/outcome.js'
import type { Runnable } from '../../../src/domain/program/program.js'
import { languages } from '../../../src/languages/languages.js'
import type { RunOptions } from '../../../src/sandboxes/docker/command.js'
import { compiledFolder, compileProgram } from '../../../src/sandboxes/docker/compile.js'
import { ownerLabel } from '../../../src/sandboxes/docker/reaper.js'
import { readImages } from '../../../src/sandboxes/recipes/images.js'
import type { Runner } from '../../../src/sandboxes/runner.js'
import type { WorkerCommand } from '../../../src/sandboxes/worker/worker-process.js'
import { root } from '../../helpers/cli.js'
import { imagesFile } from '../../helpers/docker.js'
import { streamed } from '../../helpers/runs.js'

const cacheDir = compiledFolder(imagesFile)

/** Goes so many turns, or for ever if they are negative. */
const sources: Record<LanguageName, string> = {
  python: `def run(input):
    h, i, turns = 7, 0, input["turns"]
    while i != turns:
        h = (h * 31 + i) % 1000003
        i += 1
    return h
`,
  javascript: `export function run({ turns }) {
  let h = 7
  for (let i = 0; i !== turns; i++) h = (h * 31 + i) % 1000003
  return h
}
`,
  go: `package main

func Run(input any) (any, error) {
	turns := int(input.(map[string]any)["turns"].(float64))
	h := 7
	for i := 0; i != turns; i++ {
		h = (h*31 + i) % 1000003
	}
	return h, nil
}
`,
  csharp: `using System.Collections.Generic;

public static class Program
{
    public static object Run(object input)
    {
        var turns = (long)((Dictionary<string, object>)input)["turns"];
        long h = 7;
        for (long i = 0; i != turns; i++) h = (h * 31 + i) % 1000003;
        return h;
    }
}
`
}

export const turning = (language: LanguageName): Runnable => {
  const entry = languages[language].entry
  return { language, entry, files: { [entry]: sources[language] } }
}

export const row = (turns: number) =>
  JSON.stringify({ turns, text: 'have you seen what they offer for it today?' })

export const withLimits = (limits: Partial<Limits> = {}): Limits => ({ ...defaultLimits, ...limits })

/** How to run the program of a language in a container, compiled where need be. */
export async function runOptions(language: LanguageName): Promise<RunOptions> {
  const image = readImages(imagesFile)[language]
  if (image === undefined) throw new Error(`no image for ${language}`)
  const options = { recipe: languages[language].recipe, image, limits: defaultLimits, labels: [ownerLabel()] }
  if (options.recipe.compile === undefined) return options
  const compiled = await compileProgram(turning(language), options, cacheDir, undefined)
  if ('problem' in compiled) throw new Error(compiled.problem.message)
  return { ...options, artifact: compiled.artifact }
}

export interface BareSide {
  /** The same worker, of the same image, with no isolation but its view of files and processes. */
  command: WorkerCommand
  end(): void
}

/** Undefined, with a reason printed, where this user may not enter the file system of an image. */
export function bareSide({ recipe, image, artifact, labels, limits }: RunOptions): BareSide | undefined {
  const workers = join(root, 'templates', 'workers', recipe.language)
  const mounts = [`${workers}:/loopai/worker:ro`]
  if (artifact !== undefined) mounts.push(`${artifact}:/loopai/artifact:ro`)
  const id = docker(
    'run',
    ...['--detach', '--rm', '--network', 'none', '--pull', 'never'],
    ...labels.flatMap(label => ['--label', label]),
    ...mounts.flatMap(mount => ['--volume', mount]),
    ...['--entrypoint', 'sleep', image.id, 'infinity']
  )
  const end = () => docker('rm', '--force', id)
  const enter = ['--target', docker('inspect', '--format', '{{.State.Pid}}', id), '--mount', '--pid', '--']
  if (spawnSync('nsenter', [...enter, 'true']).status !== 0) {
    end()
    console.log(`${recipe.language}: no bare side, since nsenter into a container needs root here`)
    return undefined
  }
  const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
  const env = { PATH: path, HOME: '/tmp', LANG: 'C.UTF-8', TZ: 'UTC', ...recipe.env }
  const args = [...enter, ...recipe.worker(limits, image.toolchain)]
  return { command: { file: 'nsenter', args, env, cwd: '/' }, end }
}

export function docker(...words: string[]): string {
  return execFileSync('docker', words, { encoding: 'utf8' }).trim()
}

/** Runs in a folder that is gone afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'loopai-bench-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Gives rows when told, each after the reply to what came before: one stream over a runner. */
export class Conversation {
  private readonly replies: AsyncIterator<Reply[]>
  private give!: (rows: string[]) => void
  private ready = new Promise<string[]>(resolve => {
    this.give = resolve
  })

  constructor(runner: Runner) {
    this.replies = streamed(runner, this.source())[Symbol.asyncIterator]()
  }

  /** The replies to rows, and when each came, by `performance.now()`. */
  async ask(rows: string[]): Promise<{ replies: Reply[]; at: number[] }> {
    this.give(rows)
    const replies: Reply[] = []
    const at: number[] = []
    while (replies.length < rows.length) {
      const next = await this.replies.next()
      if (next.done) throw new Error('the runner stopped')
      for (const reply of next.value) {
        replies.push(reply)
        at.push(performance.now())
      }
    }
    return { replies, at }
  }

  private async *source(): AsyncGenerator<string[]> {
    for (;;) {
      const rows = await this.ready
      this.ready = new Promise(resolve => {
        this.give = resolve
      })
      yield rows
    }
  }
}

export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

export const median = (values: number[]) => quantile(values, 0.5)

export function report(what: string, value: string, bar: string): void {
  console.log(`  ${what.padEnd(70)} ${value.padEnd(22)} (bar ${bar})`)
}
