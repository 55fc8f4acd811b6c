import { readFileSync } from 'node:fs'
import type { LanguageName } from '../domain/language.js'
import { writeWholeSync } from './made-once.js'

/** An image that `loopai setup` has made ready on this machine. */
export interface ImageRecord {
  /** What it was pulled or built as. */
  name: string
  /** `sha256:…`, which is all that runs ever name. */
  id: string
  /** `python 3.12.1` */
  toolchain: string
  /** How workers talk with the host: named pipes, or the client's stdin and stdout where those do not cross. */
  transport: 'pipes' | 'stdio'
}

/** Anything else would be an option or another image on a command line of the engine's. */
const imageId = /^sha256:[0-9a-f]{64}$/

export type ImageRecords = Partial<Record<LanguageName, ImageRecord>>

/** The images that a file tells of; none where nothing was set up. */
export function readImages(file: string): ImageRecords {
  try {
    const { format, images } = JSON.parse(readFileSync(file, 'utf8')) as {
      format?: unknown
      images?: ImageRecords
    }
    if (format !== 1 || !images) return {}
    const sound = Object.entries(images).filter(([, image]) => imageId.test(image.id))
    return Object.fromEntries(sound)
  } catch {
    return {}
  }
}

/** Adds images to those that a file tells of. */
export function recordImages(file: string, images: ImageRecords): void {
  const document = { format: 1, images: { ...readImages(file), ...images } }
  writeWholeSync(file, `${JSON.stringify(document, null, 2)}\n`)
}
