// Writes biome.layers.json, which biome.json extends: the linter's rules for what may import what, made of layers.mjs.
import { readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { below, layers, packages } from './layers.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What a folder may import of src: each name, and whether no more than types of it. */
export function openTo(folder) {
  const named = layers[folder].split(', ').filter(name => name !== '')
  return new Map(named.map(name => [name.replace(' (types)', ''), { typesOnly: name.endsWith(' (types)') }]))
}

/** The files directly under src that are not below all others, as they are imported. */
function wiring() {
  const files = readdirSync(`${root}/src`).filter(name => /\.tsx?$/.test(name))
  return files.map(name => name.replace(/\.tsx?$/, '')).filter(name => !below.includes(name))
}

/** The patterns of what a folder may not import of src. */
function closedTo(folder) {
  const open = openTo(folder)
  const isClosed = name => name !== folder && !open.has(name)
  const folders = Object.keys(layers).map(name => [name, `**/${name}/**`])
  const files = wiring().map(name => [name, `**/${name}.js`])
  return [...folders, ...files].filter(([name]) => isClosed(name)).map(([, pattern]) => pattern)
}

/** The packages that a folder may not import, each with the reason. */
function packagesClosedTo(folder) {
  const closed = Object.entries(packages).filter(([, { of }]) => !of.includes(folder))
  return closed.map(([name, { of, why }]) => {
    const places = of.map(each => (each === '.' ? 'src/*.ts' : `src/${each}`))
    const message = `${places.length === 0 ? 'No file imports it' : `Only ${places.join(' and ')} may`}: ${why}.`
    return { group: [name, `${name}/**`], message }
  })
}

function override(includes, patterns) {
  const rule = { level: 'error', options: { patterns } }
  return { includes, linter: { rules: { style: { noRestrictedImports: rule } } } }
}

/** The configuration that biome.json extends. */
function layerRules() {
  const ofFolders = Object.keys(layers).map(folder => {
    const message = `src/${folder} imports ${layers[folder] || 'nothing else'}: see scripts/layers.mjs.`
    const patterns = [...packagesClosedTo(folder), { group: closedTo(folder), message }]
    return override([`src/${folder}/**`], patterns)
  })
  return { overrides: [override(['src/*.ts'], packagesClosedTo('.')), ...ofFolders] }
}

export function writeLayerRules() {
  writeFileSync(`${root}/biome.layers.json`, `${JSON.stringify(layerRules(), null, 2)}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeLayerRules()
