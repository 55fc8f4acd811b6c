import { readFileSync } from 'node:fs'
import { describe } from 'vitest'
import { languageNames } from '../../src/domain/program/language.js'
import { languages } from '../../src/languages/languages.js'
import { dockerSandbox } from '../../src/sandboxes/docker/docker.js'
import { engineFolder, imagesFile, withoutDocker } from '../helpers/docker.js'
import { containerResidue } from '../helpers/residue.js'
import { abuseContract } from './abuse.contract.js'

for (const language of languageNames) {
  const entry = languages[language].entry
  const source = readFileSync(new URL(`../fixtures/hostile/${entry}`, import.meta.url), 'utf8')
  const program = { language, entry, files: { [entry]: source } }

  describe.skipIf(withoutDocker(language))('docker', () => {
    abuseContract(`contains ${language}`, {
      source,
      open: limits => dockerSandbox({ imagesFile }).open(program, { workers: 1, limits }),
      disk: engineFolder,
      residue: containerResidue()
    })
  })
}
