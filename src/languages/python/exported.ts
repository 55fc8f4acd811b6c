import type { ExportedFile } from '../exported-file.js'
import { isModuleName } from './types.js'

export const pythonFile: ExportedFile = {
  problem({ file }) {
    const module = file.replace(/\.py$/, '')
    return isModuleName(module) ? undefined : `no import statement can name a module ${module}`
  }
}
