import { dayAt } from '../base/clock.ts'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { languages } from '../i18n/index.ts'
import type { LetterName } from '../i18n/nl-breach-letters.ts'
import { breachDossier } from '../letters/breach/dossier-paper.ts'
import { breachLetter } from '../letters/breach/letter-paper.ts'
import { breachPack, type PackedFile } from '../letters/breach/pack.ts'
import type { BreachRecord, PaperWish } from '../letters/breach/record.ts'
import { breachJson, breachRegister, breachSheet, type BreachBook } from '../letters/breach/register.ts'
import { paperToDocx } from '../letters/paper/paper-docx.ts'
import { paperToHtml } from '../letters/paper/paper-html.ts'
import { paperToPdf } from '../letters/paper/paper-pdf.ts'
import { paperToText } from '../letters/paper/paper-text.ts'
import type { Paper } from '../letters/paper/paper.ts'
import { sheetsToOds } from '../letters/sheet-ods.ts'
import { sheetToCsv, sheetsToXlsx, type Sheet } from '../letters/sheet.ts'
import { clockOf } from '../privacy/breaches/clock.ts'
import { nowOf, type BreachFile } from '../privacy/breaches/file.ts'
import { maxBase64Length } from '../privacy/suppliers/questionnaire/types.ts'
import { reachOf } from '../privacy/breaches/scope.ts'
import { action, type ActionContext } from './action.ts'
import { allBreaches, breachFile, breachView, weighed, type AuthorityForm } from './breach-file.ts'
import { breachId, shortText } from './breach-input.ts'
import { scopePeople } from './breach-scope.ts'
import { addLines } from './breaches.ts'
import type { Download } from './export.ts'
import { mediaTypes } from './media-types.ts'
import { organisationOf } from './register-ground.ts'
import { safeName } from './safe-name.ts'

const language = z.enum(['nl', 'en']).default('nl')

const papers = {
  pdf: paperToPdf,
  docx: paperToDocx,
  txt: paperToText,
  html: paperToHtml,
} as const satisfies Record<string, (paper: Paper) => Uint8Array | Promise<Uint8Array>>

const letterNames = [
  'people',
  'public',
  'controller',
  'processor',
  'insurer',
  'police',
] as const satisfies readonly LetterName[]

/** A letter about a breach as a file: to the people (Art. 34), to everybody, or to who must know. */
export const breachLetterFile = action({
  name: 'breach-letter',
  shape: 'query',
  inBackground: true,
  givesFile: true,
  input: z.object({
    id: breachId,
    letter: z.enum(letterNames),
    format: z.enum(['pdf', 'docx', 'txt', 'html']).default('pdf'),
    language,
  }),
  subject: ({ id, letter, format }) => `${String(id)} ${letter} ${format}`,
  async run(context, { id, letter, format, language: asked }): Promise<Download> {
    const file = await breachFile(context, id)
    const wish = await wishOf(context, asked)
    return {
      fileName: `${languages[asked].breachLetters.fileNames[letter]}-${String(id)}-${wish.madeOn}.${format}`,
      mediaType: mediaTypes[format],
      bytes: await papers[format](breachLetter(letter, file, wish)),
    }
  },
})

async function wishOf(
  { store, clock }: Pick<ActionContext, 'store' | 'clock'>,
  asked: 'nl' | 'en',
): Promise<PaperWish> {
  return {
    organisation: (await organisationOf(store)).name,
    language: asked,
    madeOn: dayAt(clock.now()).toString(),
  }
}

/** Formats in which the register of breaches can be had. */
export const breachRegisterFormats = ['pdf', 'docx', 'xlsx', 'ods', 'csv', 'json'] as const

