import type { JSX } from 'preact'
import { behalves, type Asker } from '../../../privacy/requests/event.ts'
import { Field, Select } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'

/** Who asks, as typed. */
export type TypedAsker = Omit<Asker, 'age'> & { readonly age: string }

export function typedAsker({ age, ...asker }: Asker): TypedAsker {
  return { ...asker, age: age === null ? '' : String(age) }
}

export function askerOf({ age, ...asker }: TypedAsker): Asker {
  return { ...asker, mail: asker.mail.trim(), age: age.trim() === '' ? null : Number(age) }
}

/** What is wrong with it, the first thing; null when it can be kept. */
export function wrongAsker({ mail, age }: TypedAsker): 'wrongMail' | 'ageWrong' | null {
  const given = mail.trim()
  if (given !== '' && !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(given)) return 'wrongMail'
  return age.trim() !== '' && !/^\d{1,3}$/.test(age.trim()) ? 'ageWrong' : null
}

interface AskerFieldsProps {
  readonly asker: TypedAsker
  readonly onChange: (asker: TypedAsker) => void
  readonly error: 'wrongMail' | 'ageWrong' | null
}

/** Everything may be left open: somebody at the counter may not have said their name. */
export function AskerFields({ asker, onChange, error }: AskerFieldsProps): JSX.Element {
  const { screens, request } = useTexts()
  const { start: texts } = screens.requests
  const set = (name: keyof TypedAsker) => (value: string) =>
    onChange({ ...asker, [name]: value.slice(0, 300) })
  return (
    <>
      <Field label={texts.name} value={asker.name} onInput={set('name')} isOptional />
      <Field
        label={texts.mail}
        type="email"
        value={asker.mail}
        onInput={set('mail')}
        error={error === 'wrongMail' ? texts.wrongMail : undefined}
        isOptional
      />
      <Field label={texts.phone} value={asker.phone} onInput={set('phone')} isOptional />
      <Field label={texts.address} value={asker.address} onInput={set('address')} isOptional />
      <Select
        label={texts.behalf}
        value={asker.behalf}
        options={behalves.map((value) => ({ value, label: request.behalves[value] }))}
        onChange={(behalf) => onChange({ ...asker, behalf })}
      />
      {asker.behalf === 'self' ? null : (
        <Field label={texts.about} value={asker.about} onInput={set('about')} isOptional />
      )}
      <Field
        label={texts.age}
        value={asker.age}
        onInput={set('age')}
        error={error === 'ageWrong' ? texts.ageWrong : undefined}
        isOptional
      />
    </>
  )
}
