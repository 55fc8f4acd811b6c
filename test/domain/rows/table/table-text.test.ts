import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../../src/domain/json.js'
import { TableText, type TableTextOptions } from '../../../../src/domain/rows/table/table-text.js'

function written(options: TableTextOptions, values: Json[], output: string | undefined): string {
  const table = new TableText(options)
  const { before, after } = table.around({ names: options.columns, values })
  return `${table.head()}${before}${table.answer(output)}${after}\n`
}

const columns = ['id', 'text']

describe('TableText', () => {
  it.each<[Partial<TableTextOptions>, Json[], string | undefined, string]>([
    [{ format: 'csv' }, ['1', 'a'], '"x"', 'id,text,team\n1,a,x\n'],
    [{ format: 'csv' }, ['1', 'a, "b"\nc'], '"x, y"', 'id,text,team\n1,"a, ""b""\nc","x, y"\n'],
    [{ format: 'csv', delimiter: ';' }, ['1', 'a,b;c'], '2.5', 'id;text;team\n1;"a,b;c";2.5\n'],
    [{ format: 'csv', delimiter: '|' }, ['1|2', 'a'], 'true', 'id|text|team\n"1|2"|a|true\n'],
    [{ format: 'csv' }, [1, null], undefined, 'id,text,team\n1,,\n'],
    [{ format: 'csv' }, ['1', 'a'], 'null', 'id,text,team\n1,a,\n'],
    [{ format: 'csv' }, ['1', 'a'], '{"a":[1]}', 'id,text,team\n1,a,"{""a"":[1]}"\n'],
    [{ format: 'csv', field: 'id' }, ['1', 'a'], '"x"', 'id,text\nx,a\n'],
    [{ format: 'csv', field: 'text' }, ['1', 'a'], '"x"', 'id,text\n1,x\n'],
    [{ format: 'tsv' }, ['1', 'a, b'], '"x\\ty"', 'id\ttext\tteam\n1\ta, b\t"x\ty"\n'],
    [{ format: 'jsonl' }, ['1', { a: [1] }], '{"b":2}', '{"id":"1","text":{"a":[1]},"team":{"b":2}}\n'],
    [{ format: 'jsonl' }, ['1', 'a'], undefined, '{"id":"1","text":"a","team":null}\n'],
    [{ format: 'jsonl', field: 'id' }, ['1', 'a'], '7', '{"id":7,"text":"a"}\n'],
    [{ format: 'lines' }, ['1', 'a'], '"x"', '"x"\n'],
    [{ format: 'lines', raw: true }, ['1', 'a'], '"x"', 'x\n'],
    [{ format: 'lines' }, ['1', 'a'], undefined, 'null\n']
  ])('%j %j %s', (options, values, output, text) => {
    expect(written({ format: 'csv', field: 'team', columns, ...options }, values, output)).toBe(text)
  })

  it('puts what rows of their own fields have in its column, and names what has none', () => {
    const table = new TableText({ format: 'csv', field: 'team', columns })
    expect(table.around({ names: ['text'], values: ['a'] })).toEqual({ before: ',a,', after: '' })
    expect(table.unplaced({ names: ['text', 'more'], values: ['a', 'b'] })).toBe('more')
    expect(table.unplaced({ names: columns, values: ['1', 'a'] })).toBeUndefined()
  })

  it('writes CSV that is read as it was', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('a"b', 'a,b', 'a;b', 'a\r\nb', ' a ', '"', '\t'))
    fc.assert(
      fc.property(
        fc.tuple(cell, cell, cell),
        fc.constantFrom(',', ';', '|', '\t'),
        ([id, text, output], delimiter) => {
          const csv = written(
            { format: 'csv', field: 'team', columns, delimiter },
            [id, text],
            JSON.stringify(output)
          )
          expect(parse(csv, { delimiter, record_delimiter: '\n' })[1]).toEqual([id, text, output])
        }
      )
    )
  })
})
