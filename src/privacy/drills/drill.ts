import type { DrillEvent, DrillLine, DrillPlan } from './event.ts'
import type { DrillStep, Tick } from './preparation.ts'
import { resultOf, type DrillResult } from './results.ts'

export type DrillState = 'draft' | 'running' | 'stopped' | 'closed'

/** How a drill stands, from everything that happened. */
export interface Drill {
  readonly id: number
  readonly madeAtMs: number
  readonly plan: DrillPlan
  readonly ticks: readonly Tick[]
  readonly started: Started | null
  readonly stoppedAtMs: number | null
  readonly closed: { readonly atMs: number; readonly result: DrillResult } | null
}

interface Started extends Omit<Extract<DrillEvent, { readonly type: 'started' }>, 'type'> {
  readonly atMs: number
}

export function stateOf({ started, stoppedAtMs, closed }: Drill): DrillState {
  if (closed !== null) return 'closed'
  if (started === null) return 'draft'
  return stoppedAtMs === null ? 'running' : 'stopped'
}

/** Every drill, the newest first. */
export function drillsOf(lines: readonly DrillLine[]): readonly Drill[] {
  const drills = new Map<number, Drill>()
  for (const { drill: id, atMs, event } of lines) {
    const drill = drills.get(id)
    if (event.type === 'made')
      drills.set(id, {
        id,
        madeAtMs: atMs,
        plan: event.plan,
        ticks: [],
        started: null,
        stoppedAtMs: null,
        closed: null,
      })
    else if (drill !== undefined) drills.set(id, after(drill, event, atMs))
  }
  return [...drills.values()].toReversed()
}

function after(drill: Drill, event: Exclude<DrillEvent, { readonly type: 'made' }>, atMs: number): Drill {
  if (event.type === 'planned') return { ...drill, plan: event.plan }
  if (event.type === 'unticked') return { ...drill, ticks: without(drill, event.step) }
  if (event.type === 'stopped') return { ...drill, stoppedAtMs: atMs }
  if (event.type === 'closed') {
    const result = 'result' in event ? event.result : resultOf(event.counts, drill.started?.nearest ?? null)
    return { ...drill, closed: { atMs, result } }
  }
  if (event.type === 'started') {
    const { type: _type, ...started } = event
    return { ...drill, started: { ...started, atMs } }
  }
  const { step, by, on, note } = event
  return { ...drill, ticks: [...without(drill, step), { step, by, on, note }] }
}

function without({ ticks }: Drill, step: DrillStep): readonly Tick[] {
  return ticks.filter((tick) => tick.step !== step)
}

const dayMs = 24 * 60 * 60 * 1000

/** When a drill that runs ends by itself; null while none was started. */
export function endOf({ started, stoppedAtMs, plan }: Drill): number | null {
  if (started === null) return null
  return (stoppedAtMs ?? started.lastMs) + plan.waitDays * dayMs
}
