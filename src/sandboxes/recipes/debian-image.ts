import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LoopaiError } from '../../errors.js'
import { askEngine } from '../docker/engine.js'

/** Files that no program needs. */
const left = [
  './usr/share/doc',
  './usr/share/man',
  './usr/share/locale',
  './var/cache',
  './var/lib/apt/lists'
]

/**
 * Builds an image of Debian with these packages, or finds the one built before, and returns its name. Needs
 * debootstrap, the right to use it (root) and Debian's packages, but no image registry.
 */
export async function buildDebianImage(
  packages: string[],
  options: { tell: (note: string) => void; signal: AbortSignal }
): Promise<string> {
  const list = [...new Set(packages)].sort().join(',')
  const suite = await hostSuite()
  const hash = createHash('sha256').update(`1 ${suite} ${list}`).digest('hex').slice(0, 12)
  const name = `loopai/debian:${suite}-${hash}`
  if ((await askEngine(['image', 'inspect', '--format', '{{.Id}}', name])).ok) return name
  if (process.getuid?.() !== 0) {
    throw new LoopaiError('no-sandbox', 'debootstrap needs root.', {
      suggestions: ['sudo loopai setup --from-debian']
    })
  }
  const folder = await mkdtemp(join(tmpdir(), 'loopai-debian-'))
  try {
    await bootstrap(folder, suite, list, options)
    options.tell('importing')
    await importFolder(folder, name, options.signal)
    return name
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** This machine's release of Debian, whose keys debootstrap has. */
async function hostSuite(): Promise<string> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '')
  const isDebian = /^ID=debian$/m.test(text)
  return (isDebian && /^VERSION_CODENAME=(\w+)$/m.exec(text)?.[1]) || 'bookworm'
}

async function bootstrap(
  folder: string,
  suite: string,
  list: string,
  { tell, signal }: { tell: (note: string) => void; signal: AbortSignal }
): Promise<void> {
  const { execa } = await import('execa')
  // A separate mount namespace, so that mounts made in the folder end with the process.
  const words = ['--mount', 'debootstrap', '--variant=minbase', `--include=${list}`, suite, folder]
  const child = execa('unshare', words, { reject: false, cancelSignal: signal, stdin: 'ignore', all: true })
  let last = ''
  let phase = ''
  for await (const line of child.iterable({ from: 'all' })) {
    if (!line.startsWith('I: ') || line.startsWith('E: ')) last = line
    const next = /^I: (Retrieving|Validating|Unpacking|Configuring)/.exec(line)?.[1]
    if (next === undefined || next === phase) continue
    // debootstrap validates and retrieves alternately, which is one phase for a person.
    if (phase !== '' && next === 'Validating') continue
    if (next === 'Retrieving' && phase === 'Validating') continue
    phase = next
    tell(`${next.toLowerCase()} packages`)
  }
  const result = await child
  signal.throwIfAborted()
  if (!result.failed) return
  const missing = result.code === 'ENOENT' || result.exitCode === 127
  throw new LoopaiError(
    'sandbox-failed',
    `debootstrap failed${missing ? ': it is not installed' : `: ${last}`}.`,
    {
      suggestions: [
        missing ? 'apt-get install debootstrap' : 'see that the packages of Debian can be reached'
      ]
    }
  )
}

async function importFolder(folder: string, name: string, cancelSignal: AbortSignal): Promise<void> {
  const { execa } = await import('execa')
  const file = `${folder}.tar`
  const exclude = left.map(path => `--exclude=${path}`)
  const options = { reject: false, cancelSignal } as const
  try {
    const packed = await execa(
      'tar',
      ['-C', folder, '--numeric-owner', ...exclude, '-cf', file, '.'],
      options
    )
    const result = packed.failed ? packed : await execa('docker', ['import', file, name], options)
    cancelSignal.throwIfAborted()
    if (!result.failed) return
    throw new LoopaiError('sandbox-failed', `The image cannot be imported: ${result.stderr.trim()}.`)
  } finally {
    await rm(file, { force: true })
  }
}