/** The register of Art. 33(5) as a file; rehearsals do not stand in it. */
export const exportBreaches = action({
  name: 'export-breaches',
  shape: 'query',
  inBackground: true,
  givesFile: true,
  input: z.object({ format: z.enum(breachRegisterFormats), language }),
  subject: ({ format }) => format,
  async run(context, { format, language: asked }): Promise<Download> {
    const wish = await wishOf(context, asked)
    const book = await bookOf(context)
    const { registerFile } = languages[asked].breachFiles
    return {
      fileName: `${registerFile}-${wish.madeOn}.${format}`,
      mediaType: format === 'csv' ? 'text/csv; charset=utf-8' : mediaTypes[format],
      bytes: await registerBytes(book, format, wish),
    }
  },
})

async function registerBytes(
  book: BreachBook,
  format: (typeof breachRegisterFormats)[number],
  wish: PaperWish,
): Promise<Uint8Array> {
  if (format === 'pdf') return paperToPdf(breachRegister(book, wish))
  if (format === 'docx') return paperToDocx(breachRegister(book, wish))
  if (format === 'json') return breachJson(book, wish)
  const sheet: Sheet = breachSheet(book, wish)
  if (format === 'csv') return sheetToCsv(sheet, wish.language === 'nl' ? ';' : ',')
  return format === 'ods' ? sheetsToOds([sheet]) : sheetsToXlsx([sheet])
}

async function bookOf(context: Pick<ActionContext, 'store' | 'clock'>): Promise<BreachBook> {
  const files = (await allBreaches(context)).filter(({ isRehearsal }) => !isRehearsal).toReversed()
  const nowMs = context.clock.now().epochMilliseconds
  const thrown = (await context.store.breaches.thrownAway()).filter(({ left }) => !left.isRehearsal)
  return { records: files.map((file) => recordOf(file, nowMs)), thrown }
}

function recordOf(file: BreachFile, nowMs: number): BreachRecord {
  const at = nowOf(file, nowMs)
  const { facts, advice, severity, inputs, numbers } = weighed(file, at)
  return { file, facts, advice, severity, inputs, numbers, clock: clockOf(file, at), lines: [] }
}

/** Keeps a paper in the file: the receipt of the authority, a confirmation, a list of sign-ins. Sealed, as it came. */
export const fileBreachPaper = action({
  name: 'file-breach-paper',
  shape: 'change',
  input: z.object({
    id: breachId,
    name: shortText.min(1),
    base64: z.base64().max(maxBase64Length),
  }),
  subject: ({ id }) => String(id),
  async run(context, { id, name, base64 }): Promise<{ readonly line: number }> {
    const { store, clock } = context
    await breachFile(context, id)
    const bytes = Buffer.from(base64, 'base64')
    const paper = await store.breaches.keepPaper({
      breach: id,
      name,
      mediaType: 'application/octet-stream',
      bytes,
      atMs: clock.now().epochMilliseconds,
    })
    const digest = createHash('sha256').update(bytes).digest('hex')
    const { lines } = await addLines(context, id, [{ type: 'filed', name, paper, digest }])
    return { line: lines[0]?.id ?? 0 }
  },
})

/** A paper out of the file, as it came. */
export const breachPaperFile = action({
  name: 'breach-paper',
  shape: 'query',
  givesFile: true,
  input: z.object({ id: breachId, paper: breachId }),
  subject: ({ id, paper }) => `${String(id)} ${String(paper)}`,
  async run(context, { id, paper }): Promise<Download> {
    const file = await breachFile(context, id)
    const filed = file.papers.find((one) => one.paper === paper)
    const kept = filed === undefined ? null : await context.store.breaches.paper(paper)
    if (filed === undefined || kept === null) throw new Refusal('document-not-found', String(paper))
    return { fileName: safeName(filed.name), mediaType: kept.mediaType, bytes: kept.bytes }
  },
})

