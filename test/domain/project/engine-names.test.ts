import { expect, it } from 'vitest'
import { manifestSchema } from '../../../src/domain/project/manifest-schema.js'

const accepts = (settings: object) => manifestSchema.safeParse({ format: 1, ...settings }).success

it.each([
  ['python:3.13-slim', true],
  ['registry.example.com:5000/team/go_1@sha256:00', true],
  ['[::1]:5000/x', true],
  ['--privileged', false],
  ['-v', false],
  ['a b', false],
  ['a\n-b', false],
  ['a\n', false],
  ['', false]
])('images: %j: %s', (name, fits) => {
  expect(accepts({ images: { python: name } })).toBe(fits)
})

it.each([
  ['runsc', true],
  ['io.containerd.runsc.v1', true],
  ['/tmp/evil', false],
  ['./evil', false],
  ['a/b', false],
  ['-x', false],
  ['', false]
])('runtime: %j: %s', (name, fits) => {
  expect(accepts({ runtime: name })).toBe(fits)
})
