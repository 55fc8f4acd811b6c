import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './helpers/cli.js'
import { filesBelow } from './helpers/source-files.js'

const most = 300

it.each(['src', 'templates/runtime'])(
  'no file under %s is longer than 300 lines, but what is generated',
  folder => {
    const files = filesBelow(folder).filter(name => !`${folder}/${name}`.startsWith('src/learners/runtime/'))
    const long = files.filter(
      name => readFileSync(join(root, folder, name), 'utf8').split('\n').length - 1 > most
    )
    expect(files.length).toBeGreaterThan(50)
    expect(long).toEqual([])
  }
)
