// Makes a fresh clone ready: installs what package-lock.json names, then builds. Quick when nothing changed.
import { execSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modified = name => statSync(`${root}/${name}`, { throwIfNoEntry: false })?.mtimeMs ?? 0
const sh = command => execSync(command, { cwd: root, stdio: ['ignore', 2, 2] })

if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) {
  console.error('Installing dependencies…')
  // Not `npm ci`, which refuses a lock file that leaves out other platforms' optional packages.
  sh('npm install --no-save --no-audit --no-fund --loglevel=error')
}
console.error('Building…')
sh('node scripts/build.mjs')
