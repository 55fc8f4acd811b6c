import { expect, it } from 'vitest'
import type { PromotionRecord } from '../../../src/domain/gate/promotion.js'
import { promotionsOf, recordPromotion } from '../../../src/loop/records/promotions.js'
import { taskHere } from '../../helpers/in-process.js'
import { weatherRows } from '../../helpers/project.js'

const saying = (label: string) => `export function run() { return '${label}' }\n`

it('what was written down and did not come to pass is no promotion, and is not written twice', async () => {
  const here = await taskHere(weatherRows(60))
  const version = await here.save(saying('rain'))
  const record: PromotionRecord = { to: version, from: null, why: 'first' }
  const project = await here.open()
  const folder = project.task('w')
  await recordPromotion(project, folder, record)
  expect(await promotionsOf(project, folder)).toEqual([])
  await recordPromotion(project, folder, record)
  await project.setActive('w', version)
  expect(await promotionsOf(await here.open(), folder)).toEqual([record])
  const refused: PromotionRecord = { to: version, from: version, why: 'not-shown' }
  await recordPromotion(await here.open(), folder, refused)
  await recordPromotion(await here.open(), folder, refused)
  expect(await promotionsOf(await here.open(), folder)).toEqual([record, refused, refused])
})
