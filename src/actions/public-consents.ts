import { homeZone } from '../base/clock.ts'
import { contactKey } from '../base/contact.ts'
import { publicPages } from '../i18n/public-pages.ts'
import type { ConsentEvent, ConsentTerms } from '../privacy/consent/event.ts'
import { consentRecords, isStanding, type ConsentRecord } from '../privacy/consent/record.ts'
import type { ConsentPurpose } from '../privacy/consent/purpose.ts'
import type { PreferencesPage, PublicEntry, SignUpPage } from '../privacy/public-desk/page.ts'
import type { ActionContext } from './action.ts'
import { liftFor } from './consent-lift.ts'
import { organisationOf } from './register-ground.ts'

/** Standing records of consent by address of mail. */
export type StandingByMail = Map<string, readonly ConsentRecord[]>

export async function standingByMail({
  store,
  clock,
}: Pick<ActionContext, 'store' | 'clock'>): Promise<StandingByMail> {
  const records = consentRecords(await store.consents.lines(), clock.now())
  const standing = [...records.values()].filter(
    (record) => isStanding(record) && record.terms.person.mail !== '',
  )
  return Map.groupBy(standing, ({ terms }) => contactKey('mail', terms.person.mail))
}

/** What somebody gets now, as their own page shows it. */
export function preferencesOf(email: string, standing: StandingByMail): PreferencesPage {
  const records = standing.get(contactKey('mail', email)) ?? []
  const on = [...new Set(records.flatMap(({ terms }) => terms.purposes))]
  const purposes = on.map((id) => ({
    id,
    text: { nl: publicPages.nl.purposes[id], en: publicPages.en.purposes[id] },
  }))
  return { kind: 'preferences', purposes, on }
}

interface SignedUp {
  readonly entry: Extract<PublicEntry, { readonly type: 'sign-up' }>
  /** As it was shown. */
  readonly form: SignUpPage
  readonly askedAtMs: number
  readonly confirmedAtMs: number
  /** Names the sign-up: read once more after a crash, it makes no second record. */
  readonly origin: string
}

/** Writes down that somebody agreed: what was shown, what was ticked, and that the link in the mail was followed by a press of its button. */
export async function recordConsent(
  { store, clock }: ActionContext,
  { entry, form, askedAtMs, confirmedAtMs, origin }: SignedUp,
): Promise<void> {
  const { name: controller } = await organisationOf(store)
  const { language } = entry
  const pages = publicPages[language]
  const terms: ConsentTerms = {
    person: { name: entry.name, mail: entry.email, phone: '', post: '', app: '' },
    purposes: form.purposes.map(({ id }) => id).filter((id) => entry.purposes.includes(id)),
    channels: ['mail'],
    notice: {
      text: [
        form.title[language],
        form.notice[language],
        ...form.purposes.map(
          ({ id, text }) => `[${entry.purposes.includes(id) ? 'x' : ' '}] ${text[language]}`,
        ),
        pages.signUp.kept,
      ].join('\n\n'),
      version: `${form.form} ${String(form.version)}`,
      language,
    },
    method: 'public-desk',
    source: form.form,
    covers: [pages.signUp.name, pages.signUp.email],
    controller,
    recipients: [],
    storage: '',
    retention: '',
    jurisdiction: 'NL',
    withdrawBy: pages.signUp.kept,
    validUntil: null,
    age: 'unknown',
  }
  const proof = { documents: [], note: '' }
  await store.consents.openOnce(
    origin,
    [
      { type: 'requested', terms, at: momentOf(askedAtMs), by: '', proof },
      { type: 'confirmed', at: momentOf(confirmedAtMs), by: '', proof },
    ],
    clock.now().epochMilliseconds,
  )
  // Who said no before says yes anew, by their own hand.
  await liftFor(store, { terms, atMs: confirmedAtMs })
}

/** Writes down that somebody stops, wholly or for some purposes; from then on nothing of it goes to the address. */
export async function recordWithdrawal(
  { store, clock }: ActionContext,
  records: readonly ConsentRecord[],
  { left, atMs }: { readonly left: readonly ConsentPurpose[]; readonly atMs: number },
): Promise<void> {
  for (const { record, terms } of records) {
    const purposes = terms.purposes.filter((id) => left.includes(id))
    if (purposes.length === terms.purposes.length) continue
    const happened = { at: momentOf(atMs), by: '', proof: { documents: [], note: '' } }
    const event: ConsentEvent =
      purposes.length === 0
        ? { type: 'withdrawn', way: 'public-desk', channels: ['mail'], ...happened }
        : { type: 'given', terms: { ...terms, purposes }, ...happened }
    await store.consents.append(record, event, clock.now().epochMilliseconds)
  }
}

function momentOf(atMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(atMs)
    .toZonedDateTimeISO(homeZone)
    .toString({ timeZoneName: 'never' })
}
