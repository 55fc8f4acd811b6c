import { describe, expect, it } from 'vitest'
import { languages } from '../../src/languages/languages.js'

describe('complexity', () => {
  it.each([
    ['javascript', '', 0],
    ['javascript', 'a + b', 3],
    ['javascript', '  a+b // a comment\n/* another\n one */', 3],
    ['javascript', "return 'spam'", 2],
    ['javascript', "'0123456789abcdef0'", 3],
    ['javascript', "x = 'it\\'s // no comment'", 5],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template literal of the program
    ['javascript', '`a\n${b}`', 1],
    ['javascript', 'größe = 1', 3],
    ['python', '', 0],
    ['python', 'a + b  # a comment', 3],
    ['python', "return 'spam'", 2],
    ['python', "x = '# no comment'", 4],
    ['python', "x = 'it\\'s'", 3],
    ['python', 'x = rb"\\d+"', 3],
    ['python', 'x = """a "quoted"\nword"""', 5],
    ['python', "x = '''it's'''", 4],
    ['python', "x = ''", 3],
    ['python', "'a\\\nb'", 1],
    ['python', 'größe = 1', 3],
    ['go', '', 0],
    ['go', 'a + b // a comment\n/* another\n one */', 3],
    ['go', 'return "spam", nil', 4],
    ['go', 'x := "it\\"s // no comment"', 6],
    ['go', 'x := `C:\\`', 4],
    ['go', "x := '\\''", 4],
    ['go', 'größe := 1', 4],
    ['csharp', '', 0],
    ['csharp', 'a + b // a comment\n/* another\n one */', 3],
    ['csharp', 'return "spam";', 3],
    ['csharp', 'x = "it\\"s // no comment";', 6],
    ['csharp', 'x = @"C:\\";', 4],
    ['csharp', 'x = @"a ""b"" c";', 5],
    ['csharp', 'x = $"{a}";', 4],
    ['csharp', 'x = $@"{a}\\";', 4],
    ['csharp', 'x = """a "b" c""";', 5],
    ['csharp', 'x = "";', 4],
    ['csharp', "x = '\\'';", 4],
    ['csharp', 'int @class = 1;', 6]
  ] as const)('%s: %j: %d', (name, source, tokens) => {
    expect(languages[name].complexity(source)).toBe(tokens)
  })

  it.each(Object.values(languages))(
    '$name: a megabyte of what is never closed is read once',
    ({ complexity }) => {
      for (const piece of ['/*', '"\\', "'\\", '`\\', '"""a', '@"', '$"', "'''b", '$', '$""']) {
        expect(complexity(piece.repeat(1_000_000 / piece.length))).toBeGreaterThanOrEqual(0)
      }
    }
  )

  it.each([
    ['python', 'program.py'],
    ['javascript', 'program.mjs'],
    ['go', 'program.go'],
    ['csharp', 'Program.cs']
  ] as const)('%s has its file', (name, entry) => {
    expect(languages[name]).toMatchObject({ name, entry })
  })
})
