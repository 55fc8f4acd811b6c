// Makes a fresh clone ready: installs what package-lock.json names, then builds. Quick when nothing changed.
import { execSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isBuilt } from './built.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const sh = command => execSync(command, { cwd: root, stdio: ['ignore', 2, 2] })

// Times do not tell: a lock file that git brought may be older than what was installed before.
const lock = readFileSync(`${root}/package-lock.json`, 'utf8')
const installed = `${root}/node_modules/.installed-lock.json`
if (contentOf(installed) !== lock) {
  console.error('Installing dependencies…')
  // Not `npm ci`, which refuses a lock file that leaves out other platforms' optional packages.
  sh('npm install --no-save --no-audit --no-fund --loglevel=error')
  writeFileSync(installed, lock)
}
if (!isBuilt(root)) {
  console.error('Building…')
  sh('node scripts/build.mjs')
}

function contentOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
