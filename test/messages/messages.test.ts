import { stripVTControlCharacters } from 'node:util'
import displayWidth from 'string-width'
import { afterAll, expect, it } from 'vitest'
import { errorLines } from '../../src/error-display.js'
import { interruption } from '../../src/errors.js'
import { orderOfWork } from '../../src/help.js'
import { plainLines } from '../../src/reporters/plain.js'
import { fitScreen } from '../../src/terminal/fit-screen.js'
import { screens } from '../screens/screens.js'
import { gatherMessages, type Message } from './gather.js'
import { findingTexts, refusalTexts } from './sentences.js'

const { isTTY, columns } = process.stdout
afterAll(() => Object.assign(process.stdout, { isTTY, columns }))

const { messages, missing } = gatherMessages()

it('each message has an example', () => {
  expect(missing, 'name these in test/messages/values.json').toEqual([])
  expect(messages.length).toBeGreaterThan(200)
})

/** docs/messages.md is where all of them can be read at once; `npx vitest run test/messages -u` writes it. */
it('all of them are in docs/messages.md', async () => {
  await expect(await page()).toMatchFileSnapshot('../../docs/messages.md')
})

async function page(): Promise<string> {
  Object.assign(process.stdout, { isTTY: true, columns: 80 })
  const drawn = []
  for (const [command, draw] of screens) drawn.push(`### ${command}\n\n${block(await draw())}`)
  const errors = messages.filter(({ code }) => code !== 'warning' && !code.startsWith('server '))
  const warnings = messages.filter(({ code }) => code === 'warning')
  const served = messages.filter(({ code }) => code.startsWith('server '))
  return [
    '# What Loopai says',
    'Every error, warning, finding, verdict and screen, as it is printed in a terminal of 80 columns. Names and\nnumbers are examples. The page is made from the source: `npx vitest run test/messages -u`.',
    '## Errors',
    'By their code, which `--json` documents name. What is behind `Try:` is what to do.',
    ...byCode(errors, errorText),
    '## After Ctrl-C',
    'What each command leaves behind, and how to go on.',
    block((await interruptions()).join('\n')),
    '## Warnings',
    'On stderr; the command goes on.',
    block(warnings.map(warningText).join('\n')),
    '## What rows are found to be',
    'By `init`, `add` and `resplit`: what was found, what was done about it, and in which lines.',
    block(`${findingTexts().join('\n')}\n`),
    '## Why a version is not promoted',
    'By `promote`, `synth` and `improve`; the lines below say what would decide it.',
    block(`${refusalTexts().join('\n')}\n`),
    '## Errors of the server',
    'By `loopai serve`, in the body of the reply, with the code.',
    ...byCode(served, ({ text }) => ` ${text}\n`),
    '## Screens',
    ...drawn,
    ''
  ].join('\n\n')
}

async function interruptions(): Promise<string[]> {
  const told = []
  for (const id of Object.values(orderOfWork).flat()) {
    const { default: command } = await import(`../../src/commands/${id}.ts`)
    const { message } = interruption(`Interrupted. ${command.interrupted}`)
    told.push(`loopai ${id}\n${errorText({ code: 'interrupted', text: message, suggestions: [] })}`)
  }
  return told
}

function byCode(list: readonly Message[], text: (message: Message) => string): string[] {
  const codes = [...new Set(list.map(({ code }) => code))].sort()
  return codes.flatMap(code => [
    `### ${code.replace('server ', '')}`,
    block([...new Set(list.filter(each => each.code === code).map(text))].join('\n'))
  ])
}

function errorText({ code, text, suggestions }: Message): string {
  return `${errorLines({ code, exitCode: 2, message: text, suggestions }).join('\n')}\n`
}

function warningText({ text, suggestions }: Message): string {
  return `${plainLines({ type: 'warning', message: text, suggestions }).join('\n')}\n`
}

function block(screen: string): string {
  const lines = stripVTControlCharacters(fitScreen(screen, 80, displayWidth))
  return `\`\`\`\n${lines.replace(/^\n+|\n+$/g, '')}\n\`\`\``
}
