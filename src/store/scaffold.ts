import type { Example } from '../domain/rows/example.js'
import type { Task } from '../domain/task/task.js'
import { LoopaiError } from '../errors.js'
import { exampleLines, examplesName } from './examples-file.js'
import { pruneCaches } from './leftovers.js'
import { manifestName, updateManifest } from './manifest-file.js'
import { RootedFiles } from './rooted-files.js'
import { taskText } from './task-folder.js'

const attributes = ['programs/** -text linguist-generated', '*.jsonl merge=union']

export interface Scaffold {
  task: Task
  examples: Example[]
  conflicts: Example[]
  /** Texts of other files, by name. */
  others?: Record<string, string>
}

/**
 * Writes a new task: its folder in one step, then its entry in loopai.json. If interrupted in between, the same
 * command completes it. Returns the paths that were written, relative to the root.
 */
export async function scaffoldTask(
  root: string,
  name: string,
  { task, examples, conflicts, others = {} }: Scaffold,
  version: string
): Promise<string[]> {
  const path = `tasks/${name}`
  const folder: Folder = { 'task.json': [taskText(task)], [examplesName]: partsOf(examples) }
  for (const [other, text] of Object.entries(others)) folder[other] = [text]
  if (conflicts.length > 0) folder['conflicts.jsonl'] = partsOf(conflicts)
  const files = new RootedFiles(root)
  await writeFolder(files, path, folder)
  await addLines(files, 'tasks/.gitattributes', attributes)
  await addLines(files, '.gitignore', ['.loopai/'])
  await updateManifest(root, version, manifest => {
    manifest.tasks[name] = { path }
  })
  await pruneCaches().catch(() => {})
  return [manifestName, ...Object.keys(folder).map(file => `${path}/${file}`)]
}

/** The files of a folder by name, each in parts. */
type Folder = Record<string, Iterable<string>>

/** An iterable that can be consumed several times. */
const partsOf = (examples: Example[]): Iterable<string> => ({
  [Symbol.iterator]: () => exampleLines(examples)
})

async function writeFolder(files: RootedFiles, path: string, folder: Folder): Promise<void> {
  const there = await files.read(`${path}/${examplesName}`)
  if (there === undefined) return files.publish(path, folder)
  // An earlier init was interrupted, or the rows were put there by hand.
  if (isText(there, folder[examplesName])) return addMissing(files, path, folder)
  throw new LoopaiError('task-exists', `${path} is there already, but loopai.json does not list it.`, {
    suggestions: [`move ${path} away, or add it to "tasks" in loopai.json`]
  })
}

/** Writes what is missing beside the examples. */
async function addMissing(
  files: RootedFiles,
  path: string,
  { [examplesName]: _, ...others }: Folder
): Promise<void> {
  for (const [name, parts] of Object.entries(others)) {
    if (!files.has(`${path}/${name}`)) await files.write(`${path}/${name}`, parts)
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

/** Adds the lines that a file lacks; its other lines stay as they are. */
async function addLines(files: RootedFiles, path: string, lines: string[]): Promise<void> {
  const text = (await files.read(path)) ?? ''
  const there = text.split(/\r?\n/)
  const missing = lines.filter(line => !there.includes(line))
  if (missing.length === 0) return
  const start = text === '' || text.endsWith('\n') ? text : `${text}\n`
  await files.write(path, `${start}${missing.join('\n')}\n`)
}
