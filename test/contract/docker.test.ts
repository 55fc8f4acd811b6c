import { describe, expect, it } from 'vitest'
import { languageNames } from '../../src/domain/program/language.js'
import { dockerSandbox } from '../../src/sandboxes/docker/docker.js'
import { imagesFile, ownContainers, ownPipes, withoutDocker } from '../helpers/docker.js'
import { within } from '../helpers/processes.js'
import { sandboxContract } from './sandbox.contract.js'

for (const language of languageNames) {
  describe.skipIf(withoutDocker(language))('docker', () => {
    describe('as every sandbox', () => sandboxContract(() => dockerSandbox({ imagesFile }), language))

    it(`${language}: leaves no container and no pipe`, async () => {
      expect(await within(2000, () => ownContainers().length === 0)).toBe(true)
      expect(ownPipes()).toEqual([])
    })
  })
}
