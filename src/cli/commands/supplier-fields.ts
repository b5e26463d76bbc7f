import { clearSupplierField, stateSupplierField, supplierFields } from '../../actions/supplier-fields.ts'
import type { Workspace } from '../../app/workspace.ts'
import { supplierFieldNames, type SupplierFieldName } from '../../privacy/suppliers/fields.ts'
import type { Messages } from '../../i18n/index.ts'
import { UsageError } from '../usage.ts'

type Stated = Parameters<(typeof stateSupplierField)['run']>[1]['stated']

/** `location=US;standard-clauses` and the like as a statement; the action checks what stands in it. */
export function parseField(given: string, { commands }: Pick<Messages, 'commands'>): Stated {
  const { field, text } = fieldIn(given, commands)
  const [first = '', second = '', third = ''] = text.split(';').map((part) => part.trim())
  const values: Partial<Record<SupplierFieldName, unknown>> = {
    location: { country: first, ground: second === '' ? 'unknown' : second },
    certificate: { kind: first, scope: second, validTo: third === '' ? null : third },
    incident: { on: first, what: second },
  }
  const checked = stateSupplierField.input.shape.stated.safeParse({ field, value: values[field] ?? text })
  if (checked.success) return checked.data
  throw new UsageError(commands.help.wrongOption(given))
}

/** The field that `--clear` names. */
export function parseFieldName(given: string, { commands }: Pick<Messages, 'commands'>): SupplierFieldName {
  return fieldIn(`${given}=`, commands).field
}

function fieldIn(
  given: string,
  { help }: Messages['commands'],
): { readonly field: SupplierFieldName; readonly text: string } {
  const [name = '', ...rest] = given.split('=')
  const field = supplierFieldNames.find((one) => one === name.trim())
  if (field === undefined || rest.length === 0)
    throw new UsageError(help.wrongOption(`${given} (${supplierFieldNames.join(', ')})`))
  return { field, text: rest.join('=').trim() }
}

/** Takes every value of a field away. */
export async function clearField(
  domain: string,
  field: SupplierFieldName,
  { perform }: Pick<Workspace, 'perform'>,
): Promise<void> {
  const { stated } = await perform(supplierFields, { domain })
  for (const { statement, field: known } of stated)
    if (known === field && statement !== null)
      await perform(clearSupplierField, { domain: statement.subject, field, entry: statement.entry })
}
