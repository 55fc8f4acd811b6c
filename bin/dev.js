#!/usr/bin/env -S node --import tsx
// Runs src without a build. The transpiling that oclif brings is off: with tsx it silently runs a stale dist.
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { run, settings } from '@oclif/core'
import { embedRuntime } from '../scripts/embed-runtime.mjs'

const root = dirname(import.meta.dirname)
const pjson = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
pjson.oclif.commands = './src/commands'
embedRuntime()
settings.enableAutoTranspile = false
settings.debug = true
await run(process.argv.slice(2), { root, pjson, ignoreManifest: true })
