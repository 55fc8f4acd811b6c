import { describe, expect, it } from 'vitest'
import { contentHash, fileHash, versionNumber } from '../../../src/domain/program/program.js'

describe('versionNumber', () => {
  it.each([
    ['v3-9f3a1c', 3],
    ['v12-000000', 12],
    ['v3', undefined],
    ['v3-9F3A1C', undefined],
    ['.abc.tmp', undefined]
  ])('%s is %s', (version, number) => {
    expect(versionNumber(version)).toBe(number)
  })
})

it('hashes content whatever its line ends', () => {
  expect(fileHash('a\r\nb')).toBe(fileHash('a\nb'))
  expect(contentHash('javascript', { a: 'x\r\n' })).toBe(contentHash('javascript', { a: 'x\n' }))
})

it('tells files, names and languages apart', () => {
  const hashes = [
    contentHash('javascript', { a: 'x', b: 'y' }),
    contentHash('javascript', { a: 'xb', b: 'y' }),
    contentHash('javascript', { a: 'y', b: 'x' }),
    contentHash('python', { a: 'x', b: 'y' })
  ]
  expect(new Set(hashes).size).toBe(4)
})
