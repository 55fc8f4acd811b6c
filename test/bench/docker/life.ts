import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statfsSync } from 'node:fs'
import { join } from 'node:path'
import type { LanguageName } from '../../../src/domain/program/language.js'
import { pipedCommand } from '../../../src/sandboxes/docker/command.js'
import { dockerSandbox } from '../../../src/sandboxes/docker/docker.js'
import { fixture } from '../../contract/fixtures.js'
import { root } from '../../helpers/cli.js'
import { imagesFile, ownContainers } from '../../helpers/docker.js'
import { repliesToRows } from '../../helpers/runs.js'
import { docker, inFolder, median, report, row, runOptions, turning, withLimits } from './scene.js'

/** What a container runs by itself that does nothing: for compiled ones, a worker that finds its input ended. */
const nothing: Partial<Record<LanguageName, string[]>> = {
  python: ['python3', '-c', '0'],
  javascript: ['node', '-e', '0']
}

/** The first row of a program whose container has yet to start, to a `docker run` that does nothing. */
export async function coldStart(language: LanguageName, rounds: number): Promise<void> {
  const options = await runOptions(language)
  const { recipe, image, limits } = options
  const command = nothing[language] ?? recipe.worker(limits, image.toolchain)
  await inFolder(async folder => {
    const ratios: number[] = []
    const times: number[][] = [[], []]
    for (let round = 0; round <= rounds; round++) {
      const words = pipedCommand(options, folder, join(folder, `id.${round}`))
      const flags = words.slice(0, words.indexOf(image.id) + 1)
      let started = performance.now()
      const child = spawn('docker', [...flags, '-c', 'exec "$@"', 'sh', ...command], { stdio: 'ignore' })
      const [code] = await once(child, 'close')
      if (code !== 0) throw new Error(`docker run ended with ${code}`)
      const plain = performance.now() - started
      started = performance.now()
      const runner = dockerSandbox({ imagesFile }).open(turning(language), {
        workers: 1,
        limits: withLimits()
      })
      const [reply] = await repliesToRows(runner, [row(1)])
      const first = performance.now() - started
      await runner.close()
      if (reply.outcome !== 'answered') throw new Error(reply.error.message)
      if (round === 0) continue
      ratios.push(first / plain)
      times[0].push(first)
      times[1].push(plain)
    }
    const [first, plain] = times.map(list => median(list).toFixed(0))
    const name = recipe.compile ? 'first row of a compiled program' : 'first row'
    report(
      `${language}: ${name}, to docker run`,
      `${median(ratios).toFixed(2)} (${first} / ${plain} ms)`,
      '≤ 1.3'
    )
  })
}

/** How long processes and containers outlive a host that is killed while four workers spin. */
export async function hostDeath(language: LanguageName): Promise<void> {
  const script = join(root, 'test', 'helpers', 'doomed-docker-host.ts')
  const host = spawn(process.execPath, ['--import', 'tsx', script, language, '4'], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let said = ''
  host.stdout.setEncoding('utf8').on('data', text => {
    said += text
  })
  while (!said.includes('spinning')) await new Promise(resolve => setTimeout(resolve, 50))
  await new Promise(resolve => setTimeout(resolve, 300))
  const owner = said.split('\n')[0]
  const pids = ownContainers(owner).flatMap(id => docker('top', id, '-eo', 'pid').split('\n').slice(1))
  const alive = () => pids.some(pid => isAlive(Number(pid)))
  if (pids.length < 8 || !alive()) throw new Error('four workers and their supervisors should run')
  host.kill('SIGKILL')
  const started = performance.now()
  while (alive()) await new Promise(resolve => setTimeout(resolve, 5))
  const processes = performance.now() - started
  while (ownContainers(owner).length > 0) await new Promise(resolve => setTimeout(resolve, 20))
  const containers = performance.now() - started
  report(
    `${language}: what is left of four spinning workers`,
    `${processes.toFixed(0)} ms, containers ${containers.toFixed(0)} ms`,
    '≤ 1000 ms'
  )
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** What a flood of prints leaves on the disk of the engine, as a share of it. */
export async function flood(language: LanguageName): Promise<void> {
  const folder = docker('info', '--format', '{{.DockerRootDir}}')
  const used = () => {
    const { blocks, bfree, bsize } = statfsSync(folder)
    return ((blocks - bfree) * bsize) / 1024 / 1024
  }
  const flooded = 200
  const line = 'x'.repeat(10_485)
  const rows = [JSON.stringify({ do: 'print', text: line, times: flooded * 100, value: 7 })]
  const limits = withLimits({ timeoutMs: 120_000 })
  const runner = dockerSandbox({ imagesFile }).open(fixture(language, 'acts'), { workers: 1, limits })
  const before = used()
  const [reply] = await repliesToRows(runner, rows)
  const during = used() - before
  const { bytes } = runner.prints()
  await runner.close()
  if (reply.outcome !== 'answered') throw new Error(reply.error.message)
  const printed = bytes / 1024 / 1024
  report(
    `${language}: disk that a flood of ${printed.toFixed(0)} MB takes, as a share`,
    `${(during / printed).toFixed(3)} (${during.toFixed(1)} MB)`,
    '≤ 0.01'
  )
}
