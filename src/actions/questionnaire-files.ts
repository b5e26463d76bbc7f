import { dayAt } from '../base/clock.ts'
import { Refusal } from '../base/refusal.ts'
import { makeQuestionnaireForm } from '../letters/questionnaire-form.ts'
import type { PaperForm } from '../letters/questionnaire-paper.ts'
import { openFieldAnswers, openTypedAnswers } from '../letters/questionnaire-typed.ts'
import {
  AnswersError,
  openAnswers,
  type OpenedAnswers,
} from '../privacy/suppliers/questionnaire/read-answers.ts'
import { isZip, readDocxRows } from '../read/formats/docx-rows.ts'
import { createSandbox } from '../read/sandbox/index.ts'
import type { ActionContext } from './action.ts'
import type { Download } from './export.ts'

/** A page, or a file for who opens no pages. */
export const formFormats = ['html', 'docx', 'pdf'] as const
export type FormFormat = (typeof formFormats)[number]

const mediaTypes: Record<FormFormat, string> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** A questionnaire as a file to send. The makers of office files and PDF are loaded when they are needed. */
export async function formFile(form: PaperForm, format: FormFormat, name: string): Promise<Download> {
  return { fileName: `${name}.${format}`, mediaType: mediaTypes[format], bytes: await makers[format](form) }
}

const makers: Record<FormFormat, (form: PaperForm) => Promise<Uint8Array>> = {
  html: async ({ setup, texts, asked }) =>
    new TextEncoder().encode(makeQuestionnaireForm(setup, texts, asked)),
  docx: async (form) => (await import('../letters/questionnaire-docx.ts')).makeQuestionnaireDocx(form),
  pdf: async (form) => (await import('../letters/questionnaire-pdf.ts')).makeQuestionnairePdf(form),
}

/** A file that came back, as text or as its bytes in base64. */
export type ReturnedFile = { readonly text: string } | { readonly base64: string }

/** Opens a file that came back, whichever of the forms it is; what cannot be taken in is refused with its reason. */
export async function openReturned(
  file: ReturnedFile,
  { clock, signal }: ActionContext,
): Promise<OpenedAnswers> {
  try {
    if ('text' in file) return openAnswers(file.text)
    const bytes = Buffer.from(file.base64, 'base64')
    const today = dayAt(clock.now()).toString()
    if (isZip(bytes)) return openTypedAnswers(docxRows(bytes), today)
    if (bytes.subarray(0, 1024).includes('%PDF-'))
      return openFieldAnswers(await pdfFields(bytes, signal), today)
    return openAnswers(new TextDecoder().decode(bytes))
  } catch (error) {
    throw asRefusal(error)
  }
}

/** What is wrong with a file of others, as an answer to the user. */
export function asRefusal(error: unknown): unknown {
  return error instanceof AnswersError
    ? new Refusal('answers-unreadable', error.code, { cause: error })
    : error
}

function docxRows(bytes: Uint8Array): NonNullable<ReturnType<typeof readDocxRows>> {
  const rows = readDocxRows(bytes)
  if (rows === undefined) throw new AnswersError('damaged')
  return rows
}

/** By a reader that is not ours, in a process that can reach nothing and ends with it. */
async function pdfFields(
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<readonly { readonly name: string; readonly value: string }[]> {
  const sandbox = createSandbox()
  try {
    const { fields, problems } = await sandbox.run('pdf-fields', bytes, signal)
    if (problems.length > 0) throw new AnswersError('damaged')
    if (fields.length === 0) throw new AnswersError('no-fields')
    return fields
  } finally {
    await sandbox.close()
  }
}
