import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from '@oclif/core/parser'
import { describe, expect, it } from 'vitest'
import { BaseCommand } from '../../src/base-command.js'
import { orderOfWork } from '../../src/help.js'
import { root, scratch } from '../helpers/cli.js'
import { messagesServer, programReply } from '../helpers/messages-server.js'
import { labelsReply } from '../helpers/oracle.js'
import { blocksOf, runScript, runSession, shellIn } from '../helpers/page.js'

const pages = ['README.md', ...(await readdir(join(root, 'docs'))).map(name => `docs/${name}`)]
const withBlocks: [string, string][] = []
for (const path of pages) {
  const page = await readFile(join(root, path), 'utf8')
  if (blocksOf(page).length > 0) withBlocks.push([path, page])
}

/** What a clone holds of a project of its own, and some inputs that nobody has labeled. */
async function clone(): Promise<string> {
  const cwd = await scratch()
  for (const name of ['loopai.json', 'tasks', 'examples']) {
    await cp(join(root, name), join(cwd, name), { recursive: true })
  }
  const rows = (await readFile(join(cwd, 'tasks/support/examples.jsonl'), 'utf8')).split('\n').slice(0, 3)
  const inputs = rows.map((row, at) => {
    const { input } = JSON.parse(row)
    return `${JSON.stringify({ ...input, subject: `Once more, number ${at}` })}\n`
  })
  await writeFile(join(cwd, 'new.jsonl'), inputs.join(''))
  return cwd
}

/** A server that answers as a model would: labels, or a program. */
async function model(): Promise<Record<string, string>> {
  const program =
    "export function run({ body }) {\n  return /refund/i.test(body) ? 'refunds' : 'technical'\n}\n"
  const { url } = await messagesServer(request => ({
    text: JSON.stringify(request).includes('<inputs>')
      ? labelsReply(request, () => 'technical')
      : programReply(program)
  }))
  const key = 'a-key'
  return {
    ...{ ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: key },
    ...{ OPENAI_BASE_URL: url, OPENAI_API_KEY: key }
  }
}

describe('commands in pages', () => {
  // What they print is renewed by `npx vitest run test/e2e/pages.test.ts -u`.
  it.each(withBlocks)('%s: they work, and print what it says', { timeout: 600_000 }, async (path, page) => {
    const blocks = blocksOf(page)
    const asksModel = blocks.some(
      ({ kind, notRun, text }) =>
        kind === 'sh' && notRun === undefined && /loopai label| -g (?:anthropic|openai)/.test(text)
    )
    const env = { LOOPAI_SANDBOX: 'deno', ...(asksModel && (await model())) }
    const shell = await shellIn(await clone(), env)
    let now = ''
    let end = 0
    for (const { kind, text, at, notRun } of blocks) {
      now += page.slice(end, at)
      end = at + text.length
      if (notRun !== undefined) {
        console.log(`${path}, not run (${notRun}): ${text.trim().split('\n').join(' ; ')}`)
        now += text
      } else if (kind === 'sh') {
        await runScript(shell, text)
        now += text
      } else now += await runSession(shell, text)
    }
    await expect(now + page.slice(end)).toMatchFileSnapshot(join(root, path))
  })

  it('have no flag that is not there, also where they are not run', async () => {
    const classes = Object.values(orderOfWork)
      .flat()
      .map(async id => (await import(`../../src/commands/${id}.ts`)).default)
    const examples: string[] = (await Promise.all(classes)).flatMap(command => command.examples)
    const lines = [
      ...examples.map(example => example.replaceAll('<%= config.bin %>', 'loopai')),
      ...withBlocks.flatMap(([, page]) => blocksOf(page).flatMap(({ text }) => text.split('\n')))
    ]
    const commands = lines.flatMap(commandsIn)
    expect(commands.length).toBeGreaterThan(50)
    for (const [id, ...words] of commands) {
      const { default: Command } = await import(`../../src/commands/${id}.ts`)
      const flags = { ...BaseCommand.baseFlags, json: {}, ...Command.flags }
      const { args, strict } = Command
      await parse(words, { flags, args, strict }).catch(error => {
        throw new Error(`loopai ${[id, ...words].join(' ')}: ${error.message}`)
      })
    }
  })
})

/** The words of each call of `loopai` in a line of shell, up to a pipe, a redirection or a comment. */
function commandsIn(line: string): string[][] {
  return [
    ...line.matchAll(/(?:^|[|;&$] |^\$ )loopai ([a-z]+(?: +(?:'[^']*'|"[^"]*"|[^\s|<>;&#'"])+)*)/g)
  ].map(([, words]) =>
    [...words.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map(([word]) =>
      word.replace(/^(['"])(.*)\1$/s, '$2')
    )
  )
}
