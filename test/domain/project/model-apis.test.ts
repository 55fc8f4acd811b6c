import { expect, it } from 'vitest'
import { isOnThisMachine } from '../../../src/domain/project/model-apis.js'

it.each([
  'http://localhost:11434/v1',
  'http://127.0.0.1:1234',
  'http://127.9.0.1',
  'http://[::1]:8000/v1',
  'http://LOCALHOST',
  'http://models.localhost',
  'http://0.0.0.0:8000'
])('%s is on this machine', url => {
  expect(isOnThisMachine(url)).toBe(true)
})

it.each([
  undefined,
  'nonsense',
  'https://api.openai.com/v1',
  'http://10.0.0.7:8000',
  'http://localhost.example.org',
  'http://127.0.0.1.example.org',
  'https://example.org/localhost'
])('%s is not', url => {
  expect(isOnThisMachine(url)).toBe(false)
})
