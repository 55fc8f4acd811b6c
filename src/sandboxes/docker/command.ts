import { fileURLToPath } from 'node:url'
import type { Limits } from '../../domain/program/limits.js'
import { type CompileStep, inContainer, type Recipe } from '../../languages/recipe.js'
import type { ImageRecord } from '../recipes/images.js'

const template = (path: string) => fileURLToPath(new URL(`../../../templates/${path}`, import.meta.url))

/** The path inside a container of the host's named pipes. */
const ioInContainer = '/loopai/io'
const supervisor = '/loopai/supervise.sh'

/** The most workers that may be started next to the active one, each as the successor of the previous one. */
export const mostBeside = 2

/** Processor time in s after which the kernel ends a process, as a last resort against endless loops. */
const cpuSeconds = 86_400
const processes = 64
const temporaryMb = 16
/** The most files in /tmp: each takes kernel memory in addition to its content. */
const temporaryFiles = 4096

/** The options of every container: no network, no rights, nothing writable but a small /tmp. */
function hardened(options: {
  memoryMb: number
  processes: number
  temporary: string
  runtime?: string
}): string[] {
  return [
    ...(options.runtime === undefined ? [] : ['--runtime', options.runtime]),
    '--rm',
    ...['--pull', 'never'],
    ...['--network', 'none'],
    ...['--ipc', 'none'],
    '--read-only',
    ...['--tmpfs', `/tmp:rw,nosuid,nodev,${options.temporary}`],
    // Engines mount a folder for message queues, whose files would outlive a worker.
    ...['--tmpfs', '/dev/mqueue:ro,size=4k,mode=555'],
    ...['--cap-drop', 'ALL'],
    ...['--security-opt', 'no-new-privileges'],
    ...['--security-opt', `seccomp=${template('docker/seccomp.json')}`],
    ...['--user', '65534:65534'],
    // Without --memory-swap as much again could be taken from swap.
    ...['--memory', `${options.memoryMb}m`],
    ...['--memory-swap', `${options.memoryMb}m`],
    ...['--pids-limit', String(options.processes)],
    // Two processors, so that a worker that starts next to another does not slow it down. Unlike --cpus, an engine
    // accepts this on machines with fewer processors.
    ...['--cpu-period', '100000', '--cpu-quota', '200000'],
    ...['--ulimit', 'core=0'],
    ...['--ulimit', 'nofile=256:256'],
    ...['--ulimit', `cpu=${cpuSeconds}:${cpuSeconds}`],
    // json-file would write every byte of stdout to the host's disk.
    ...['--log-driver', 'none'],
    ...['--hostname', 'sandbox'],
    ...['--workdir', '/tmp']
  ]
}

/** A file or folder of the host that a container sees, read-only, at `target`. */
export interface Mount {
  source: string
  target: string
}

/**
 * Mount options as comma-separated values; one that contains a comma is quoted, while `--volume` has no way to quote a
 * colon.
 */
function mountWords(mounts: Mount[]): string[] {
  return mounts.flatMap(({ source, target }) => {
    const quoted = `"source=${source.replaceAll('"', '""')}"`
    return ['--mount', `type=bind,${quoted},target=${target},readonly`]
  })
}

export interface RunOptions {
  recipe: Recipe
  image: ImageRecord
  limits: Limits
  labels: string[]
  runtime?: string
  /** The result of the compile step. */
  artifact?: string
}

/** Arguments of `docker` that start a container whose workers talk over named pipes in `ioFolder`. */
export function pipedCommand(options: RunOptions, ioFolder: string, idFile: string): string[] {
  const mounts = [
    { source: ioFolder, target: ioInContainer },
    { source: template('docker/supervise.sh'), target: supervisor }
  ]
  return [...runCommand(options, mounts, ['--cidfile', idFile]), supervisor, ...workerCommand(options)]
}

/**
 * The same over stdin and stdout, for engines that do not support named pipes: one worker, after which the container
 * ends.
 */
export function attachedCommand(options: RunOptions): string[] {
  const script = '/loopai/attach.sh'
  return [
    ...runCommand(options, [{ source: template('docker/attach.sh'), target: script }]),
    script,
    ...workerCommand(options)
  ]
}

/** Runs the command of a recipe that prints its toolchain, in a container of that image. */
export function toolchainCommand(recipe: Recipe, imageId: string, runtime?: string): string[] {
  const flags = hardened({ memoryMb: 512, processes, temporary: `noexec,size=${temporaryMb}m`, runtime })
  return ['run', ...flags, '--entrypoint', '/usr/bin/env', imageId, ...recipe.toolchain]
}

function runCommand(options: RunOptions, mounts: Mount[], more: string[] = []): string[] {
  const { recipe, image, limits, labels, runtime, artifact } = options
  const all = [...mounts, workerMount(recipe)]
  if (artifact !== undefined) all.push({ source: artifact, target: inContainer.artifact })
  return [
    'run',
    '--interactive',
    ...more,
    ...hardened({
      memoryMb: recipe.idleMb * (recipe.startsBeside ? 1 + mostBeside : 1) + limits.memoryMb,
      processes,
      temporary: `noexec,size=${temporaryMb}m,nr_inodes=${temporaryFiles}`,
      runtime
    }),
    // No file may grow beyond what /tmp holds.
    ...['--ulimit', `fsize=${temporaryMb * 1024 * 1024}`],
    ...labels.flatMap(label => ['--label', label]),
    ...mountWords(all),
    ...['--entrypoint', '/bin/sh'],
    image.id
  ]
}

/**
 * One step of a compilation, which prints a file. Its input is mounted and /tmp is writable. It ends when the host
 * closes its stdin.
 */
export function compileCommand(
  { recipe, image, labels, runtime }: Omit<RunOptions, 'limits'>,
  compile: CompileStep,
  command: string[],
  mounts: Mount[]
): string[] {
  const script = '/loopai/attach.sh'
  const files = [...mounts, { source: template('docker/attach.sh'), target: script }, workerMount(recipe)]
  return [
    'run',
    '--interactive',
    ...hardened({
      memoryMb: compile.memoryMb,
      processes: compile.processes,
      temporary: `exec,size=${compile.memoryMb / 2}m`,
      runtime
    }),
    ...labels.flatMap(label => ['--label', label]),
    ...mountWords(files),
    ...['--entrypoint', '/bin/sh'],
    ...[image.id, script, 'LANG=C.UTF-8', 'TZ=UTC', 'HOME=/tmp', ...command]
  ]
}

function workerMount({ language }: Recipe): Mount {
  return { source: template(`workers/${language}`), target: inContainer.worker }
}

/** Only PATH of the image's environment is kept: the client adds proxy settings, which may contain passwords. */
function workerCommand({ recipe, image, limits }: RunOptions): string[] {
  const env = { HOME: '/tmp', LANG: 'C.UTF-8', TZ: 'UTC', ...recipe.env }
  const settings = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  return [...settings, ...recipe.worker(limits, image.toolchain)]
}
