/*
 * A host that waits to be killed while its containers spin:
 *   node --import tsx doomed-docker-host.ts <language> [workers] [images]
 * Prints the name under which its containers are known, then `spinning` when a row does. `images`: the file that names
 * them; the program then stops the first process of its container before.
 */
import { readFileSync } from 'node:fs'
import type { LanguageName } from '../../src/domain/program/language.js'
import { defaultLimits } from '../../src/domain/program/limits.js'
import { languages } from '../../src/languages/languages.js'
import { ownerName } from '../../src/owner.js'
import { dockerSandbox } from '../../src/sandboxes/docker/docker.js'
import { fixtureLanguages } from '../contract/fixtures.js'
import { imagesFile } from './docker.js'
import { repliesToRows } from './runs.js'

const language = process.argv[2] as LanguageName
const entry = languages[language].entry
const { extension } = fixtureLanguages[language]
const images = process.argv[4]
const [fixture, first, last] =
  images === undefined
    ? [`programs/${language}/acts.${extension}`, '{"do":"echo"}', '{"do":"spin"}']
    : ['hostile/stops-the-first-process.py', '"stop"', '"spin"']
const source = readFileSync(new URL(`../fixtures/${fixture}`, import.meta.url), 'utf8')
console.log(ownerName())
const limits = { ...defaultLimits, timeoutMs: 600_000 }
const program = { language, entry, files: { [entry]: source } }
const workers = Number(process.argv[3] ?? 2)
const runner = dockerSandbox({ imagesFile: images ?? imagesFile }).open(program, { workers, limits })
await repliesToRows(runner, Array(workers).fill(first))
console.log('spinning')
await repliesToRows(runner, Array(workers).fill(last))
