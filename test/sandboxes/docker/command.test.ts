import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../src/domain/program/limits.js'
import { pythonRecipe as python } from '../../../src/languages/python/recipe.js'
import { pipedCommand } from '../../../src/sandboxes/docker/command.js'

const image = {
  name: 'x',
  id: `sha256:${'0'.repeat(64)}`,
  toolchain: 'python 3',
  transport: 'pipes'
} as const

describe('the command of a container', () => {
  it('mounts folders whatever their names are, and nothing that can be written to', () => {
    const folder = '/a,b:c"d e/io'
    const options = { recipe: python, image, limits: defaultLimits, labels: [] }
    const words = pipedCommand(options, folder, '/id')
    const mounts = words.filter((_, at) => words[at - 1] === '--mount')
    expect(mounts).toContain('type=bind,"source=/a,b:c""d e/io",target=/loopai/io,readonly')
    expect(mounts).toHaveLength(3)
    for (const mount of mounts) expect(mount).toMatch(/,readonly$/)
    expect(words).not.toContain('--volume')
  })
})
