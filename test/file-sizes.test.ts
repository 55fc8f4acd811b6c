import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../', import.meta.url).pathname
const most = 300

it.each(['src', 'templates/runtime'])(
  'no file under %s is longer than 300 lines, but what is generated',
  folder => {
    const files = readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter(name => /\.\w+$/.test(name) && !name.startsWith('src/learners/runtime/'))
    const long = files.filter(name => readFileSync(root + name, 'utf8').split('\n').length - 1 > most)
    expect(files.length).toBeGreaterThan(50)
    expect(long).toEqual([])
  }
)
