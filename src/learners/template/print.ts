import type { LanguageName } from '../../domain/program/language.js'
import type { Code, Statement } from '../print/code.js'
import { printProgram } from '../print/program.js'
import { templatesRuntime } from '../runtime/templates.js'
import { spanLibrary } from '../spans/library.js'
import type { Template, TemplateModel } from './model.js'

/** The source of a template model. `header`: the lines of its first comment. */
export function printTemplates(
  model: TemplateModel,
  language: LanguageName,
  header: readonly string[]
): string {
  const text: Code = { name: 'text' }
  const placeholder: Code = { text: model.placeholder }
  const asks = model.templates.map(({ template, loose, rows }: Template): Statement => {
    const call: Code = { call: 'fits', with: [text, { text: template }, placeholder, { truth: loose }] }
    const exact: Code = { compare: '==', left: text, right: { text: template } }
    return {
      if: template.includes(model.placeholder) ? call : exact,
      do: [{ give: { text: template } }],
      note: rows === 1 ? '1 row' : `${rows} rows`
    }
  })
  const statements: Statement[] = [
    { let: 'text', be: { field: model.path, as: 'text' } },
    ...asks,
    { give: { call: 'maskSpans', with: [text, placeholder] } }
  ]
  return printProgram(
    { header, statements, library: [...templatesRuntime, ...spanLibrary(model.spans)] },
    language
  )
}
