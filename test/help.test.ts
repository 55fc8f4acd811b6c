import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '@oclif/core/command'
import { Config } from '@oclif/core/config'
import { expect, it } from 'vitest'
import LoopaiHelp, { orderOfWork } from '../src/help.js'

it('has each command in one place', () => {
  const files = readdirSync(join(import.meta.dirname, '../src/commands'))
  const listed = Object.values(orderOfWork).flat()
  expect(listed.toSorted()).toEqual(files.map(name => name.replace('.ts', '')).sort())
})

it('says of flags that can be denied that they can, and ends no line inside an option', async () => {
  const config = await Config.load({ root: join(import.meta.dirname, '..') })
  const options = ['classification', 'extraction', 'transform', 'number', 'boolean', 'structured']
  const flags = {
    plain: { type: 'boolean', name: 'plain', allowNo: true, description: 'short requests' },
    kind: { type: 'option', name: 'kind', options, description: 'what kind it is' }
  }
  const help = new (class extends LoopaiHelp {
    textOf = (command: object) => this.formatCommand(command as Command.Loadable)
  })(config, { maxWidth: 60, stripAnsi: true })
  const text = help.textOf({ id: 'synth', args: {}, flags, aliases: [] })
  expect(text).toContain('[--[no-]plain]')
  expect(text).toMatch(/--\[no-\]plain {2,}short requests/)
  for (const option of options) expect(text.match(new RegExp(`\\b${option}\\b`, 'g'))).toHaveLength(2)
})
