// Whether what a build makes is there as it made it, of the sources as they are.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const read = ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts', 'src', 'templates/runtime']
const made = ['dist', 'schemas', 'oclif.manifest.json', 'biome.layers.json', 'src/learners/runtime']

/** The files at a path and below it, by their names in the repository; none where there is nothing. */
function filesAt(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (found === undefined) return []
  if (found.isFile()) return [path]
  const names = readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).sort()
  return names.map(name => join(path, name)).filter(name => statSync(join(root, name)).isFile())
}

function hashOf(root, paths) {
  const hash = createHash('sha256')
  for (const name of paths.flatMap(path => filesAt(root, path))) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(root, name)))
      .update('\0')
  }
  return hash.digest('hex')
}

const stampOf = root => join(root, 'node_modules/.cache/loopai-build.json')
const now = root =>
  JSON.stringify({ node: process.version, read: hashOf(root, read), made: hashOf(root, made) })

/** Notes that a build was made of the sources as they are. */
export function noteBuild(root) {
  const stamp = stampOf(root)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, now(root))
}

/** Whether a build now would make what is there. */
export function isBuilt(root) {
  try {
    return readFileSync(stampOf(root), 'utf8') === now(root)
  } catch {
    return false
  }
}
