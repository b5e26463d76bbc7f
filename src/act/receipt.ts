import { z } from 'zod'
import { obstacleCodes, type Obstacle, type Receipt } from './target.ts'

const receipt = z.object({
  place: z.object({ unit: z.string(), item: z.string() }).nullable(),
  digest: z.string(),
  details: z.record(z.string(), z.unknown()),
})
const obstacle = z.object({ code: z.enum(obstacleCodes), detail: z.string().optional() })

/** A receipt as the journal keeps it. */
export function parseReceipt(text: string | null): Receipt {
  return receipt.parse(JSON.parse(text ?? 'null'))
}

/** An obstacle as the journal keeps it; null when there is none. */
export function parseObstacle(text: string | null): Obstacle | null {
  if (text === null) return null
  const { code, detail } = obstacle.parse(JSON.parse(text))
  return { code, ...(detail === undefined ? {} : { detail }) }
}

/** A note of a target as the journal keeps it. */
export function parseNote(text: string): Readonly<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
}
