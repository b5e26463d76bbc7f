import { dayAt } from '../base/clock.ts'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { writtenOut } from '../i18n/activity-texts.ts'
import { languages } from '../i18n/index.ts'
import { paperToDocx } from '../letters/paper/paper-docx.ts'
import { paperToHtml } from '../letters/paper/paper-html.ts'
import { paperToPdf } from '../letters/paper/paper-pdf.ts'
import type { RegisterDocument } from '../letters/register/document.ts'
import { publicPaper } from '../letters/register/public-paper.ts'
import { registerToJson } from '../letters/register/register-json.ts'
import { registerToJsonLd } from '../letters/register/register-jsonld.ts'
import { registerPaper } from '../letters/register/register-paper.ts'
import { registerSheets } from '../letters/register/register-sheets.ts'
import { sheetsToXlsx } from '../letters/sheet.ts'
import { sheetsToOds } from '../letters/sheet-ods.ts'
import { action, type ActionContext } from './action.ts'
import type { Download } from './export.ts'
import { mediaTypes } from './media-types.ts'
import { registerNow } from './register-ground.ts'

type Make = (document: RegisterDocument) => Uint8Array | Promise<Uint8Array>

/** How a register is written in each format; `html` is the page for everybody. */
const makers = {
  pdf: (document) => paperToPdf(registerPaper(document)),
  docx: (document) => paperToDocx(registerPaper(document)),
  xlsx: (document) => sheetsToXlsx(registerSheets(document)),
  ods: (document) => sheetsToOds(registerSheets(document)),
  json: registerToJson,
  jsonld: registerToJsonLd,
  html: (document) => paperToHtml(publicPaper(document)),
} as const satisfies Record<string, Make>

/** Formats in which the register can be had. */
export const registerFormats = Object.keys(makers) as (keyof typeof makers)[] // keys of a constant are exactly its names

/** The register as a file: as it stands, or a version as it was signed off. */
export const exportRegister = action({
  name: 'export-register',
  shape: 'query',
  inBackground: true,
  givesFile: true,
  input: z.object({
    format: z.enum(registerFormats),
    language: z.enum(['nl', 'en']).default('nl'),
    version: z.number().int().positive().optional(),
  }),
  subject: ({ format, version }) => (version === undefined ? format : `${format} ${String(version)}`),
  async run(context, { format, language, version }): Promise<Download> {
    const document = await documentOf(context, { language, version })
    const { files } = languages[language].register
    const name = format === 'html' ? files.publicFileName : files.fileName
    const number = version === undefined ? '' : `-v${String(version)}`
    return {
      fileName: `${name}${number}-${document.madeOn}.${format}`,
      mediaType: mediaTypes[format],
      bytes: await makers[format](document),
    }
  },
})

interface Wish {
  readonly language: RegisterDocument['language']
  readonly version: number | undefined
}

async function documentOf(
  { store, clock }: Pick<ActionContext, 'store' | 'clock'>,
  { language, version }: Wish,
): Promise<RegisterDocument> {
  const madeOn = dayAt(clock.now()).toString()
  if (version !== undefined) {
    const signed = await store.registers.version(version)
    if (signed === null) throw new Refusal('wrong-input', 'version')
    const { register, names, number, signedBy, atMs, note } = signed
    return { register, names, language, version: { number, signedBy, atMs, note }, madeOn }
  }
  return { ...(await draft({ store, clock }, language)), madeOn }
}

/** The register as it stands, with its usual texts written out. */
export async function draft(
  context: Pick<ActionContext, 'store' | 'clock'>,
  language: RegisterDocument['language'],
): Promise<Omit<RegisterDocument, 'madeOn'>> {
  const { register, names } = await registerNow(context)
  const activities = register.activities.map((one) => writtenOut(one, languages[language]))
  return { register: { ...register, activities }, names, language, version: null }
}
