import type { Database } from './database.ts'

/** The journal of mail: what went out or was meant to, and what the server said. */
export interface SentMails {
  /** The newest first. */
  readonly list: (limit: number) => Promise<readonly SentMailRow[]>
  /** All mails about one round, the newest first. */
  readonly about: (round: string) => Promise<readonly SentMailRow[]>
  readonly append: (mail: SentMail, atMs: number) => Promise<SentMailRow>
  /** Takes out to whom mails about a round went, and what stood above them: left is that something went. */
  readonly forget: (round: string) => Promise<void>
  /** Writes down how one went. */
  readonly finish: (row: SentMailRow, end: Pick<SentMail, 'failure' | 'answer'>) => Promise<SentMailRow>
}

export interface SentMail {
  readonly what:
    | 'test'
    | 'questionnaire'
    | 'reminder'
    | 'digest'
    | 'newsletters'
    | 'breach'
    | 'request'
    | 'public-desk'
    | 'drill'
  /** The round that it is about; of a breach "breach:" and its number, of a request "request:" and its number; of a link of the public desk its topic. */
  readonly round: string | null
  readonly to: string
  readonly subject: string
  /** True when it went by itself. */
  readonly isAutomatic: boolean
  /** Null: the server took it. */
  readonly failure: string | null
  readonly answer: string
}

export interface SentMailRow extends SentMail {
  readonly id: number
  readonly atMs: number
}

export function createSentMails({ kysely }: Database): SentMails {
  const about = async (round: string): Promise<SentMailRow[]> => {
    // The name stands in the JSON just so; which rows are meant is then looked at.
    const rows = await kysely
      .selectFrom('sent_mail')
      .selectAll()
      .where('body', 'like', `%${JSON.stringify(round).replace(/[\\%_]/g, '_')}%`)
      .orderBy('id', 'desc')
      .execute()
    return rows.map(rowOf).filter((mail) => mail.round === round)
  }
  return {
    list: async (limit) => {
      const rows = await kysely
        .selectFrom('sent_mail')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(rowOf)
    },
    about,
    forget: async (round) => {
      for (const { id, atMs: _atMs, ...mail } of await about(round))
        await kysely
          .updateTable('sent_mail')
          .set({ body: JSON.stringify({ ...mail, to: '', subject: '', answer: '' } satisfies SentMail) })
          .where('id', '=', id)
          .execute()
    },
    append: async (mail, atMs) => {
      const { id } = await kysely
        .insertInto('sent_mail')
        .values({ at_ms: atMs, body: JSON.stringify(mail) })
        .returning('id')
        .executeTakeFirstOrThrow()
      return { ...mail, id, atMs }
    },
    finish: async ({ id, atMs, ...begun }, end) => {
      const mail: SentMail = { ...begun, ...end }
      await kysely
        .updateTable('sent_mail')
        .set({ body: JSON.stringify(mail) })
        .where('id', '=', id)
        .execute()
      return { ...mail, id, atMs }
    },
  }
}

function rowOf({
  id,
  at_ms: atMs,
  body,
}: {
  readonly id: number
  readonly at_ms: number
  readonly body: string
}): SentMailRow {
  return { ...(JSON.parse(body) as SentMail), id, atMs } // written from SentMail
}
