import { expect, it } from 'vitest'
import { languageNames } from '../../src/domain/program/language.js'
import { extract } from '../../src/learners/extract/family.js'
import type { Family } from '../../src/learners/family.js'
import { learnPrograms } from '../../src/learners/learn-programs.js'
import type { Lesson } from '../../src/learners/lesson.js'
import { template } from '../../src/learners/template/family.js'
import { extractionOf, logLines, sentences } from './extract/scenes.js'

/** Families that learn from many rows of text; the others are held to it through the generator. */
const scenes: [string, Family, Lesson][] = [
  ['spans by weights', extract, extractionOf(sentences(80, 'name'))],
  ['templates of log lines', template, extractionOf(logLines(60))]
]

it.each(scenes)('%s come out byte for byte alike twice', (_, family, lesson) => {
  const [first, second] = [1, 2].map(() => learnPrograms(family, lesson, languageNames))
  expect(first).toHaveLength(languageNames.length)
  expect(second).toEqual(first)
})
