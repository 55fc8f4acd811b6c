import type { TaskFolder } from '../../store/task-folder.js'

/** How many plans may be overtaken by the writes of others before one is made while nobody else can write. */
const mostOvertaken = 2

/**
 * Makes a plan without holding the task's lock, as planning may take minutes, and writes it under the lock if rows and
 * task.json are still what the plan was made from; otherwise makes another plan.
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
