import { type PromotionRecord, wasPromoted } from '../../domain/gate/promotion.js'
import { verdictOf } from '../../domain/gate/verdict.js'
import { LoopaiError } from '../../errors.js'
import type { Project } from '../../project.js'
import { type PromoteResult, settle } from '../gate/settle.js'
import { nextFor } from '../next.js'
import { pickVersion, requireUnedited } from '../programs.js'
import { promotionsOf } from '../records/promotions.js'

/**
 * Makes the version before the active one active again. Throws `active-missing` if there is none, and `edited-program`
 * if its files were edited.
 */
export async function rollback(project: Project, taskName?: string): Promise<PromoteResult> {
  const folder = project.task(taskName)
  const active = project.activeVersion(folder.name)
  const records = await promotionsOf(project, folder)
  const back = versionBefore(records, active)
  if (active === undefined || back === undefined) {
    throw new LoopaiError('active-missing', `${folder.name} has no version to go back to.`, {
      suggestions: [await nextFor(project, folder), 'loopai status']
    })
  }
  requireUnedited(folder, await folder.program(await pickVersion(project, folder, back)))
  const sentence = `back from ${active}`
  return settle(
    project,
    folder,
    back,
    verdictOf({ decision: 'promote', why: 'rollback', sentence, notes: [] })
  )
}

/**
 * The version to which a rollback returns: the one below the active version on the stack that promotions push to and
 * rollbacks pop from. Undefined if there is none. `records`: oldest first.
 */
export function versionBefore(
  records: readonly PromotionRecord[],
  active: string | undefined
): string | undefined {
  const stack: string[] = []
  for (const { to, from, why } of records) {
    if (why === 'rollback') {
      while (stack.length > 0 && stack[stack.length - 1] !== to) stack.pop()
    } else if (wasPromoted({ why })) {
      // `from` was active at that time, even if earlier records say otherwise.
      stack.length = stack.lastIndexOf(from ?? '') + 1
      if (stack.length === 0 && from !== null) stack.push(from)
      stack.push(to)
    }
  }
  const at = active === undefined ? -1 : stack.lastIndexOf(active)
  return at > 0 ? stack[at - 1] : undefined
}
