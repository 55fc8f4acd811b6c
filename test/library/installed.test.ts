import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shrinkwrapOf } from '../../scripts/shrinkwrap.mjs'
import { root } from '../helpers/cli.js'

// The page's example, typed and run by somebody who has installed the package and nothing else.
const folder = mkdtempSync(join(tmpdir(), 'loopai-library-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const npm = (words: string[], cwd: string) =>
  execFileSync('npm', [...words, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32'
  })

/** The archive that is published: `npm pack` here would build anew, under the tests that run beside. */
function packed(): string {
  const copy = join(folder, 'copy')
  const { files, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const shipped = [...files, 'package.json', 'README.md', 'LICENSE'].filter(
    (name: string) => !name.startsWith('!') && name !== 'npm-shrinkwrap.json'
  )
  mkdirSync(copy)
  for (const name of shipped) cpSync(join(root, name), join(copy, name), { recursive: true })
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  writeFileSync(join(copy, 'npm-shrinkwrap.json'), JSON.stringify(shrinkwrapOf(lock)))
  npm(['pack', '--pack-destination', folder], copy)
  return join(folder, `loopai-${version}.tgz`)
}

const page = readFileSync(join(root, 'docs/library.md'), 'utf8')
const example = /```ts\n([\s\S]+?)```/.exec(page)?.[1] ?? ''
const app = join(folder, 'app')

describe('the library, installed', () => {
  beforeAll(() => {
    mkdirSync(join(app, 'src'), { recursive: true })
    writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }))
    npm(['install', '--prefer-offline', packed()], app)
    // What anybody who writes TypeScript for Node has.
    mkdirSync(join(app, 'node_modules/@types'), { recursive: true })
    for (const name of ['@types/node', 'undici-types'])
      symlinkSync(join(root, 'node_modules', name), join(app, 'node_modules', name), 'dir')
    writeFileSync(join(app, 'src/spam.ts'), example)
    cpSync(join(root, 'templates/tasks/spam/examples.jsonl'), join(app, 'mails.jsonl'))
    writeFileSync(
      join(app, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          target: 'ES2022',
          module: 'NodeNext',
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: false,
          skipLibCheck: false,
          types: ['node'],
          rootDir: 'src',
          outDir: 'out'
        },
        include: ['src']
      })
    )
  }, 240_000)

  it('is typed: the example of its page compiles under strict rules', () => {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], {
      cwd: app,
      encoding: 'utf8'
    })
  }, 120_000)

  it('makes, promotes and runs a program', () => {
    const output = execFileSync(process.execPath, ['out/spam.js'], {
      cwd: app,
      encoding: 'utf8',
      env: { ...process.env, LOOPAI_SANDBOX: 'deno', CI: '' }
    })
    const lines = output.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^true .+/)
    expect(lines[1]).toMatch(/^(0|0.5|1)$/)
    const label = expect.stringMatching(/^(ham|spam)$/)
    expect(lines.slice(2)).toEqual([label, label, expect.stringMatching(/text/), 'unknown-task'])
  }, 240_000)
})
