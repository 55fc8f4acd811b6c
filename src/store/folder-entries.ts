// biome-ignore lint/style/noRestrictedImports: lists folders anywhere, as a person types their names
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The names in a folder, and which are folders, through links too; none where it cannot be read. */
export async function folderEntries(folder: string): Promise<{ name: string; isFolder: boolean }[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const isFolder = (name: string) =>
    stat(join(folder, name)).then(
      found => found.isDirectory(),
      () => false
    )
  return Promise.all(
    entries.map(async entry => ({
      name: entry.name,
      isFolder: entry.isSymbolicLink() ? await isFolder(entry.name) : entry.isDirectory()
    }))
  )
}
