import { accuracy } from './accuracy.js'
import { beside } from './beside.js'
import { docker } from './docker.js'
import { extraction } from './extract.js'
import { fairness } from './fairness.js'
import { feedback } from './feedback.js'
import { fewLabels } from './few.js'
import { honesty } from './honesty.js'
import { hostileTexts } from './hostile.js'
import { labeling } from './label.js'
import { languages } from './languages.js'
import { manyLabels } from './many.js'
import { modelRequests } from './model.js'
import { validity } from './pattern.js'
import { recording } from './record.js'
import { ruleLists } from './rules.js'
import { sameBytes } from './same.js'
import { serving } from './serve.js'
import { speed } from './speed.js'
import { tables } from './tables.js'
import { transformations } from './transform.js'

const benches: Record<string, (words: string[]) => Promise<void>> = {
  accuracy,
  beside,
  docker,
  extract: extraction,
  fairness,
  feedback,
  few: fewLabels,
  honesty,
  hostile: hostileTexts,
  label: labeling,
  languages,
  many: manyLabels,
  model: modelRequests,
  pattern: validity,
  record: recording,
  rules: ruleLists,
  same: sameBytes,
  serve: serving,
  speed,
  tables,
  transform: transformations
}

const [name, ...words] = process.argv.slice(2)
const chosen = name === undefined ? Object.keys(benches) : [name]
for (const bench of chosen) {
  if (!Object.hasOwn(benches, bench))
    throw new Error(`no bench "${bench}": ${Object.keys(benches).join(', ')}`)
  await benches[bench](words)
}
