import type { JSX } from 'preact'
import type { KnownValue } from '../../../actions/supplier-fields.ts'
import { adequacyRule, safeguardsRule } from '../../../privacy/countries.ts'
import { noonOf } from '../../day.ts'
import { StateBadge } from '../../parts/badges.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { LawLink } from '../../parts/law-link.tsx'
import { plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'

interface FieldWords {
  /** The value in words. */
  readonly value: (known: KnownValue) => string
  /** Field and value on one line, for who cannot see what a button is about. */
  readonly summary: (known: KnownValue) => string
}

export function useFieldWords(): FieldWords {
  const { format, screens, suppliers } = useTexts()
  const { file: words } = suppliers
  const day = (date: string): string => format.shortDate(noonOf(date))
  const value = (known: KnownValue): string => {
    switch (known.field) {
      case 'location':
        return format.country(known.value.country)
      case 'certificate':
        return [
          known.value.kind,
          known.value.scope,
          known.value.validTo === null ? '' : words.validTo(day(known.value.validTo)),
        ]
          .filter((text) => text !== '')
          .join(', ')
      case 'incident':
        return `${day(known.value.on)}: ${known.value.what === '' ? screens.suppliers.file.fields.seenIncident : known.value.what}`
      case 'sub-processor-notice':
        return day(known.value)
      case 'sub-processor-permission':
        return words.permissions[known.value]
      case 'criticality':
        return words.criticalities[known.value]
      default:
        return known.value
    }
  }
  return { value, summary: (known) => plainText(`${words.fields[known.field]}, ${value(known)}`) }
}

/** A value with its field, and how it is known. */
export function FieldText({ known }: { readonly known: KnownValue }): JSX.Element {
  const { file: words } = useTexts().suppliers
  const { value } = useFieldWords()
  const { field, isOver } = known
  return (
    <>
      <strong>{words.fields[field]}</strong>
      <span class="block">
        <Foreign>{value(known)}</Foreign>{' '}
        {isOver ? <StateBadge kind="late">{words.isOver}</StateBadge> : null}
      </span>
      <TransferText known={known} />
      <span class="block soft small">
        <KnownBy known={known} />
      </span>
    </>
  )
}

/** How it is known and since when; what others wrote down, with where. */
function KnownBy({ known }: { readonly known: KnownValue }): JSX.Element {
  const { format, screens, suppliers } = useTexts()
  const { file: words } = suppliers
  const { provenance, atMs, record } = known
  if (record === null)
    return (
      <>
        {words.provenances[provenance]}
        {atMs === null ? '' : `, ${format.shortDate(atMs)}`}
      </>
    )
  return (
    <>
      <a href={record.source} target="_blank" rel="noreferrer">
        {words.publicRecord}
      </a>
      , {screens.suppliers.readOn(format.shortDate(noonOf(record.readOn)))}
    </>
  )
}

/** What the law asks of a country, the ground that was given, and whether that answers it. */
function TransferText({ known }: { readonly known: KnownValue }): JSX.Element | null {
  const { file: words } = useTexts().suppliers
  if (known.field !== 'location' || known.transfer === null) return null
  const { need, isGroundFitting } = known.transfer
  if (need === 'none') return <span class="block small">{words.needs[need]}</span>
  return (
    <span class="block small">
      {words.needs[need]} <LawLink rule={need === 'safeguards' ? safeguardsRule : adequacyRule} />
      <span class="block">
        {words.grounds[known.value.ground]}{' '}
        {isGroundFitting ? null : <StateBadge kind="unknown">{words.groundMissing}</StateBadge>}
      </span>
    </span>
  )
}
