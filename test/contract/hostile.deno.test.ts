import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { languages } from '../../src/languages/languages.js'
import { denoSandbox } from '../../src/sandboxes/deno/deno.js'
import { hostResidue } from '../helpers/residue.js'
import { abuseContract } from './abuse.contract.js'

const cacheDir = mkdtempSync(join(tmpdir(), 'loopai-hostile-'))

afterAll(() => rmSync(cacheDir, { recursive: true, force: true }))

describe('deno', () => {
  for (const [language, file] of [
    ['javascript', 'program.mjs'],
    ['python', 'embedded.py']
  ] as const) {
    const entry = languages[language].entry
    const source = readFileSync(new URL(`../fixtures/hostile/${file}`, import.meta.url), 'utf8')
    const program = { language, entry, files: { [entry]: source } }
    abuseContract(`contains ${language}`, {
      source,
      open: limits => denoSandbox({ cacheDir }).open(program, { workers: 1, limits }),
      disk: tmpdir,
      residue: hostResidue(cacheDir, /^(deno(-python)?-memory\.json|pyodide-[0-9a-f]+\.snapshot)$/)
    })
  }
})
