import type { LanguageName } from '../../domain/program/language.js'
import type { LinearModel } from './model.js'
import { printCSharp } from './print-csharp.js'
import { printGo } from './print-go.js'
import { printJavaScript } from './print-javascript.js'
import { printPython } from './print-python.js'

type Print = (model: LinearModel, header: readonly string[]) => string

export const printers: Record<LanguageName, Print> = {
  python: printPython,
  javascript: printJavaScript,
  go: printGo,
  csharp: printCSharp
}
