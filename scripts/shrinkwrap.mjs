// Before packing: writes npm-shrinkwrap.json, so that users get the very packages that were tested. `--remove` after it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const file = `${root}/npm-shrinkwrap.json`

/** A lock file without the packages that only development needs. */
export function shrinkwrapOf(lock) {
  const { devDependencies, ...project } = lock.packages['']
  const users = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev)
  return { ...lock, packages: { '': project, ...Object.fromEntries(users) } }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--remove')) rmSync(file, { force: true })
  else {
    const lock = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8'))
    writeFileSync(file, `${JSON.stringify(shrinkwrapOf(lock), null, 2)}\n`)
  }
}
