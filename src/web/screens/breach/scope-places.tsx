import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Field, Select } from '../../parts/field.tsx'
import { Shown } from '../../parts/loading.tsx'
import { placeName } from '../../place-names.ts'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { Choices } from './step-frame.tsx'

export interface PlacesDraft {
  readonly places: readonly number[]
  readonly folder: string
  /** Days as typed. */
  readonly from: string
  readonly to: string
}

interface PlacesScopeProps {
  readonly draft: PlacesDraft
  readonly onChange: (some: Partial<PlacesDraft>) => void
  readonly error: string | undefined
}

/** Which places were on it, and of when. */
export function PlacesScope({ draft, onChange, error }: PlacesScopeProps): JSX.Element {
  const texts = useTexts()
  const { scope: words } = texts.screens.breaches
  const sources = useAction('list-sources', {})
  return (
    <Shown answer={sources} shape="lines" lines={4}>
      {(found) => {
        const read = found.filter(({ kind }) => kind !== 'declared')
        return read.length === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <>
            <Choices
              label={words.places}
              how="many"
              choices={read.map((place) => ({
                value: String(place.id),
                label: quotedText(placeName(place, texts), 60),
              }))}
              chosen={draft.places.map(String)}
              onChange={(some) => onChange({ places: some.map(Number) })}
              error={error}
            />
            <details>
              <summary>{words.stretch}</summary>
              <div class="stack">
                <Field
                  label={words.from}
                  type="date"
                  value={draft.from}
                  onInput={(from) => onChange({ from })}
                  isOptional
                />
                <Field
                  label={words.to}
                  type="date"
                  value={draft.to}
                  onInput={(to) => onChange({ to })}
                  isOptional
                />
                <Field
                  label={words.folder}
                  help={words.folderHelp}
                  value={draft.folder}
                  onInput={(folder) => onChange({ folder })}
                  isOptional
                />
              </div>
            </details>
          </>
        )
      }}
    </Shown>
  )
}

interface SupplierScopeProps {
  readonly domain: string
  /** Who told of it, as the file calls them: then they need not be looked up. */
  readonly name: string
  readonly onChange: (domain: string) => void
}

/** Which supplier had it. */
export function SupplierScope({ domain, name, onChange }: SupplierScopeProps): JSX.Element {
  const { scope: texts } = useTexts().screens.breaches
  const suppliers = useAction('suppliers', { limit: 1000 }).value?.suppliers ?? []
  const known = suppliers.find((one) => name !== '' && one.name === name)?.domain
  useEffect(() => {
    if (domain === '' && known !== undefined) onChange(known)
  }, [known])
  return (
    <>
      {suppliers.length === 0 ? null : (
        <Select
          label={texts.domain}
          help={texts.domainHelp}
          value={domain}
          options={[
            { value: '', label: '' },
            ...suppliers.map((one) => ({ value: one.domain, label: plainText(one.name) })),
          ]}
          onChange={onChange}
        />
      )}
      <Field label={texts.otherDomain} help={texts.otherDomainHelp} value={domain} onInput={onChange} />
    </>
  )
}
