import type { ExportedFile } from '../exported-file.js'
import { javascriptTypes } from './types.js'

export const javascriptFile: ExportedFile = {
  types(file, shape, isGuarded) {
    const [, stem, m] = /^(.*)\.(m?)js$/.exec(file) ?? []
    if (stem === undefined) return undefined
    return { file: `${stem}.d.${m}ts`, text: javascriptTypes(shape, isGuarded) }
  }
}
