import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { paperSorts } from '../privacy/requests/event.ts'
import { maxBase64Length } from '../privacy/suppliers/questionnaire/types.ts'
import { action } from './action.ts'
import { shortText } from './breach-input.ts'
import type { Download } from './export.ts'
import { safeName } from './safe-name.ts'
import { requestFile } from './request-file.ts'
import { requestId } from './request-input.ts'
import { keepRequestPaper } from './requests.ts'

/** Keeps a paper in the file, sealed, as it came: the letter, a mandate. Proof of identity is looked at, and not kept. */
export const fileRequestPaper = action({
  name: 'file-request-paper',
  shape: 'change',
  input: z.object({
    id: requestId,
    sort: z.enum(paperSorts).default('other'),
    name: shortText.min(1),
    base64: z.base64().max(maxBase64Length),
  }),
  subject: ({ id, sort }) => `${String(id)} ${sort}`,
  async run(context, { id, sort, name, base64 }): Promise<{ readonly paper: number }> {
    await requestFile(context, id)
    const bytes = Buffer.from(base64, 'base64')
    return keepRequestPaper(context, { id, sort, name, mediaType: 'application/octet-stream', bytes })
  },
})

/** A paper out of the file, as it came or went. */
export const requestPaperFile = action({
  name: 'request-paper',
  shape: 'query',
  givesFile: true,
  input: z.object({ id: requestId, paper: requestId }),
  subject: ({ id, paper }) => `${String(id)} ${String(paper)}`,
  async run(context, { id, paper }): Promise<Download> {
    const file = await requestFile(context, id)
    const filed = file.papers.find((one) => one.paper === paper)
    const kept = filed === undefined ? null : await context.store.requests.paper(paper)
    if (filed === undefined || kept === null) throw new Refusal('document-not-found', String(paper))
    return { fileName: safeName(filed.name), mediaType: kept.mediaType, bytes: kept.bytes }
  },
})
