import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LanguageName } from '../../src/domain/program/language.js'
import { languages } from '../../src/languages/languages.js'
import { loopai } from '../helpers/cli.js'
import { lendImages, withoutDocker } from '../helpers/docker.js'
import { weatherRows, writeProject } from '../helpers/project.js'

const sources: Record<Exclude<LanguageName, 'javascript'>, string> = {
  python: 'def run(input):\n    return input["text"].upper()\n',
  go: `package main

import "strings"

func Run(input any) (any, error) {
	return strings.ToUpper(input.(map[string]any)["text"].(string)), nil
}
`,
  csharp: `using System.Collections.Generic;

public static class Program
{
    public static object Run(object input)
    {
        return ((string)((Dictionary<string, object>)input)["text"]).ToUpperInvariant();
    }
}
`
}

let cwd: string
beforeAll(async () => {
  cwd = await writeProject(weatherRows(60), ['init', 'w', 'rows.jsonl'])
  // The images of this repository, and what was compiled with them.
  if (!withoutDocker('go')) await lendImages(cwd)
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

describe.each([
  ['python', 'deno'],
  ['go', 'docker'],
  ['csharp', 'docker']
] as const)('%s in %s', (language, sandbox) => {
  it.skipIf(sandbox === 'docker' && withoutDocker(language))(
    'is adopted, run and measured',
    async () => {
      const file = join(cwd, language, languages[language].entry)
      await mkdir(dirname(file))
      await writeFile(file, sources[language])
      const adopted = await loopai(['adopt', 'w', file, '--sandbox', sandbox, '--json'], { cwd })
      expect(adopted).toMatchObject({ code: 0, stderr: '' })
      const { version } = JSON.parse(adopted.stdout) as { version: string }

      const input = '{"text":"a"}\n{"text":"b"}\n'
      const run = await loopai(['run', 'w', version, '--sandbox', sandbox], { cwd, input })
      expect(run).toMatchObject({ code: 0, stdout: '"A"\n"B"\n' })

      const measured = await loopai(['eval', 'w', version, '--sandbox', sandbox, '--json'], { cwd })
      expect(measured.code).toBe(0)
      expect(measured.stdout).toContain(`"${sandbox}`)
      // Python's snapshot is made, and Go's standard library compiled, where nobody did before.
    },
    180_000
  )
})
