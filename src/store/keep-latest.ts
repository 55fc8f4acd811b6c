import type { RootedFiles } from './rooted-files.js'

/** Removes the oldest files of a folder that holds more files or bytes than allowed. */
export async function keepLatest(
  files: RootedFiles,
  folder: string,
  { most, bytes }: { most: number; bytes: number }
): Promise<void> {
  const names = await files.list(folder)
  const aged = names.map(name => ({
    path: `${folder}/${name}`,
    writtenAt: files.writtenAt(`${folder}/${name}`) ?? 0
  }))
  aged.sort((a, b) => b.writtenAt - a.writtenAt)
  let total = 0
  for (const [at, { path }] of aged.entries()) {
    total += await files.bytesOf(path)
    if (at >= most || total > bytes) await files.removeAll(path)
  }
}
