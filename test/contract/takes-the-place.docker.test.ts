import { describe } from 'vitest'
import { defaultLimits } from '../../src/domain/program/limits.js'
import { dockerSandbox } from '../../src/sandboxes/docker/docker.js'
import { imagesFile, withoutDocker } from '../helpers/docker.js'
import { takesThePlaceContract } from './takes-the-place.contract.js'

const limits = { ...defaultLimits, timeoutMs: 10_000 }

describe.skipIf(withoutDocker('python'))('docker', () => {
  takesThePlaceContract('python', program =>
    dockerSandbox({ imagesFile }).open(program, { workers: 1, limits })
  )
})
