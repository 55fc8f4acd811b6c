import type { LibraryFunction } from '../print/code.js'

/** `changed` of the runtime where all calls name one change: JavaScript and Python make it without asking which. */
export function loneChange(entry: LibraryFunction, changes: ReadonlySet<string>): LibraryFunction {
  if (entry.name !== 'changed' || changes.size !== 1 || changes.has('same')) return entry
  const { javascript, python } = entry.source
  return {
    ...entry,
    source: {
      ...entry.source,
      javascript: javascript
        .replace('(text, change)', '(text, _change)')
        .replace(/ {2}if \(.*?\) (return .*)\n {2}return text/, '  $1'),
      python: python
        .replace('(text, change)', '(text, _change)')
        .replace(/ {4}if .*:\n {4}( {4}return .*)\n {4}return text/, '$1')
    }
  }
}
