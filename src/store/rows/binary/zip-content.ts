/** A file in a ZIP archive as its directory tells. */
export interface ZipEntry {
  name: string
  /** The size that it says to have unpacked, in bytes; readers of the archive write no more than that. */
  bytes: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const endBytes = 22
const mostComment = 0xffff

/** The directory of a ZIP archive, without unpacking anything; undefined where it is damaged or cut short. */
export function zipContent(file: Buffer): ZipEntry[] | undefined {
  const end = endOf(file)
  if (end === undefined) return undefined
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entryMark) return undefined
    const nameBytes = file.readUInt16LE(at + 28)
    const more = file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    const bytes = file.readUInt32LE(at + 24)
    entries.push({ name: file.toString('utf8', at + 46, at + 46 + nameBytes), bytes })
    at += 46 + nameBytes + more
  }
  return entries
}

function endOf(file: Buffer): number | undefined {
  const first = Math.max(0, file.length - endBytes - mostComment)
  for (let at = file.length - endBytes; at >= first; at--) {
    if (file.readUInt32LE(at) === endMark) return at
  }
  return undefined
}
