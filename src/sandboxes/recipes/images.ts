import { readFileSync } from 'node:fs'
import type { LanguageName } from '../../domain/program/language.js'
import { listed } from '../../domain/text/wording.js'
import { askEngine, type EngineAnswer } from '../docker/engine.js'
import { writeWholeSync } from '../made-once.js'

/** An image that `loopai setup` has made ready on this machine. */
export interface ImageRecord {
  /** The name by which it was pulled or built. */
  name: string
  /** `sha256:…`, which is all that runs ever name. */
  id: string
  /** `python 3.12.1` */
  toolchain: string
  /** How workers talk with the host: named pipes, or the client's stdin and stdout where those do not cross. */
  transport: 'pipes' | 'stdio'
}

/** Any other text could be an option or another image on an engine's command line. */
const imageId = /^sha256:[0-9a-f]{64}$/

/** The result of inspecting an image. */
export interface InspectedImage {
  id: string
  /** Folders that a container of it writes to on the host's disk, without any limit. */
  volumes: string[]
}

/** Asks the engine about images, by names or ids; missing images are left out. */
export async function inspectImages(
  names: readonly string[]
): Promise<EngineAnswer & { images: InspectedImage[] }> {
  const format = '{"id":{{json .Id}},"config":{{json .Config}}}'
  const answer = await askEngine(['image', 'inspect', '--format', format, '--', ...names])
  const images = answer.stdout.split('\n').flatMap(line => (line.startsWith('{') ? [inspected(line)] : []))
  return { ...answer, images: images.filter(({ id }) => imageId.test(id)) }
}

function inspected(line: string): InspectedImage {
  const { id, config } = JSON.parse(line) as { id: string; config: { Volumes?: object | null } | null }
  // podman omits the prefix `sha256:`.
  return { id: /^[0-9a-f]{64}$/.test(id) ? `sha256:${id}` : id, volumes: Object.keys(config?.Volumes ?? {}) }
}

/** Why an image with volumes is not used, for the end of a sentence. */
export function volumesProblem(volumes: readonly string[]): string {
  return `has volumes (${listed(volumes, 5)}), through which a program could fill the disk of this machine`
}

export type ImageRecords = Partial<Record<LanguageName, ImageRecord>>

/** The images that a file records; none where nothing was set up. */
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

/** Adds images to those that a file records. */
export function recordImages(file: string, images: ImageRecords): void {
  const document = { format: 1, images: { ...readImages(file), ...images } }
  writeWholeSync(file, `${JSON.stringify(document, null, 2)}\n`)
}
