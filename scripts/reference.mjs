// Writes docs/cli.md and docs/config.md, from the commands and from the schemas of our files.
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const note = source => `<!-- Made by \`npm run docs\` from ${source}: what is changed here is lost. -->\n`

/** The pages by path, as they are to be; of src, so that no build can be too old for them. */
export async function referencePages() {
  const { orderOfWork, meanings } = await import('../src/help.ts')
  const ids = Object.values(orderOfWork).flat()
  const classes = await Promise.all(ids.map(id => import(`../src/commands/${id}.ts`)))
  const commands = Object.fromEntries(classes.map((module, at) => [ids[at], module.default]))
  const { manifestSchema } = await import('../src/domain/project/manifest-schema.ts')
  const { taskSchema } = await import('../src/domain/task/task-schema.ts')
  const { programSchema } = await import('../src/domain/program/program-schema.ts')
  const schemas = { 'loopai.json': manifestSchema, 'task.json': taskSchema, 'program.json': programSchema }
  return {
    'docs/cli.md': cliPage(commands, orderOfWork, meanings),
    'docs/config.md': configPage(
      Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })])
    )
  }
}

function cliPage(commands, orderOfWork, meanings) {
  const all = Object.values(orderOfWork).flat()
  const json = { type: 'boolean', description: 'one document of JSON on stdout, also on failure' }
  const shared = Object.entries({ json, ...commands[all[0]].baseFlags })
  const sections = Object.entries(orderOfWork).map(
    ([title, ids]) =>
      `## ${title[0]}${title.slice(1).toLowerCase()}\n\n${ids.map(id => commandText(id, commands[id])).join('\n')}`
  )
  const codes = Object.entries(meanings).map(([code, meaning]) => `| ${code} | ${cell(meaning)} |\n`)
  return `# Commands

${note("the commands' own help")}
${all.map(id => `[${id}](#loopai-${id})`).join(' · ')}

Every command takes:

${flagTable(shared)}
Exit codes:

| code | meaning |
|---|---|
${codes.join('')}
${sections.join('\n')}`
}

function commandText(id, { summary, description, args = {}, flags = {}, examples, exitCodes }) {
  const own = Object.entries(flags)
  const usage = Object.entries(args).map(([name, { required }]) =>
    (required ? name : `[${name}]`).toUpperCase()
  )
  const argumentRows = Object.entries(args).map(
    ([name, { description }]) => `| \`${name.toUpperCase()}\` | ${cell(description)} |\n`
  )
  const parts = [
    `### loopai ${id}`,
    escaped([summary, description].filter(Boolean).join(' ')),
    `\`\`\`\n${['loopai', id, ...usage, own.length > 0 ? '[flags]' : ''].filter(Boolean).join(' ')}\n\`\`\``,
    argumentRows.length > 0 && `| argument | |\n|---|---|\n${argumentRows.join('')}`.trimEnd(),
    own.length > 0 && flagTable(own).trimEnd(),
    `Examples:\n\n\`\`\`\n${examples.map(example => example.replaceAll('<%= config.bin %>', 'loopai').replaceAll('<%= command.id %>', id)).join('\n')}\n\`\`\``,
    `Exits with ${[...exitCodes, 70, 130].join(', ')}.`
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function flagTable(flags) {
  const rows = flags.map(([name, flag]) => {
    const long = flag.allowNo ? `--[no-]${name}` : `--${name}`
    const value = flag.type === 'option' ? ` ${flag.options?.join('|') ?? flag.helpValue ?? 'X'}` : ''
    const short = flag.char ? `\`-${flag.char}\`, ` : ''
    const notes = [
      flag.multiple && 'may be given several times',
      flag.dependsOn?.length > 0 && `with ${names(flag.dependsOn)}`,
      flag.exclusive?.length > 0 && `not with ${names(flag.exclusive)}`,
      ['string', 'number'].includes(typeof flag.default) && `default: ${flag.default}`,
      flag.env && `environment: \`${flag.env}\``
    ].filter(Boolean)
    const more = notes.length > 0 ? ` (${notes.join('; ')})` : ''
    return `| ${short}\`${`${long}${value}`.replaceAll('|', '\\|')}\` | ${cell(flag.description)}${more} |\n`
  })
  return `| flag | |\n|---|---|\n${rows.join('')}`
}

const names = flags => flags.map(name => `\`--${name}\``).join(', ')

const about = {
  'loopai.json': 'The project: defaults that a team shares, and the active version of each task.',
  'task.json':
    'What one program must do, what is required of it, and how its rows are split. For people to edit.',
  'program.json':
    'Beside each program, written by Loopai. Immutable, so it holds no clock, no machine and no duration.'
}

function configPage(files) {
  const sections = files.map(([name, schema]) => {
    const rows = members(schema, schema, '')
    return `## ${name}\n\n${about[name]}\n\n| member | value | default | meaning |\n|---|---|---|---|\n${rows.join('')}`
  })
  return `# Files of a project, member by member

${note('the JSON Schemas of these files')}
Where these files are, and those beside them: [files.md](files.md). A member that is not listed here is refused, by file
and line. The schemas are in \`schemas/\` of the installed package: name one under \`"$schema"\`, and your editor completes.

${sections.join('\n')}`
}

/** One row a member, those inside others by their path; members of any name stand as \`<name>\`. */
function members(root, schema, path) {
  const required = new Set(schema.required)
  const rows = Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
    memberRows(root, member, path === '' ? name : `${path}.${name}`, required.has(name))
  )
  const { additionalProperties: any, items } = schema
  if (any?.properties) rows.push(...members(root, any, `${path}.<name>`))
  if (items?.properties) rows.push(...members(root, items, `${path}[]`))
  return rows
}

function memberRows(root, schema, path, isRequired) {
  const value = schema.$ref ? 'a JSON Schema' : typeText(schema)
  const preset = schema.default === undefined || isRecord(schema.default) ? '' : code(schema.default)
  const meaning = schema.description ? cell(schema.description) : ''
  const needed = isRequired && preset === '' && !isRecord(schema.default) ? 'required' : preset
  const row = `| \`${path}\` | ${value} | ${needed} | ${meaning} |\n`
  return schema.$ref
    ? [row]
    : [row, ...(schema.anyOf ?? [schema]).flatMap(option => members(root, option, path))]
}

function typeText(schema) {
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' or ')
  if (schema.enum) return schema.enum.map(code).join(', ')
  if (schema.const !== undefined) return code(schema.const)
  if (schema.prefixItems) return `${schema.prefixItems.length} of: ${typeText(schema.prefixItems[0])}`
  if (schema.type === 'array') return `list of ${typeText(schema.items)}`
  if (schema.type === 'object')
    return schema.additionalProperties && !schema.additionalProperties.properties
      ? `object: name → ${typeText(schema.additionalProperties)}`
      : 'object'
  const { minimum, maximum } = schema
  const most = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? undefined : maximum
  const range =
    minimum === undefined ? '' : most === undefined ? `, from ${minimum}` : `, ${minimum} to ${most}`
  return `${[schema.type].flat().join(' or ')}${range}`
}

const isRecord = value => typeof value === 'object' && value !== null && !Array.isArray(value)
const code = value => `\`${JSON.stringify(value).replaceAll('|', '\\|')}\``
const escaped = text => text.replaceAll('<', '&lt;')
const cell = text => escaped(text ?? '').replaceAll('|', '\\|')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(await referencePages())) writeFileSync(join(root, path), text)
}
