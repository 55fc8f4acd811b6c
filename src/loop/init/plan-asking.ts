import { busy } from '../busy.js'
import { BadRowsError } from '../rows/bad-rows.js'
import {
  decidedRequest,
  type Found,
  type InitDecision,
  type InitQuestion,
  openQuestion,
  untold
} from './init-questions.js'
import { type InitPlan, type InitRequest, planInit } from './plan-init.js'

/** A person has gone back from the first question: to what was asked before the rows were read. */
export class WentBack extends Error {}

/** Asks a person; `isFirst` where there is no question of these to go back to. */
export type AskInit = (question: InitQuestion, isFirst: boolean) => Promise<InitDecision | 'back'>

/**
 * Plans a task, and asks about what its rows leave open, one question after the other; `back` takes the last answer
 * back. Without `ask` nothing is asked. Throws what `planInit` throws, and `WentBack`.
 */
export async function planAsking(
  request: InitRequest,
  signal: AbortSignal,
  ask?: AskInit
): Promise<{ plan: InitPlan; decisions: InitDecision[] }> {
  const decisions: InitDecision[] = []
  const plans = new Map<string, Found>()
  // Plans are made anew, which takes a while for many rows, only where an answer changes what is asked next.
  const planFor = async (decided: readonly InitDecision[]) => {
    const key = JSON.stringify(decided)
    const known = plans.get(key)
    if (known) return known
    const found = await busy(signal, () => tryPlan(decidedRequest(request, decided)))
    plans.set(key, found)
    return found
  }
  for (;;) {
    const found = await planFor(decisions.filter(shapesQuestions))
    const question = ask && openQuestion(found, request, decisions)
    if (!ask || !question) {
      const last = found instanceof BadRowsError ? found : await planFor(decisions.filter(changesPlan))
      if (last instanceof BadRowsError) throw last
      return { plan: { ...last, findings: untold(last.findings, decisions) }, decisions }
    }
    const answer = await ask(question, decisions.length === 0)
    if (answer === 'back') {
      if (decisions.pop() === undefined) throw new WentBack()
      continue
    }
    if (answer.type === 'bad-rows' && !answer.skip) throw found
    decisions.push(answer)
  }
}

function tryPlan(request: InitRequest): Found {
  try {
    return planInit(request)
  } catch (error) {
    if (error instanceof BadRowsError) return error
    throw error
  }
}

/** Whether the questions that follow depend on an answer: with one spelling of a label other fields may predict it. */
function shapesQuestions(decision: InitDecision): boolean {
  return decision.type !== 'telling-field' && changesPlan(decision)
}

function changesPlan(decision: InitDecision): boolean {
  switch (decision.type) {
    case 'bad-rows':
      return decision.skip
    case 'comma-numbers':
      return decision.numbers !== undefined
    case 'similar-labels':
      return decision.merge
    case 'telling-field':
      return !decision.known
  }
}
