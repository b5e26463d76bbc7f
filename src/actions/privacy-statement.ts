import { dayAt } from '../base/clock.ts'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { languages } from '../i18n/index.ts'
import { privacyStatement } from '../letters/privacy-statement.ts'
import {
  openPoints,
  statementDrift,
  statementGround,
  type GroundLine,
  type OpenPoint,
  type StatementDrift,
} from '../privacy/register/statement.ts'
import type { Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import type { Download } from './export.ts'
import { draft } from './export-register.ts'
import { mediaTypes } from './media-types.ts'
import { paperFormats, paperMakers } from './paper-files.ts'

/** Endings of the files it can be. */
export const statementFormats = paperFormats

const wanted = {
  language: z.enum(['nl', 'en']).default('nl'),
  /** Whom it speaks to. */
  audience: z.enum(['everyone', 'staff']).default('everyone'),
}
type Wanted = z.output<z.ZodObject<typeof wanted>>

/** The privacy statement as a file, from the register as it stands. */
export const statement = action({
  name: 'privacy-statement',
  shape: 'query',
  inBackground: true,
  givesFile: true,
  input: z.object({ ...wanted, format: z.enum(statementFormats) }),
  subject: ({ format, audience }) => `${format} ${audience}`,
  async run(context, { language, audience, format }): Promise<Download> {
    const madeOn = today(context)
    const paper = privacyStatement(audience, { ...(await draft(context, language)), madeOn })
    const { fileName, staffFileName } = languages[language].statement
    return {
      fileName: `${audience === 'staff' ? staffFileName : fileName}-${madeOn}.${format}`,
      mediaType: mediaTypes[format],
      bytes: await paperMakers[format](paper),
    }
  },
})

/** A statement that was published: on which day, and what it was made from. */
interface Published {
  readonly on: string
  readonly fingerprint: string
  readonly ground: readonly GroundLine[]
}

/** What is beside a statement: for the owner, not for its readers. */
export interface StatementState {
  /** What the law asks and nobody knows yet. */
  readonly open: readonly OpenPoint[]
  /** Of what it would be made from now. */
  readonly fingerprint: string
  readonly published: {
    readonly on: string
    readonly fingerprint: string
    /** What moved since. */
    readonly drift: readonly StatementDrift[]
  } | null
}

/** What is open in the statement, and whether reality moved since it was published. */
export const statementState = action({
  name: 'statement-state',
  shape: 'query',
  input: z.object(wanted),
  async run(context, wish): Promise<StatementState> {
    const { register } = await draft(context, wish.language)
    const ground = statementGround(wish.audience, register)
    const published = await publishedOf(context.store, wish)
    return {
      open: openPoints(wish.audience, register),
      fingerprint: fingerprintOf(ground),
      published:
        published === null
          ? null
          : {
              on: published.on,
              fingerprint: published.fingerprint,
              drift: statementDrift(published.ground, ground),
            },
    }
  },
})

/** Records that the statement, as it is made now, was published on a day; the former record of this kind gives way. */
export const publishedStatement = action({
  name: 'published-statement',
  shape: 'change',
  input: z.object({ ...wanted, on: z.iso.date().optional() }),
  subject: ({ audience, language }) => `${audience} ${language}`,
  async run(context, { on = today(context), ...wish }): Promise<Pick<Published, 'on' | 'fingerprint'>> {
    if (on > today(context)) throw new Refusal('wrong-input', 'on')
    const { register } = await draft(context, wish.language)
    const ground = statementGround(wish.audience, register)
    const fingerprint = fingerprintOf(ground)
    await context.store.settings.set(settingOf(wish), { on, fingerprint, ground } satisfies Published)
    return { on, fingerprint }
  },
})

function today({ clock }: Pick<ActionContext, 'clock'>): string {
  return dayAt(clock.now()).toString()
}

function settingOf({ audience, language }: Wanted): string {
  return `published-statement-${audience}-${language}`
}

async function publishedOf(store: Store, wish: Wanted): Promise<Published | null> {
  const kept = await store.settings.get(settingOf(wish))
  return kept === undefined || kept === null ? null : (kept as Published) // written above
}

function fingerprintOf(ground: readonly GroundLine[]): string {
  return createHash('sha256').update(JSON.stringify(ground)).digest('hex')
}
