import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { chmod, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LanguageName } from '../../domain/program/language.js'
import type { Runnable } from '../../domain/program/program.js'
import { LoopaiError } from '../../errors.js'
import { type CompileProblem, type CompileStep, inContainer } from '../../languages/recipe.js'
import { makeFolders } from '../../make-folders.js'
import { isThere, madeOnce, writeWhole } from '../made-once.js'
import { containerName } from './client.js'
import { compileCommand, type Mount, type RunOptions } from './command.js'
import { askEngine } from './engine.js'

/** The folder of compiled programs, next to the file that records images. */
export const compiledFolder = (imagesFile: string) => join(dirname(imagesFile), 'compiled')

/** The compiled file, or what is wrong with the source. */
export type Compiled = { artifact: string } | { problem: CompileProblem }

type Options = Omit<RunOptions, 'limits'>

const warmTimeoutMs = 300_000
const largestFile = 64 * 1024 * 1024

/**
 * Compiles a program in a container without network, once per source, worker and toolchain. The result, even an error
 * in the source, is cached in `cacheDir`. Throws `sandbox-failed` where the program is not at fault, or the reason of
 * the signal.
 */
export async function compileProgram(
  program: Runnable,
  options: Options,
  cacheDir: string,
  signal: AbortSignal | undefined
): Promise<Compiled> {
  const compile = options.recipe.compile!
  const problem = compile.refuse?.(program.files[program.entry])
  if (problem) return { problem }
  const parts = Object.keys(program.files).sort()
  const key = keyOf(options, ...parts.flatMap(name => [name, program.files[name]]))
  const artifact = join(cacheDir, key)
  const problemFile = `${artifact}.problem.json`
  if (await isThere(problemFile)) return { problem: JSON.parse(await readFile(problemFile, 'utf8')) }
  let found: CompileProblem | undefined
  try {
    await madeOnce(artifact, async () => {
      const warm = compile.warm && (await warmFile(options, compile, cacheDir, signal))
      const folder = join(cacheDir, `.${randomBytes(6).toString('hex')}`)
      try {
        await writeSources(folder, program)
        const mounts: Mount[] = [{ source: folder, target: inContainer.program }]
        if (warm !== undefined) mounts.push({ source: warm, target: inContainer.warm })
        const command = compile.command(options.image.toolchain)
        const made = await step(options, compile, command, mounts, compile.timeoutMs, signal)
        if ('file' in made) await writeWhole(artifact, made.file)
        else throw new Problem(problemOf(made.trouble, compile, program.entry))
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    found = error.problem
  }
  if (found === undefined) return { artifact }
  await writeWhole(problemFile, JSON.stringify(found))
  return { problem: found }
}

class Problem extends Error {
  constructor(readonly problem: CompileProblem) {
    super(problem.message)
  }
}

/** Compiles what all compilations of a language need, so that the first program need not wait for it. */
export async function warmCompiler(options: Options, cacheDir: string, signal: AbortSignal): Promise<void> {
  const { compile } = options.recipe
  if (compile?.warm) await warmFile(options, compile, cacheDir, signal)
}

/** What later compilations of a language need anyway, such as its standard library, compiled. */
function warmFile(
  options: Options,
  compile: CompileStep,
  cacheDir: string,
  signal: AbortSignal | undefined
): Promise<string> {
  const file = join(cacheDir, `${options.recipe.language}-${keyOf(options, 'warm')}.warm`)
  return madeOnce(file, async () => {
    const command = compile.warm!(options.image.toolchain)
    const made = await step(options, compile, command, [], warmTimeoutMs, signal)
    if ('trouble' in made) throw failed(options.recipe.language, made.trouble)
    await writeWhole(file, made.file)
  })
}

/** Runs one step in its container; `trouble` is what it printed to stderr. */
async function step(
  options: Options,
  compile: CompileStep,
  command: string[],
  mounts: Mount[],
  timeout: number,
  signal: AbortSignal | undefined
): Promise<{ file: Buffer } | { trouble: string }> {
  const name = containerName()
  const [run, ...words] = compileCommand(options, compile, command, mounts)
  const { execa } = await import('execa')
  const result = await execa('docker', [run, '--name', name, ...words], {
    reject: false,
    timeout,
    cancelSignal: signal,
    encoding: 'buffer',
    maxBuffer: largestFile
  })
  if (result.failed) await askEngine(['rm', '--force', name], { timeoutMs: 20_000 })
  signal?.throwIfAborted()
  if (result.timedOut) throw failed(options.recipe.language, `longer than ${timeout / 1000} s`)
  if (!result.failed) return { file: Buffer.from(result.stdout) }
  return { trouble: Buffer.from(result.stderr).toString() || (result.shortMessage ?? '') }
}

function problemOf(stderr: string, compile: CompileStep, entry: string): CompileProblem {
  const problem = compile.readError(stderr, entry)
  if (problem) return { ...problem, message: problem.message.slice(0, 2000) }
  throw failed(entry, stderr.trim().split('\n').at(-1) ?? 'no reason given')
}

function failed(what: string, why: string): LoopaiError {
  return new LoopaiError('sandbox-failed', `${what} cannot be compiled here: ${why}.`, {
    suggestions: ['loopai doctor']
  })
}

async function writeSources(folder: string, program: Runnable): Promise<void> {
  makeFolders(folder)
  for (const [name, text] of Object.entries(program.files)) await writeFile(join(folder, name), text)
  // The compiler runs as another user, who must be able to read the folder.
  await chmod(folder, 0o755)
  for (const name of Object.keys(program.files)) await chmod(join(folder, name), 0o644)
}

/** The cache key, which depends on the worker and the image. */
function keyOf({ recipe, image }: Options, ...more: string[]): string {
  const hash = createHash('sha256')
  for (const part of [recipe.language, image.id, image.toolchain, workerHash(recipe.language), ...more]) {
    hash.update(`${part.length} ${part}`)
  }
  return hash.digest('hex').slice(0, 32)
}

function workerHash(language: LanguageName): string {
  const folder = fileURLToPath(new URL(`../../../templates/workers/${language}`, import.meta.url))
  const hash = createHash('sha256')
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)))
  }
  return hash.digest('hex')
}
