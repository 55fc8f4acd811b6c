import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Example } from '../domain/example.js'
import type { Task } from '../domain/task.js'
import { LoopaiError } from '../errors.js'
import { exampleLines, examplesName } from './examples-file.js'
import { diskError, readIfThere, writeAtomically, writeSynced } from './files.js'
import { manifestName, updateManifest } from './manifest-file.js'
import { taskText } from './task-folder.js'

const attributes = ['programs/** -text linguist-generated', '*.jsonl merge=union']

export interface Scaffold {
  task: Task
  examples: Example[]
  conflicts: Example[]
}

/**
 * Writes a new task: its folder in one step, then its line in loopai.json. Interrupted in between, the same
 * command goes on. Gives the paths that were written, relative to the root.
 */
export async function scaffoldTask(
  root: string,
  name: string,
  { task, examples, conflicts }: Scaffold,
  version: string
): Promise<string[]> {
  const path = `tasks/${name}`
  const files: Files = { 'task.json': () => [taskText(task)], [examplesName]: () => exampleLines(examples) }
  if (conflicts.length > 0) files['conflicts.jsonl'] = () => exampleLines(conflicts)
  await writeFolder(root, path, files)
  await addLines(join(root, 'tasks', '.gitattributes'), attributes)
  await addLines(join(root, '.gitignore'), ['.loopai/'])
  await updateManifest(root, version, manifest => {
    manifest.tasks[name] = { path }
  })
  return [manifestName, ...Object.keys(files).map(file => `${path}/${file}`)]
}

/** By name, the parts of each file's text. */
type Files = Record<string, () => Iterable<string>>

async function writeFolder(root: string, path: string, files: Files): Promise<void> {
  const folder = join(root, path)
  const there = await readIfThere(join(folder, examplesName))
  if (there !== undefined) {
    // An earlier init was interrupted, or the rows were put in place by hand.
    if (isText(there, files[examplesName]())) return addMissing(folder, files)
    throw new LoopaiError('task-exists', `${path} is there already, but loopai.json does not list it.`, {
      suggestions: [`move ${path} away, or add it to "tasks" in loopai.json`]
    })
  }
  const temporary = join(root, 'tasks', `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await mkdir(temporary, { recursive: true })
    for (const [file, parts] of Object.entries(files)) await writeSynced(join(temporary, file), parts())
    await rename(temporary, folder)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => {})
    throw diskError(error, folder)
  }
}

/** Writes what is missing beside the examples. */
async function addMissing(folder: string, { [examplesName]: _, ...files }: Files): Promise<void> {
  for (const [file, parts] of Object.entries(files)) {
    const path = join(folder, file)
    if ((await readIfThere(path)) === undefined) await writeAtomically(path, parts())
  }
}

function isText(text: string, parts: Iterable<string>): boolean {
  let at = 0
  for (const part of parts) {
    if (!text.startsWith(part, at)) return false
    at += part.length
  }
  return at === text.length
}

/** Adds the lines that a file does not have yet; its others stay as they are. */
async function addLines(path: string, lines: string[]): Promise<void> {
  const text = (await readIfThere(path)) ?? ''
  const there = text.split(/\r?\n/)
  const missing = lines.filter(line => !there.includes(line))
  if (missing.length === 0) return
  const start = text === '' || text.endsWith('\n') ? text : `${text}\n`
  await writeAtomically(path, `${start}${missing.join('\n')}\n`)
}
