import { z } from 'zod'
import { problemCodes } from '../../base/problem.ts'
import type { SandboxAnswer } from '../format.ts'

// The child met hostile bytes: its answer is checked like anything from outside.
const answer = z.object({
  title: z.string().max(1000),
  fields: z.array(z.object({ name: z.string(), value: z.string() })),
  parts: z.array(
    z.object({ place: z.string(), text: z.string(), references: z.array(z.string()).optional() }),
  ),
  nested: z.array(z.object({ name: z.string(), mediaType: z.string(), base64: z.base64() })),
  problems: z.array(
    z.object({
      code: z.enum(problemCodes),
      place: z.string(),
      lostBytes: z.number(),
      detail: z.string().optional(),
    }),
  ),
})

/** What a reader in the child sends back; nested bytes in base64. */
export type WireAnswer = z.input<typeof answer>

/** The answer in a frame; undefined when it is none. */
export function parseAnswer(frame: Uint8Array): SandboxAnswer | undefined {
  let content: unknown
  try {
    content = JSON.parse(Buffer.from(frame).toString('utf8'))
  } catch {
    return undefined // not ours: the reader is treated as crashed
  }
  const checked = answer.safeParse(content)
  if (!checked.success) return undefined
  const { parts, nested, problems, ...rest } = checked.data
  return {
    ...rest,
    parts: parts.map(({ references, ...part }) =>
      references === undefined ? part : { ...part, references },
    ),
    nested: nested.map(({ name, mediaType, base64 }) => ({
      name,
      mediaType,
      bytes: Buffer.from(base64, 'base64'),
    })),
    problems: problems.map(({ detail, ...problem }) =>
      detail === undefined ? problem : { ...problem, detail },
    ),
  }
}
