import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shrinkwrapOf } from '../scripts/shrinkwrap.mjs'
import { accepted, packagesIn, thirdParty } from '../scripts/third-party.mjs'
import { root } from './helpers/cli.js'

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))

describe('what users install', () => {
  it('is listed with its licences', () => {
    expect(readFileSync(join(root, 'THIRD_PARTY.md'), 'utf8')).toBe(thirdParty(lock))
  })

  it('has licences that may be passed on', () => {
    const others = packagesIn(lock).filter(({ license }) => !accepted.includes(license))
    expect(others).toEqual([])
  })

  it('runs no script when it is installed, but one that nothing needs', () => {
    const scripts = packagesIn(lock).filter(({ hasInstallScript }) => hasInstallScript)
    expect(scripts.map(({ name }) => name)).toEqual(['deno'])
  })

  it('is pinned by version and hash, to the last of what is not for development', () => {
    const { packages } = shrinkwrapOf(lock)
    const { '': project, ...users } = packages
    expect(project).not.toHaveProperty('devDependencies')
    expect(Object.keys(users)).toHaveLength(
      Object.keys(lock.packages).filter(path => path !== '' && !lock.packages[path].dev).length
    )
    for (const each of Object.values(users)) {
      expect(each).toMatchObject({
        version: expect.stringMatching(/^\d/),
        integrity: expect.stringMatching(/^sha512-/)
      })
    }
    expect(Object.keys(users)).toContain('node_modules/zod')
    expect(Object.keys(users)).not.toContain('node_modules/vitest')
  })
})

describe('the package', () => {
  const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32'
  })
  const files: string[] = JSON.parse(listed)[0].files.map(({ path }: { path: string }) => path)

  it('holds what runs and what is read about it', () => {
    for (const file of [
      'bin/run.js',
      'dist/index.js',
      'dist/generators/local-thread.js',
      'oclif.manifest.json',
      'schemas/task.schema.json',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'SECURITY.md',
      'THIRD_PARTY.md'
    ]) {
      expect(files).toContain(file)
    }
  })

  it('holds nothing else', () => {
    const known =
      /^(bin\/run\.js|dist\/.+\.(js|d\.ts)|templates\/.+|schemas\/[a-z]+\.schema\.json|docs\/[a-z]+\.md|[A-Z_]+\.md|LICENSE|package\.json|oclif\.manifest\.json|npm-shrinkwrap\.json)$/
    expect(files.filter(file => !known.test(file))).toEqual([])
  })

  it('holds every page that the README leads to', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const linked = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path)
    expect(linked.length).toBeGreaterThan(20)
    expect(linked.filter(path => !files.includes(path))).toEqual([])
  })
})

describe('the README', () => {
  it('is read in some minutes: the rest stands in docs/', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8').split('\n').length).toBeLessThanOrEqual(201)
  })
})
