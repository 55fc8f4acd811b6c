// Embeds what printed programs share, writes the linter's rules of layers, compiles src to dist (types are checked by `npm run check`), then writes what ships beside it: oclif's manifest and the JSON Schemas of our files.
import { execSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { noteBuild } from './built.mjs'
import { embedRuntime } from './embed-runtime.mjs'
import { writeLayerRules } from './layer-rules.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
rmSync(join(root, 'dist'), { recursive: true, force: true })
rmSync(join(root, 'oclif.manifest.json'), { force: true })
embedRuntime()
writeLayerRules()
execSync(`"${process.execPath}" node_modules/typescript/bin/tsc --noCheck`, { cwd: root, stdio: 'inherit' })

const { Plugin } = await import('@oclif/core')
const plugin = new Plugin({
  root,
  ignoreManifest: true,
  errorOnManifestCreate: true,
  respectNoCacheDefault: true
})
await plugin.load()
writeFileSync(join(root, 'oclif.manifest.json'), JSON.stringify(plugin.manifest))

const { z } = await import('zod')
const { manifestSchema } = await import('../dist/domain/project/manifest-schema.js')
const { taskSchema } = await import('../dist/domain/task/task-schema.js')
const { programSchema } = await import('../dist/domain/program/program-schema.js')
mkdirSync(join(root, 'schemas'), { recursive: true })
for (const [name, schema] of Object.entries({
  'loopai.json': manifestSchema,
  'task.json': taskSchema,
  'program.json': programSchema
})) {
  const text = JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)
  writeFileSync(join(root, 'schemas', name.replace('.json', '.schema.json')), `${text}\n`)
}
noteBuild(root)
