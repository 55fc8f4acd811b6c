#!/usr/bin/env node
// Runs src without a build. The transpiling that oclif brings is off: with tsx it silently runs a stale dist; and so
// does a manifest, which oclif's own plugin of a root reads whatever it is told.
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Plugin, settings } from '@oclif/core'
import { register } from 'tsx/esm/api'
import { embedRuntime } from '../scripts/embed-runtime.mjs'

const root = dirname(import.meta.dirname)
const pjson = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
Object.assign(pjson.oclif, { commands: './src/commands', helpClass: './src/help.ts' })
embedRuntime()
register()
settings.enableAutoTranspile = false
const plugin = new Plugin({ isRoot: true, root, pjson, ignoreManifest: true })
await plugin.load()
const { main } = await import('../src/main.ts')
await main(process.argv.slice(2), { root, pjson, plugins: new Map([[plugin.name, plugin]]) })
