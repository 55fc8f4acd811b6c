import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { dockerSandbox } from '../../../src/sandboxes/docker/docker.js'
import { inspectImages, recordImages } from '../../../src/sandboxes/recipes/images.js'
import { setUpImages } from '../../../src/sandboxes/recipes/setup.js'
import { scratch } from '../../helpers/cli.js'

const id = (digit: string) => `sha256:${digit.repeat(64)}`
const line = (image: string, config: object | null) => JSON.stringify({ id: image, config })
let folder: string

/** A client that answers as it is told, and writes down its words. */
function engine(answers: { info?: string; inspect: string }): () => string[][] {
  writeFileSync(join(folder, 'info'), answers.info ?? '{"MemoryLimit":true,"PidsLimit":true}')
  writeFileSync(join(folder, 'inspect'), answers.inspect)
  const script = `#!/bin/sh
{ for word in "$@"; do printf '%s\\n' "$word"; done; echo; } >>'${folder}/words'
case "$1" in
  info) cat '${folder}/info' ;;
  image) cat '${folder}/inspect' ;;
  *) exit 1 ;;
esac
`
  writeFileSync(join(folder, 'docker'), script)
  chmodSync(join(folder, 'docker'), 0o755)
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`)
  return () => {
    const calls = readFileSync(join(folder, 'words'), 'utf8').trimEnd().split('\n\n')
    return calls.map(call => call.split('\n'))
  }
}

beforeEach(async () => {
  folder = await scratch()
  return () => vi.unstubAllEnvs()
})

describe.skipIf(process.platform === 'win32')('an image', () => {
  it('is told with its volumes, whatever an engine writes where there are none', async () => {
    const words = engine({
      inspect: [
        line(id('a'), { Volumes: { '/data': {}, '/more': {} } }),
        line(id('b'), { Volumes: null }),
        line(id('c'), {}),
        line('d'.repeat(64), { Volumes: {} }),
        line('--privileged', {}),
        line(id('e'), null)
      ].join('\n')
    })
    const { images } = await inspectImages(['a', 'b'])
    expect(images).toEqual([
      { id: id('a'), volumes: ['/data', '/more'] },
      ...['b', 'c', 'd', 'e'].map(digit => ({ id: id(digit), volumes: [] }))
    ])
    expect(words()[0].slice(-3)).toEqual(['--', 'a', 'b'])
  })

  it('with volumes is refused by setup before anything of it runs', async () => {
    const words = engine({ inspect: line(id('a'), { Volumes: { '/data': {} } }) })
    const setUp = setUpImages({
      ...{ languages: ['python'], names: { python: 'evil:1' }, owned: [], fromDebian: false, tell: () => {} },
      ...{ imagesFile: join(folder, 'images.json'), signal: new AbortController().signal }
    })
    await expect(setUp).rejects.toMatchObject({
      code: 'sandbox-failed',
      message: expect.stringMatching(/^evil:1 has volumes \(\/data\)/)
    })
    expect(words().map(([word]) => word)).not.toContain('run')
    expect(() => readFileSync(join(folder, 'images.json'))).toThrow()
  })

  it('with volumes that was made ready before is not used', async () => {
    engine({
      inspect: [line(id('a'), { Volumes: { '/data': {} } }), line(id('b'), { Volumes: null })].join('\n')
    })
    const imagesFile = join(folder, 'images.json')
    const image = (digit: string) => ({
      name: 'x',
      id: id(digit),
      toolchain: 'x 1',
      transport: 'pipes' as const
    })
    recordImages(imagesFile, { python: image('a'), javascript: image('b') })
    const status = await dockerSandbox({ imagesFile }).status()
    expect(status).toMatchObject({ available: true, languages: ['javascript'] })
    expect(status.notes).toEqual([expect.stringMatching(/^the image for python has volumes \(\/data\)/)])
  })

  it('for a language that only a newer Loopai knows is not told', async () => {
    engine({ inspect: [line(id('a'), { Volumes: null }), line(id('b'), { Volumes: null })].join('\n') })
    const imagesFile = join(folder, 'images.json')
    const image = (digit: string) => ({ name: 'x', id: id(digit), toolchain: 'x 1', transport: 'pipes' })
    const images = { python: image('a'), cobol: image('b') }
    writeFileSync(imagesFile, JSON.stringify({ format: 1, images }))
    const status = await dockerSandbox({ imagesFile }).status()
    expect(status).toMatchObject({ languages: ['python'], notes: [] })
  })
})
