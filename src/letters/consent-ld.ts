import { dpvPrefixes } from '../law/dpv-terms.ts'
import type { ContactChannel } from '../base/contact.ts'
import { consentSchema } from '../privacy/consent/event.ts'
import type { ConsentPurpose } from '../privacy/consent/purpose.ts'
import type { ConsentRecord, ConsentState } from '../privacy/consent/record.ts'

const purposes: Readonly<Record<ConsentPurpose, string>> = {
  news: 'dpv:DirectMarketing',
  offers: 'dpv:DirectMarketing',
  events: 'dpv:DirectMarketing',
  survey: 'dpv:Marketing',
  partners: 'dpv:DirectMarketing',
}

const states: Readonly<Record<ConsentState, string>> = {
  requested: 'dpv:ConsentRequested',
  given: 'dpv:ConsentGiven',
  confirmed: 'dpv:ConsentGiven',
  refused: 'dpv:ConsentRefused',
  withdrawn: 'dpv:ConsentWithdrawn',
  expired: 'dpv:ConsentExpired',
  invalidated: 'dpv:ConsentInvalidated',
}

const data: Readonly<Record<ContactChannel, string>> = {
  mail: 'pd:EmailAddress',
  phone: 'pd:TelephoneNumber',
  post: 'pd:PhysicalAddress',
  app: 'pd:Identifying',
}

/** Records as linked data in terms of the Data Privacy Vocabulary, in the shape of its guide to ISO/IEC TS 27560. Equal records give equal bytes. */
export function consentsToJsonLd(records: readonly ConsentRecord[]): Uint8Array {
  const document = {
    '@context': {
      ...dpvPrefixes,
      dct: 'http://purl.org/dc/terms/',
      schema: 'https://schema.org/',
    },
    '@graph': records.map(nodeOf),
  }
  return Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8')
}

function nodeOf(record: ConsentRecord): unknown {
  const { terms, urn, state, events } = record
  return {
    '@id': urn,
    '@type': 'dpv:ConsentRecord',
    'dct:conformsTo': consentSchema,
    'dct:identifier': urn,
    'dpv:hasDataSubject': { 'schema:name': terms.person.name, 'schema:email': terms.person.mail },
    'dpv:hasNotice':
      terms.notice === null
        ? null
        : {
            '@type': 'dpv:ConsentNotice',
            'dct:description': terms.notice.text,
            'dct:hasVersion': terms.notice.version,
            'dct:language': terms.notice.language,
          },
    'dpv:hasLegalBasis': { '@id': 'eu-gdpr:A6-1-a' },
    'dpv:hasPurpose': terms.purposes.map((purpose) => ({ '@id': purposes[purpose], 'schema:name': purpose })),
    'dpv:hasPersonalData': terms.channels.map((channel) => ({ '@id': data[channel] })),
    'dpv:hasDataController': { 'schema:name': terms.controller },
    'dpv:hasRecipient': terms.recipients.map((name) => ({ 'schema:name': name })),
    'dpv:hasStorageCondition': { 'schema:location': terms.storage, 'schema:duration': terms.retention },
    'dpv:hasJurisdiction': terms.jurisdiction,
    'dpv:hasConsentControl': terms.withdrawBy,
    'dct:valid': record.validUntil,
    'dpv:hasConsentStatus': { '@id': states[state] },
    'dpv:hasProof': record.grade,
    'dct:hasPart': events.map(({ event, atMs, hash }) => ({
      '@type': 'schema:Event',
      'schema:name': event.type,
      'schema:startDate': event.at,
      'dct:dateSubmitted': Temporal.Instant.fromEpochMilliseconds(atMs).toString(),
      'schema:agent': event.by,
      'schema:identifier': hash,
    })),
  }
}
