import type { TaskFolder } from '../../store/task-folder.js'

/** The number of plans that may become outdated by other writers; the next plan is made under the lock. */
const mostOvertaken = 2

/**
 * Makes a plan without holding the task's lock, since planning may take minutes, and writes it under the lock if rows
 * and task.json have not changed since; otherwise makes another plan. Returns the plan that was written.
 */
export async function planThenWrite<Plan>(
  folder: TaskFolder,
  makePlan: () => Promise<Plan>,
  write: (plan: Plan) => Promise<void>
): Promise<Plan> {
  for (let overtaken = 0; overtaken < mostOvertaken; overtaken++) {
    const stamp = folder.rowsStamp()
    const plan = await makePlan()
    const isWritten = await folder.locked(async () => {
      if (folder.rowsStamp() !== stamp) return false
      await write(plan)
      return true
    })
    if (isWritten) return plan
  }
  return folder.locked(async () => {
    const plan = await makePlan()
    await write(plan)
    return plan
  })
}
