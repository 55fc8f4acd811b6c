import { collectRows } from '../../store/rows/read-rows.js'
import { nameOfRows, type RowPlace } from '../../store/rows/row-source.js'
import { findTemplate } from '../../store/templates.js'
import type { LayoutFlags } from '../rows/row-layout.js'
import type { InitOptions } from './init.js'
import type { InitAnswers } from './init-answers.js'
import type { InitRequest } from './plan-init.js'

/**
 * Reads the rows of a new task. The result also has, for a file, the flags that determine its input and output fields,
 * or for a template, the settings that it gives.
 */
export async function readSource(
  { source, outputField }: InitAnswers<RowPlace>,
  options: Pick<
    InitOptions,
    'test' | 'format' | 'encoding' | 'sheet' | 'inputFields' | 'excludeFields' | 'signal' | 'emit'
  >
): Promise<Pick<InitRequest, 'name' | 'rows' | 'test' | 'settled'> & LayoutFlags> {
  const { test, inputFields, excludeFields, format, encoding, sheet, signal, emit } = options
  if ('template' in source) {
    const { file, name, kind, description } = await findTemplate(source.template)
    const rows = await collectRows(file, { signal })
    return { name: `template ${name}`, rows, settled: { kind, description } }
  }
  const { file } = source
  const read = (place: RowPlace) => collectRows(place, { format, encoding, sheet, signal, emit })
  return {
    name: nameOfRows(file),
    rows: await read(file),
    test: test === undefined ? undefined : { name: nameOfRows(test), rows: await read(test) },
    outputField,
    inputFields,
    excludeFields
  }
}
