import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { LanguageName } from '../../../src/domain/program/language.js'
import { defaultLimits } from '../../../src/domain/program/limits.js'
import type { Runnable } from '../../../src/domain/program/program.js'
import { languages } from '../../../src/languages/languages.js'
import { compiledFolder, compileProgram } from '../../../src/sandboxes/docker/compile.js'
import { ownerLabel } from '../../../src/sandboxes/docker/reaper.js'
import { readImages } from '../../../src/sandboxes/recipes/images.js'
import { imagesFile, ownContainers, withoutDocker } from '../../helpers/docker.js'

const sources = {
  go: (answer: string) => `package main

func Run(input any) (any, error) {
	return ${answer}, nil
}
`,
  csharp: (answer: string) => `public static class Program
{
    public static object Run(object input)
    {
        return ${answer};
    }
}
`
}

const folder = mkdtempSync(join(tmpdir(), 'loopai-compile-'))
const patience = 300_000

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A folder for what is compiled, with what `loopai setup` has compiled of the language itself. */
function cacheFor(language: LanguageName): string {
  const cache = join(folder, language)
  const made = compiledFolder(imagesFile)
  mkdirSync(cache)
  for (const name of existsSync(made) ? readdirSync(made) : []) {
    if (name.startsWith(`${language}-`) && name.endsWith('.warm'))
      copyFileSync(join(made, name), join(cache, name))
  }
  return cache
}

describe.each(['go', 'csharp'] as const)('compileProgram: %s', language => {
  const cache = cacheFor(language)
  const compile = (answer: string, signal?: AbortSignal) => {
    const image = readImages(imagesFile)[language]
    if (image === undefined) throw new Error(`no image for ${language}: loopai setup ${language}`)
    const { recipe } = languages[language]
    const entry = language === 'go' ? 'program.go' : 'Program.cs'
    const program: Runnable = { language, entry, files: { [entry]: sources[language](answer) } }
    const options = { recipe, image, limits: defaultLimits, labels: [ownerLabel()] }
    return compileProgram(program, options, cache, signal)
  }

  it.skipIf(withoutDocker(language))(
    'keeps what came of a source, a mistake too, and compiles another one anew',
    async () => {
      const first = await compile('1')
      if (!('artifact' in first)) throw new Error(first.problem.message)
      const { ino } = statSync(first.artifact)
      expect(await compile('1')).toEqual(first)
      expect(statSync(first.artifact).ino).toBe(ino)
      expect(await compile('2')).not.toEqual(first)

      const wrong = await compile('nowhere')
      expect(wrong).toEqual({ problem: expect.objectContaining({ line: language === 'go' ? 4 : 5 }) })
      const kept = readdirSync(cache).find(name => name.endsWith('.problem.json'))!
      expect(JSON.parse(readFileSync(join(cache, kept), 'utf8'))).toEqual('problem' in wrong && wrong.problem)
      expect(await compile('nowhere')).toEqual(wrong)
    },
    patience
  )

  it.skipIf(withoutDocker(language))(
    'stops with the reason of the signal, and leaves no container and no half of anything',
    async () => {
      const before = readdirSync(cache).sort()
      const controller = new AbortController()
      const reason = new Error('enough')
      const made = compile('3', controller.signal)
      setTimeout(() => controller.abort(reason), 300)
      await expect(made).rejects.toBe(reason)
      expect(ownContainers()).toEqual([])
      expect(readdirSync(cache).sort()).toEqual(before)
    },
    patience
  )
})
