import { expect, it } from 'vitest'
import type { LanguageName } from '../../src/domain/program/language.js'
import { loopai } from '../helpers/cli.js'
import { lendImages, withoutDocker } from '../helpers/docker.js'
import { type Act, messagesServer, programReply } from '../helpers/messages-server.js'
import { projectWith, weatherRows } from '../helpers/project.js'

/** The same program in each language, as a model would write it. */
const sources: Record<LanguageName, string> = {
  javascript: `export function run({ text }) {
  if (/sledge|blizzard|icicle|mittens/.test(text)) return 'snow'
  return /beach|sunglasses|heatwave|parasol/.test(text) ? 'sun' : 'rain'
}
`,
  python: `import re

def run(input):
    text = input["text"]
    if re.search("sledge|blizzard|icicle|mittens", text):
        return "snow"
    return "sun" if re.search("beach|sunglasses|heatwave|parasol", text) else "rain"
`,
  go: `package main

import "regexp"

var snow = regexp.MustCompile("sledge|blizzard|icicle|mittens")
var sun = regexp.MustCompile("beach|sunglasses|heatwave|parasol")

func Run(input any) (any, error) {
	fields, _ := input.(map[string]any)
	text, _ := fields["text"].(string)
	if snow.MatchString(text) {
		return "snow", nil
	}
	if sun.MatchString(text) {
		return "sun", nil
	}
	return "rain", nil
}
`,
  csharp: `using System.Collections.Generic;
using System.Text.RegularExpressions;

public static class Program
{
    static readonly Regex snow = new Regex("sledge|blizzard|icicle|mittens");
    static readonly Regex sun = new Regex("beach|sunglasses|heatwave|parasol");

    public static object Run(object input)
    {
        var fields = input as Dictionary<string, object>;
        object text = null;
        if (fields != null) fields.TryGetValue("text", out text);
        var words = text as string ?? "";
        if (snow.IsMatch(words)) return "snow";
        return sun.IsMatch(words) ? "sun" : "rain";
    }
}
`
}

/** What a model gets wrong at first in each language, and what the compiler or the loader says of it. */
const broken: Record<LanguageName, [source: string, told: RegExp]> = {
  javascript: ['export function run( {', /SyntaxError/],
  python: ['def run(input):\nreturn 1\n', /IndentationError|SyntaxError/],
  go: [
    'package main\n\nimport "os"\n\nfunc Run(input any) (any, error) { return "rain", nil }\n',
    /imported and not used/
  ],
  csharp: [
    'public static class Program { public static object Run(object input) { return rain; } }\n',
    /rain/
  ]
}

/** The whole request about a language, answered wrongly at first. */
function answer(language: LanguageName, turns: number): Act {
  return { text: programReply(turns === 1 ? broken[language][0] : sources[language]) }
}

const languages: LanguageName[] = ['javascript', 'python', 'go', 'csharp']
const withoutImages = () => withoutDocker('go') || withoutDocker('csharp')

it.skipIf(withoutImages())(
  'a model is asked in every language named, told what the toolchain says, and measured in its sandbox',
  async () => {
    const cwd = await projectWith(weatherRows(90), ['init', 'w', 'rows.jsonl'])
    await lendImages(cwd)
    const server = await messagesServer(({ messages }): Act => {
      const language = /^Write a program in (\w+)/.exec(messages[0].content)![1] as LanguageName
      return answer(language, messages.length)
    })
    const words = [
      'synth',
      'w',
      '-g',
      'anthropic',
      '--json',
      '--rounds',
      '1',
      '--candidates',
      '4',
      '--keep',
      'all'
    ]
    const { code, stdout, stderr } = await loopai(
      [...words, ...languages.flatMap(language => ['--language', language])],
      { cwd, env: { ANTHROPIC_BASE_URL: server.url } }
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { candidates } = JSON.parse(stdout)

    const [rules] = server.received[0].body.system
    expect(rules.text).toMatch(/Toolchain: Python 3 \(python 3\.\d+/)
    expect(rules.text).toMatch(/Toolchain: Go \(go 1\.\d+/)
    expect(rules.text).toMatch(/Toolchain: C#.* \((mono|dotnet|\.NET) \d/)
    for (const language of languages) {
      const about = server.received.filter(({ body }) =>
        body.messages[0].content.includes(` in ${language}.`)
      )
      const second = about.find(({ body }) => body.messages.length === 3)
      expect(second?.body.messages[2].content).toMatch(/^The program does not run/)
      expect(second?.body.messages[2].content).toMatch(broken[language][1])
    }
    // All four do the same on every training row, so one of them stands for all.
    const written = candidates.filter(({ family }: { family: string }) => family === 'model')
    expect(written).toHaveLength(1)
    expect(written[0]).toMatchObject({ train: 1, validation: { accuracy: 1 } })
  },
  600_000
)

it.skipIf(withoutImages()).each(['go', 'csharp'] as const)(
  'a program in %s wins, is kept, promoted and run',
  async language => {
    const cwd = await projectWith(weatherRows(240), ['init', 'w', 'rows.jsonl'])
    await lendImages(cwd)
    const server = await messagesServer((): Act => ({ text: programReply(sources[language]) }))
    const words = [
      'synth',
      'w',
      '-g',
      'anthropic',
      '-l',
      language,
      '--rounds',
      '1',
      '--candidates',
      '1',
      '--promote'
    ]
    const { code, stdout } = await loopai([...words, '--json'], {
      cwd,
      env: { ANTHROPIC_BASE_URL: server.url }
    })
    expect(code).toBe(0)
    const { recommended, promotion } = JSON.parse(stdout)
    expect(recommended).toMatchObject({ family: 'model', language, test: { accuracy: 1, reads: 1 } })
    expect(promotion.promoted).toBe(true)
    const run = await loopai(['run', 'w', '-i', '{"text":"a blizzard in town"}'], { cwd })
    expect(run).toMatchObject({ code: 0, stdout: '"snow"\n' })
  },
  600_000
)
