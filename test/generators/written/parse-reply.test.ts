import { describe, expect, it } from 'vitest'
import type { LanguageName } from '../../../src/domain/program/language.js'
import { applyEdits } from '../../../src/generators/written/replies/edits.js'
import { parseReply } from '../../../src/generators/written/replies/parse-reply.js'

const program = "export function run(input) {\n  return 'a'\n}\n"
const json = JSON.stringify({ idea: 'i', lesson: 'l', program })
const python = "def run(input):\n    return 'a'\n"

const programIn = (source: string) => JSON.stringify({ idea: '', lesson: '', program: source })

describe('parseReply', () => {
  it.each([
    ['JSON', json],
    ['JSON with text around it', `Here it is:\n${json}\nDone.`],
    ['fenced JSON', `\`\`\`json\n${json}\n\`\`\``],
    ['JSON after thinking', `<think>{"program": "no"}</think>${json}`],
    [
      'JSON whose program is fenced',
      JSON.stringify({ idea: 'i', lesson: 'l', program: `\`\`\`js\n${program}\n\`\`\`` })
    ],
    ['lines and a block', `IDEA: i\nLESSON: l\n\`\`\`javascript\n${program}\`\`\``],
    [
      'bold lines and two blocks',
      `**IDEA:** i\n**LESSON:** l\n\`\`\`js\nrun()\n\`\`\`\nwhole:\n\`\`\`js\n${program}\`\`\`\n`
    ],
    ['a block that is never closed', `IDEA: i\nLESSON: l\n\`\`\`js\n${program}`],
    ['CRLF', `IDEA: i\r\nLESSON: l\r\n\`\`\`js\r\n${program.replaceAll('\n', '\r\n')}\`\`\`\r\n`],
    ['JSON after thinking whose beginning is not there', `first the words\n{"program": 1}</think>\n${json}`],
    ['JSON with raw line ends', `{"idea": "i", "lesson": "l", "program": "${program}"}`],
    ['JSON with three quotes', `{"idea": "i", "lesson": "l",\n "program": """${program}"""}`],
    ['JSON with a template', `{"idea": "i", "lesson": "l", "program": \`${program}\`}`],
    ['a fence with a name', `IDEA: i\nLESSON: l\n\`\`\`js title="program.mjs"\n${program}\`\`\``],
    [
      'a fence in JSON with words around it',
      JSON.stringify({ idea: 'i', lesson: 'l', program: `Here:\n\`\`\`js\n${program}\`\`\`\nDone.` })
    ]
  ])('%s', (_, text) => {
    expect(parseReply(text, 'javascript')).toEqual({ idea: 'i', lesson: 'l', program })
  })

  it.each([
    ['nothing', ''],
    ['prose', 'First I would look at the words, then decide.'],
    ['a cut object', json.slice(0, 40)],
    ['a program in another language', `\`\`\`python\n${python}\`\`\``],
    ['an object without a program', '{"idea": "i", "lesson": "l", "program": ""}']
  ])('%s holds no program', (_, text) => {
    expect(parseReply(text, text.includes('python') ? 'go' : 'javascript')).toHaveProperty('problem')
  })

  it('takes the last block that defines the function, however long the first one is, and no call of it', () => {
    const long = `${'// a first try\n'.repeat(20)}export function run(input) {\n  return 'b'\n}\n`
    const text = `\`\`\`js\n${long}\`\`\`\nBetter:\n\`\`\`js\n${program}\`\`\`\nTry it:\n\`\`\`js\nconsole.log(run({}))\n\`\`\``
    expect(parseReply(text, 'javascript')).toMatchObject({ program })
  })

  it.each<[LanguageName, LanguageName, string]>([
    ['javascript', 'python', python],
    ['python', 'javascript', program],
    ['go', 'javascript', program],
    ['csharp', 'go', 'package main\n\nfunc Run(input any) (any, error) {\n\treturn 1, nil\n}\n'],
    [
      'go',
      'csharp',
      'public static class Program\n{\n    public static object Run(object input) { return 1L; }\n}\n'
    ]
  ])('asked for %s, says that a program is in %s', (asked, other, source) => {
    const problem = `the program is in ${other}, and was asked for in ${asked}`
    expect(parseReply(`\`\`\`\n${source}\`\`\``, asked)).toMatchObject({ problem })
    expect(parseReply(programIn(source), asked)).toMatchObject({ problem })
    expect(parseReply(programIn(source), other)).toMatchObject({ program: source })
  })

  it.each([
    ['js', 'module.exports = { run }\n'],
    ['node', 'module.exports = run;\n'],
    ['mjs', 'exports.run = run\n'],
    ['javascript', '']
  ])('takes %s programs that are exported in another way', (tag, line) => {
    const source = "const words = ['a']\nfunction run(input) {\n  return words[0]\n}\n"
    expect(parseReply(`\`\`\`${tag}\n${source}${line}\`\`\``, 'javascript')).toMatchObject({
      program: `${source}export { run }\n`
    })
  })

  it.each([
    'export const run = input => 1\n',
    'export let run = function (input) { return 1 }\n',
    'const run = () => 1\nexport { run }\n',
    'function go() { return 1 }\nexport { go as run }\n'
  ])('leaves %s as it is', source => {
    expect(parseReply(programIn(source), 'javascript')).toMatchObject({ program: source })
  })

  it('leaves a program that holds a fence as it is', () => {
    const source = "const fence = 'x ```'\nexport function run(text) {\n  return text === fence\n}\n"
    expect(parseReply(programIn(source), 'javascript')).toMatchObject({ program: source })
  })

  it('exports by name what is exported as default', () => {
    const source = 'export default function run(input) {\n  return 1\n}\n'
    expect(parseReply(programIn(source), 'javascript')).toMatchObject({
      program: `${source}export { run }\n`
    })
  })

  it.each<[string, LanguageName, string]>([
    ['py', 'python', python],
    ['golang', 'go', 'package main\n\nfunc Run(input any) (any, error) {\n\treturn "a", nil\n}\n'],
    [
      'cs',
      'csharp',
      'public static class Program { public static object Run(object input) { return "a"; } }\n'
    ],
    [
      'C#',
      'csharp',
      'public static class Program { public static object Run(object input) { return "a"; } }\n'
    ],
    ['', 'python', python]
  ])('knows the tag %s', (tag, language, source) => {
    const text = `The \`Run\` function:\n\`\`\`bash\necho run\n\`\`\`\n\n\`\`\`${tag}\n${source}\`\`\`\nThat is all.`
    expect(parseReply(text, language)).toMatchObject({ program: source })
  })

  it('says which package a Go program is of', () => {
    const source =
      'import "strings"\n\nfunc Run(input any) (any, error) {\n\treturn strings.ToUpper("a"), nil\n}\n'
    expect(parseReply(programIn(source), 'go')).toMatchObject({ program: `package main\n\n${source}` })
  })

  it('takes a bare program, and exports what was not exported', () => {
    expect(parseReply(python, 'python')).toMatchObject({ program: python })
    expect(parseReply('```js\nfunction run(x) {\n  return x\n}\n```', 'javascript')).toMatchObject({
      program: 'function run(x) {\n  return x\n}\nexport { run }\n'
    })
  })

  it('reads edits as JSON and as blocks', () => {
    const edits = [{ search: "return 'a'", replace: "return 'b'" }]
    expect(parseReply(JSON.stringify({ idea: '', lesson: '', edits }), 'javascript')).toMatchObject({ edits })
    const block = "<<<<<<< SEARCH\nreturn 'a'\n=======\nreturn 'b'\n>>>>>>> REPLACE"
    expect(parseReply(`IDEA: x\n${block}\n`, 'javascript')).toMatchObject({ edits })
  })

  it.each([
    'a```\n',
    '```js\n',
    '=====\n',
    '<<<<<<< SEARCH\n',
    '=====\n<<<<<<< SEARCH\n',
    '<think>',
    '{"program": `',
    '{\\"',
    '\n  ',
    '# \n'
  ])('reads a megabyte of %j once', piece => {
    for (const language of ['javascript', 'python', 'go', 'csharp'] as const) {
      expect(parseReply(`x${piece.repeat(1_000_000 / piece.length)}x`, language)).toHaveProperty('problem')
    }
  })
})

describe('applyEdits', () => {
  it.each([
    ['letter by letter', "return 'a'", "return 'b'", program.replace("'a'", "'b'")],
    ['with other spaces around lines', "export function run(input) {\n    return 'a'", 'x', 'x\n}\n'],
    ['deleting lines', "  return 'a'\n", '', 'export function run(input) {\n}\n']
  ])('%s', (_, search, replace, source) => {
    expect(applyEdits(program, [{ search, replace }])).toEqual({ source })
  })

  it.each([
    ['empty', ' \n', 'are empty'],
    ['not there', 'return 5', 'are not in the file'],
    ['ambiguous', 'n', 'more than once'],
    ['without effect', "return 'a'", 'change nothing']
  ])('refuses what is %s', (_, search, problem) => {
    const edits = [{ search, replace: search }]
    expect(applyEdits(program, edits)).toMatchObject({ problem: expect.stringContaining(problem) })
  })

  it('takes a replacement as it is', () => {
    expect(applyEdits("return 'a'\n", [{ search: "'a'", replace: '"$&$1"' }])).toEqual({
      source: 'return "$&$1"\n'
    })
  })
})
