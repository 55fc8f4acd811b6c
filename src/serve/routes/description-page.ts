import type { OpenApi, Operation } from './description.js'

const style = `
:root { color-scheme: light dark }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h2 { margin-top: 2.5rem } details { border-top: 1px solid #8884; padding: .4rem 0 }
summary { cursor: pointer } summary code { font-weight: 600 } .method { display: inline-block; width: 4.5rem }
pre { background: #8881; padding: .6rem; overflow: auto; font-size: 13px } p { margin: .4rem 0 }`

/** The OpenAPI document as an HTML page. */
export function descriptionPage(document: OpenApi): string {
  const { info, tags = [], paths } = document
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation }))
  )
  const sections = tags.map(({ name, description = '' }) => {
    const those = operations.filter(({ operation }) => operation.tags?.includes(name))
    if (those.length === 0) return ''
    return `<h2 id="${escaped(name)}">${escaped(name)}</h2><p>${escaped(description)}</p>${those.map(section).join('')}`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(info.title)}</title><style>${style}</style>
<h1>${escaped(info.title)} ${escaped(info.version)}</h1><p>${escaped(info.description ?? '')}</p>
<p>The same for machines: <a href="/openapi.json">/openapi.json</a></p>
${sections.join('\n')}</html>
`
}

function section({
  method,
  path,
  operation
}: {
  method: string
  path: string
  operation: Operation
}): string {
  const { summary = '', requestBody, responses = {} } = operation
  const body = Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) =>
    block(`Body, ${type}`, schema)
  )
  const replies = Object.entries(responses).flatMap(([status, { content = {} }]) =>
    Object.values(content).map(({ schema }) => block(`Reply, ${status}`, schema))
  )
  return `<details><summary><span class="method">${escaped(method.toUpperCase())}</span> <code>${escaped(path)}</code> ${escaped(summary)}</summary>${body.join('')}${replies.join('')}</details>`
}

function block(title: string, schema: object | undefined): string {
  if (schema === undefined) return ''
  return `<p>${escaped(title)}</p><pre>${escaped(JSON.stringify(schema, null, 2))}</pre>`
}

function escaped(text: string): string {
  const marks: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;'
  }
  return text.replace(/[&<>"']/g, mark => marks[mark])
}
