// Parts the files of templates/runtime into the functions that printed programs are made of. Pure.
import { runtimeLanguages } from './runtime-languages.mjs'

/** What is wrong with a file of the runtime, and where. */
export class RuntimeError extends Error {}

const fail = (file, line, problem) => {
  throw new RuntimeError(`${file}:${line}: ${problem}`)
}

/**
 * The functions of one topic from its files, `[{ language, file, text, callables, beside }]`, in the order of the files: name, needs and
 * imports by language, source by language ('' where a language goes without). A function is in all languages, or
 * `only here` stands above it.
 */
export function topicOf(files) {
  const read = files.map(entry => ({ ...entry, blocks: blocksOf(entry) }))
  const names = mergedNames(read)
  return names.map(name => {
    const found = read.flatMap(({ language, file, blocks }) => {
      const block = blocks.find(each => each.name === runtimeLanguages[language].callable(name))
      return block ? [{ language, file, ...block }] : []
    })
    if (found.length < read.length) {
      const one = found.find(({ isOnlyHere }) => !isOnlyHere)
      if (one) fail(one.file, one.line, `${name} is not in every language, and is not marked "only here"`)
    }
    const inEach = value => Object.fromEntries(found.map(block => [block.language, value(block)]))
    const inAll = value =>
      Object.fromEntries(Object.keys(runtimeLanguages).map(language => [language, value]))
    return {
      name,
      needs: { ...inAll([]), ...inEach(({ needs }) => needs) },
      imports: { ...inAll([]), ...inEach(({ imports }) => imports) },
      source: { ...inAll(''), ...inEach(({ source }) => source) }
    }
  })
}

/** camelCase names in an order that every file has. */
function mergedNames(read) {
  const ordered = []
  for (const { language, file, blocks } of read) {
    let at = 0
    for (const block of blocks) {
      const name = runtimeLanguages[language].nameOf(block.name)
      const known = ordered.indexOf(name)
      if (known >= 0 && known < at)
        fail(file, block.line, `${block.name} stands elsewhere in other languages`)
      if (known < 0) ordered.splice(at, 0, name)
      at = (known < 0 ? at : known) + 1
    }
  }
  return ordered
}

/**
 * What a file is made of, from top to bottom: each function with the data before it. Needs are other functions of
 * the package that it calls or hands on, in camelCase, and those whose data it looks up; for one that is an optional
 * part of another, that other one.
 */
function blocksOf(entry) {
  const { language, file, callables, beside } = entry
  const syntax = runtimeLanguages[language]
  const { blocks, libraries, own, isOnlyHere } = parted(entry)
  const others = beside.flatMap(other => parted({ language, ...other }).blocks)
  const imported = own.flatMap(({ names }) => names)
  const known = syntax.namesImports ? [...blocks.map(({ name }) => name), ...imported] : callables
  for (const block of blocks) {
    const text = withoutComments(block.source, syntax)
    const code = withoutHead(text)
    const owners = [
      ...blocks.filter(other => other !== block && other.data.some(name => looksUp(code, name))),
      ...others.filter(other =>
        other.data.some(name => {
          return (
            looksUp(code, name) &&
            (syntax.namesImports ? imported.includes(name) : !isVariable(text, code, name))
          )
        })
      )
    ]
    const called = callables.filter(
      name => name !== block.name && !block.inner.includes(name) && mentions(text, code, name)
    )
    const missing = called.find(name => !known.includes(name))
    if (missing) fail(file, block.line, `${block.name} calls ${missing}, which is not imported`)
    const withInner = name => [...blocks, ...others].find(({ inner }) => inner.includes(name))?.name ?? name
    const needs = [...called.map(withInner), ...owners.map(({ name }) => name)]
    block.needs = [...new Set(needs)].map(name => runtimeLanguages[language].nameOf(name))
    block.called = called
    block.isOnlyHere ||= isOnlyHere
    block.imports = libraries.filter(({ uses }) => uses.test(text)).map(({ name }) => name)
  }
  const isData = name => others.some(({ data }) => data.includes(name))
  for (const { line, names } of own) {
    const unused = names.find(
      name =>
        !blocks.some(({ called, source }) => (isData(name) ? looksUp(source, name) : called.includes(name)))
    )
    if (unused) fail(file, line, `${unused} is imported and not used`)
  }
  for (const { line, name } of libraries) {
    if (!blocks.some(({ imports }) => imports.includes(name))) fail(file, line, `${name} is not used`)
  }
  return blocks
}

/** The functions of a file, and what stands above them. */
function parted({ language, file, text }) {
  const syntax = runtimeLanguages[language]
  const lines = text.split('\n')
  if (lines.pop() !== '') fail(file, lines.length, 'no newline at the end')
  const { start, ...header } = headerOf(lines, syntax, file)
  if (syntax.isWrapped && lines.pop() !== '}') fail(file, lines.length + 1, 'no closing brace')
  const body = lines.slice(start).map((line, i) => {
    if (line === '') return ''
    if (!line.startsWith(syntax.indent)) fail(file, start + i + 1, 'not indented')
    return line.slice(syntax.indent.length)
  })
  return { ...header, blocks: partsOf(body, syntax, file, start) }
}

