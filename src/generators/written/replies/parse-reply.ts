import { type LanguageName, languageNames } from '../../../domain/program/language.js'
import { languages } from '../../../languages/languages.js'
import type { SourceEdit } from './edits.js'
import { fencedBlocks, searchBlocks } from './reply-blocks.js'

/** The content of a reply: a whole program, or edits to one. */
export type Parsed = { idea: string; lesson: string } & (
  | { program: string }
  | { edits: SourceEdit[] }
  | { problem: string }
)

/**
 * Parses a reply of any form: the requested JSON object, alone, fenced or inside other text; labeled lines and a
 * fenced block; SEARCH/REPLACE blocks; or only a program.
 */
export function parseReply(text: string, language: LanguageName): Parsed {
  const body = withoutThoughts(text.replaceAll('\r\n', '\n')).trim()
  const object = jsonObject(body)
  if (object) {
    const idea = line(object.idea)
    const lesson = line(object.lesson)
    const edits = editsOf(object.edits)
    const program = typeof object.program === 'string' ? unfenced(object.program, language) : ''
    if (program.trim() !== '') return checked({ idea, lesson, program }, language)
    if (edits.length > 0) return { idea, lesson, edits }
    return { idea, lesson, problem: 'the JSON object has no "program"' }
  }
  const idea = line(/^[^\w\n]*IDEA:?\W*(.+)$/im.exec(body)?.[1])
  const lesson = line(/^[^\w\n]*LESSON:?\W*(.+)$/im.exec(body)?.[1])
  const edits = searchBlocks(body)
  if (edits.length > 0) return { idea, lesson, edits }
  const { blocks } = fencedBlocks(body)
  const programs = blocks.filter(block => languages[language].entryPoint.test(block))
  // Models often show a piece, or a first try, and then what they mean.
  const program = programs.findLast(block => languages[language].definition.test(block)) ?? programs.at(-1)
  if (program !== undefined) return checked({ idea, lesson, program }, language)
  if (blocks.length === 0 && languages[language].entryPoint.test(body) && /[{:]\s*$/m.test(body)) {
    return checked({ idea, lesson, program: body.replace(/^[^\w\n]*(?:IDEA|LESSON):?.*$/gim, '') }, language)
  }
  const other = blocks.map(block => otherLanguage(block, language)).find(name => name !== undefined)
  const problem =
    body === ''
      ? 'the reply is empty'
      : other === undefined
        ? 'the reply holds no program'
        : `the program is in ${other}, and was asked for in ${language}`
  return { idea, lesson, problem }
}

/** The language that a program is in, if it is clearly not the one asked for. */
function otherLanguage(program: string, language: LanguageName): LanguageName | undefined {
  if (languages[language].definition.test(program)) return undefined
  return languageNames.find(name => languages[name].definition.test(program))
}

/** Removes what a model thinks before it answers; some servers omit the opening tag. */
function withoutThoughts(text: string): string {
  const mark = /<(\/?)think(?:ing)?>/g
  let [rest, from, opened] = ['', 0, -1]
  for (const { 0: tag, 1: slash, index } of text.matchAll(mark)) {
    if (slash === '') {
      if (opened < 0) opened = index
    } else {
      // The text before a closing tag without an opening one is thinking, too.
      rest = opened < 0 ? '' : rest + text.slice(from, opened)
      from = index + tag.length
      opened = -1
    }
  }
  return rest + text.slice(from)
}

function checked(found: { idea: string; lesson: string; program: string }, language: LanguageName): Parsed {
  const { idea, lesson } = found
  const program = `${found.program.replaceAll('\r\n', '\n').trim()}\n`
  const other = otherLanguage(program, language)
  if (other !== undefined) {
    return { idea, lesson, problem: `the program is in ${other}, and was asked for in ${language}` }
  }
  if (!languages[language].entryPoint.test(program)) {
    return { idea, lesson, problem: `the program has no entry function for ${language}` }
  }
  return { idea, lesson, program: languages[language].completed(program) }
}

function jsonObject(text: string): Record<string, unknown> | undefined {
  const fenced = firstFenced(text)
  const braces = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
  for (const candidate of [text, fenced, braces]) {
    if (!candidate?.trim().startsWith('{')) continue
    for (const json of [candidate, looseJson(candidate)]) {
      try {
        const value: unknown = JSON.parse(json)
        if (typeof value === 'object' && value !== null && ('program' in value || 'edits' in value)) {
          return value as Record<string, unknown>
        }
      } catch {
        // It is not JSON.
      }
    }
  }
  return undefined
}

/** The text between the first fence that may open JSON and the next one that starts a line. */
function firstFenced(text: string): string | undefined {
  const opened = /```(?:json)?[^\S\n]*\n/.exec(text)
  if (opened === null) return undefined
  const start = opened.index + opened[0].length
  const end = text.indexOf('\n```', start)
  return end < 0 ? undefined : text.slice(start, end)
}

/** JSON as models write it without a schema: texts over several lines, in the quotes of other languages. */
function looseJson(text: string): string {
  const quoted = withJsonString(text)
  const escapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
  return quoted.replace(/"(?:[^"\\]|\\.)*"?/gs, string => string.replace(/[\n\r\t]/g, char => escapes[char]))
}

/** Converts the program's text to a JSON string, where it is in three quotes or in back quotes. */
function withJsonString(text: string): string {
  const key = /"program"\s*:\s*(?="""|`)/.exec(text)
  if (key === null) return text
  const start = key.index + key[0].length
  const quotes = text[start] === '`' ? '`' : '"""'
  const ends = quotes === '`' ? /`(?=\s*[,}])/g : /"""/g
  ends.lastIndex = start + quotes.length
  const end = ends.exec(text)
  if (end === null) return text
  const program = text.slice(start + quotes.length, end.index)
  return text.slice(0, start) + JSON.stringify(program) + text.slice(end.index + quotes.length)
}

function editsOf(value: unknown): SourceEdit[] {
  if (!Array.isArray(value)) return []
  return value.flatMap(item =>
    typeof item?.search === 'string' && typeof item?.replace === 'string'
      ? [{ search: item.search, replace: item.replace }]
      : []
  )
}

/**
 * Removes a fence, and words around it, from a program in a JSON text; a program that contains a fence is left as it
 * is.
 */
function unfenced(program: string, language: LanguageName): string {
  const { blocks, outside } = fencedBlocks(program)
  if (languages[language].entryPoint.test(outside)) return program
  return blocks.findLast(block => languages[language].entryPoint.test(block)) ?? program
}

/** One line of at most 200 characters. */
function line(value: unknown): string {
  if (typeof value !== 'string') return ''
  const text = value.replace(/\s+/g, ' ').trim()
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`
}
