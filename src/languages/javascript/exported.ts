import type { ExportedFile } from '../exported-file.js'
import { javascriptTypes } from './types.js'

export const javascriptFile: ExportedFile = {
  types: (file, shape, isGuarded) => ({
    file: file.replace(/\.(m?)js$/, '.d.$1ts'),
    text: javascriptTypes(shape, isGuarded)
  })
}