function headerOf(lines, { header }, file) {
  const libraries = []
  const own = []
  let start = 0
  let isOnlyHere = false
  for (; start < lines.length; start++) {
    const rule = header.find(({ line }) => line.test(lines[start]))
    if (!rule) break
    const match = rule.line.exec(lines[start])
    for (const [name, uses] of rule.library?.(match) ?? []) {
      if (!uses) fail(file, start + 1, `what uses ${name} is not known: add it to runtime-languages.mjs`)
      libraries.push({ line: start + 1, name, uses })
    }
    if (rule.isOnlyHere) isOnlyHere = true
    if (rule.own) own.push({ line: start + 1, names: rule.own(match) })
  }
  return { start, libraries, own, isOnlyHere }
}

/** Functions, each with the comments and data above it. */
function partsOf(body, syntax, file, offset) {
  const blocks = []
  let from = 0
  let block = { data: [], inner: [] }
  for (let i = 0; i < body.length; i++) {
    const line = body[i]
    const isOuter = line !== '' && !syntax.goesOn.test(line) && !line.startsWith(syntax.comment)
    if (!isOuter) continue
    const [, ...names] = syntax.definition.exec(line) ?? []
    const name = names.find(each => each !== undefined)
    const data = syntax.data.exec(line)
    if (name === undefined && !data) {
      if (line === '{') continue
      fail(file, offset + i + 1, `neither a function nor data: ${line.trim()}`)
    }
    if (name === undefined) {
      block.data.push(...data.slice(1).flatMap(each => each?.split(', ') ?? []))
      continue
    }
    if (isOptional(body, i, syntax)) {
      block.inner.push(name)
      i = endOf(body, i, syntax) - 1
      continue
    }
    if (blocks.some(other => other.name === name)) fail(file, offset + i + 1, `a second ${name}`)
    const end = endOf(body, i, syntax)
    const source = body.slice(from, end)
    const isOnlyHere = source.includes(`${syntax.comment} only here`)
    const kept = source.filter(each => !isForTools(each.trim(), syntax))
    blocks.push({
      ...block,
      name,
      line: offset + i + 1,
      isOnlyHere,
      source: syntax.printed(kept.join('\n'))
    })
    from = end
    while (from < body.length && body[from] === '') from++
    if (from < body.length && from - end !== syntax.apart) {
      fail(file, offset + end + 1, `${from - end} blank lines behind ${name} instead of ${syntax.apart}`)
    }
    block = { data: [], inner: [] }
    i = end - 1
  }
  if (from < body.length) fail(file, offset + from + 1, 'no function follows')
  return blocks
}

/** Whether the comment above a line makes a function an optional part of the next one. */
function isOptional(body, line, { comment }) {
  let above = line - 1
  while (body[above]?.startsWith(comment)) above--
  return body.slice(above + 1, line).some(each => each.startsWith(`${comment} only with `))
}

/** Where the function that starts in a line ends: behind the last line before a blank one and another start. */
function endOf(body, start, { goesOn }) {
  let end = start + 1
  for (let i = end; i < body.length; i++) {
    if (body[i] === '') continue
    if (body[i] !== '{' && !goesOn.test(body[i])) break
    end = i + 1
  }
  return end
}

function isForTools(line, { comment }) {
  return line === `${comment} only here` || /^\/\/ biome-ignore(?:-all)? /.test(line)
}

function withoutComments(source, { comment }) {
  return source
    .replace(/^ +"""[\s\S]*?"""$/gm, '')
    .split('\n')
    .filter(line => !line.trim().startsWith(comment))
    .join('\n')
}

const head = /^(?:function|def|func|private static (?!readonly)).*$/gm

/** Without the line that names a function and its parameters, but for what follows `=>`. */
function withoutHead(source) {
  return source.replace(head, line => (line.includes('=>') ? line.slice(line.indexOf('=>')) : ''))
}

function calls(code, name) {
  return new RegExp(`(?<![\\w.])${name}(?:\\(|\\.__)|^ *@${name}$`, 'm').test(code)
}

/** Whether a function is called, or handed on under a name that is no variable's. */
function mentions(text, code, name) {
  if (calls(code, name)) return true
  const isHandedOn = new RegExp(`\\(${name}[),]|, ${name}\\)|^ +${name},$`, 'm').test(code)
  return isHandedOn && !isVariable(text, code, name)
}

function isVariable(text, code, name) {
  const declared = [
    `\\b(?:const|let|var|for|foreach)\\b[^=\\n]*\\b${name}\\b`,
    `\\b${name}\\b(?:, \\w+)* :?= `,
    // Parameters of functions inside.
    `\\b(?:def \\w+|func)\\([^)\\n]*\\b${name}\\b`,
    `\\b${name} =>|\\([^()\\n]*\\b${name}\\b[^()\\n]*\\) =>`
  ]
  return (
    (text.match(head) ?? []).some(line => new RegExp(`\\b${name}\\b`).test(line.split('=>')[0])) ||
    declared.some(pattern => new RegExp(pattern).test(code))
  )
}

/** As a variable: no member, but spread (`...name`) it is one. */
function looksUp(code, name) {
  return new RegExp(`(?<!\\w|(?<!\\.\\.)\\.)${name}\\b`).test(code)
}

/** What a file calls its functions: all that `callables` of other files may name. */
export function definitionsIn(language, text) {
  const { definition, indent } = runtimeLanguages[language]
  return text.split('\n').flatMap(line => {
    const match = line.startsWith(indent) ? definition.exec(line.slice(indent.length)) : null
    return match ? match.slice(1).filter(name => name !== undefined) : []
  })
}