/** Everything about one breach in one ZIP: decisions, log, letters, people, the register, and the chain that shows nothing was changed. */
export const breachPackFile = action({
  name: 'breach-pack',
  shape: 'query',
  inBackground: true,
  givesFile: true,
  input: z.object({ id: breachId, language }),
  subject: ({ id }) => String(id),
  async run(context, { id, language: asked }): Promise<Download> {
    const view = await breachView(context, id, asked)
    const wish = await wishOf(context, asked)
    const texts = languages[asked].breachFiles
    const files = [
      ...(await dossierFiles(view, wish)),
      formFile(view.form, wish),
      ...(await letterFiles(view.file, wish)),
      await registerFile(context, wish),
      await peopleFile(context, view.file, wish),
      ...(await filedPapers(context, view.file, wish)),
    ]
    // Thrown away meanwhile: half a pack is no evidence, and nothing of it may go out any more.
    await breachFile(context, id)
    return {
      fileName: `${texts.packFile(String(id))}-${wish.madeOn}.zip`,
      mediaType: 'application/zip',
      bytes: breachPack(files, view.lines, wish),
    }
  },
})

async function dossierFiles(record: BreachRecord, wish: PaperWish): Promise<PackedFile[]> {
  const paper = breachDossier(record, wish)
  const name = languages[wish.language].breachFiles.dossierFile
  return [
    { path: `${name}.pdf`, bytes: await paperToPdf(paper) },
    { path: `${name}.html`, bytes: paperToHtml(paper) },
  ]
}

function formFile({ answers, id, shownSince }: AuthorityForm, { language: asked }: PaperWish): PackedFile {
  const { breachForm, breachFiles } = languages[asked]
  const lines = answers.map(
    ({ question, text }) =>
      `${breachForm.questions[question]}\n${text === '' ? `(${breachForm.open})` : text}\n`,
  )
  return {
    path: `${breachFiles.formFile}.txt`,
    bytes: Buffer.from(`${id} (${shownSince})\n\n${lines.join('\n')}`),
  }
}

async function letterFiles(file: BreachFile, wish: PaperWish): Promise<PackedFile[]> {
  const { breachFiles, breachLetters } = languages[wish.language]
  return Promise.all(
    letterNames.map(async (letter) => ({
      path: `${breachFiles.lettersFolder}/${breachLetters.fileNames[letter]}.pdf`,
      bytes: await paperToPdf(breachLetter(letter, file, wish)),
    })),
  )
}

async function registerFile(context: ActionContext, wish: PaperWish): Promise<PackedFile> {
  const sheet = breachSheet(await bookOf(context), wish)
  return { path: `${languages[wish.language].breachFiles.registerFile}.xlsx`, bytes: sheetsToXlsx([sheet]) }
}

async function peopleFile({ store }: ActionContext, file: BreachFile, wish: PaperWish): Promise<PackedFile> {
  const { breachFiles, words, roles, kinds, breach } = languages[wish.language]
  const people = await scopePeople(store, file)
  const sheet: Sheet = {
    name: breachFiles.peopleFile,
    heads: [
      words.name,
      words.role,
      kinds.EMAIL[0],
      kinds.PHONE[0],
      breachFiles.columns.data,
      breachFiles.sections.told,
    ],
    rows: people.map((one) => [
      one.name,
      roles[one.role][0],
      one.email,
      one.phone,
      one.kinds.map((kind) => kinds[kind][0]).join('; '),
      breach.reach[reachOf(one)],
    ]),
  }
  return {
    path: `${breachFiles.peopleFile}.csv`,
    bytes: sheetToCsv(sheet, wish.language === 'nl' ? ';' : ','),
  }
}

async function filedPapers(
  { store }: ActionContext,
  file: BreachFile,
  wish: PaperWish,
): Promise<PackedFile[]> {
  const { papersFolder } = languages[wish.language].breachFiles
  const found = await Promise.all(
    file.papers.map(async ({ paper, name, line }) => {
      const kept = await store.breaches.paper(paper)
      // The number keeps two of the same name apart.
      return kept === null
        ? []
        : [{ path: `${papersFolder}/${String(line)}-${safeName(name)}`, bytes: kept.bytes }]
    }),
  )
  return found.flat()
}
