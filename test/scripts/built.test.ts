import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isBuilt, noteBuild } from '../../scripts/built.mjs'
import { scratch } from '../helpers/cli.js'

it('a build is done again once its sources or what it made are others, and not before', async () => {
  const root = await scratch()
  const write = (name: string, text: string) => writeFileSync(join(root, name), text)
  for (const folder of ['src', 'dist']) mkdirSync(join(root, folder))
  write('src/a.ts', 'a')
  write('dist/a.js', 'a')
  expect(isBuilt(root)).toBe(false)
  noteBuild(root)
  expect(isBuilt(root)).toBe(true)
  const changes: [() => void, () => void][] = [
    [() => write('src/a.ts', 'b'), () => write('src/a.ts', 'a')],
    [() => write('src/b.ts', ''), () => rmSync(join(root, 'src/b.ts'))],
    [() => write('dist/a.js', ''), () => write('dist/a.js', 'a')],
    [() => rmSync(join(root, 'dist/a.js')), () => write('dist/a.js', 'a')],
    [
      () => renameSync(join(root, 'src/a.ts'), join(root, 'src/c.ts')),
      () => renameSync(join(root, 'src/c.ts'), join(root, 'src/a.ts'))
    ]
  ]
  for (const [change, undo] of changes) {
    change()
    expect(isBuilt(root)).toBe(false)
    undo()
    expect(isBuilt(root)).toBe(true)
  }
})
