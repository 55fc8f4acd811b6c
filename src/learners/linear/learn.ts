import type { CrossValidated } from '../../domain/honesty/cross-validated.js'
import { sureLeads } from '../../domain/measure/abstain.js'
import { describeFields } from '../describe-fields.js'
import type { Fields } from '../fields.js'
import { labelingOf } from '../labels.js'
import type { Learned, Lesson } from '../lesson.js'
import { chooseSettings, type TermChoice } from './choose.js'
import { encode } from './encode.js'
import { type LinearStudy, learnModel, type Way } from './fit.js'
import { effortFor, judgeFolds } from './judge.js'
import { affordableKinds, affordableRun } from './kinds.js'
import type { LinearModel } from './model.js'
import { answerer } from './predict.js'
import { describeLinearSettings, type LinearSettings } from './settings.js'

/** Learns a linear classifier; without `settings` it chooses them by cross-validation. */
export function learnLinear(lesson: Lesson, settings?: LinearSettings): Learned<LinearModel, LinearSettings> {
  lesson.progress(0, 'reading rows')
  const labeling = labelingOf(lesson.outputs)
  const described = new Map<number, Fields>()
  const fieldsAt = (support: number): Fields => {
    const fields = described.get(support) ?? describeFields(lesson.inputs, support)
    described.set(support, fields)
    return fields
  }
  const longest = affordableRun(labeling.outputs.length)
  const vectors = settings && !settings.words ? undefined : lesson.vectors
  const studyOf = ({ support, kinds }: TermChoice): LinearStudy => {
    const encoding = encode(lesson.inputs, fieldsAt(support), support, kinds, longest, vectors)
    return { lesson, labeling, encoding, effort: effortFor(lesson, labeling, encoding) }
  }
  const { study, chosen } = settings
    ? { study: studyOf(settings), chosen: settings }
    : chooseSettings(lesson.minSupport, affordableKinds(lesson.inputs, fieldsAt(lesson.minSupport)), studyOf)
  const crossValidated = settings ? undefined : crossValidate(study, chosen)
  const rows = Int32Array.from(lesson.inputs.keys())
  const model = learnModel(study, chosen, rows, done => {
    lesson.progress(0.7 + 0.3 * done, `learning ${describeLinearSettings(chosen)}`)
  })
  return { model, settings: chosen, crossValidated }
}

/** The accuracy on held-out rows of programs as they would be printed. */
function crossValidate(study: LinearStudy, way: Way): CrossValidated | undefined {
  const { labeling, lesson, effort } = study
  if (effort.judged === 0) return undefined
  lesson.progress(0.5, `measuring C=${way.cost}`)
  const places = new Map(labeling.outputs.map((output, place) => [output, place]))
  const answers: { lead: number; right: boolean }[] = []
  const { right, rows } = judgeFolds(study, learn => {
    const answer = answerer(learnModel(study, way, learn))
    return [
      row => {
        const { output, lead } = answer(lesson.inputs[row])
        const place = places.get(output)!
        answers.push({ lead, right: place === labeling.classes[row] })
        return place
      }
    ]
  })
  const leads = sureLeads(answers)
  return { accuracy: right[0] / rows, rows, folds: effort.judged, ...(leads.length > 0 && { leads }) }
}
