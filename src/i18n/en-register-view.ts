import type { nlRegisterView } from './nl-register-view.ts'

/** What the terminal says of the register, in English. */
export const enRegisterView: typeof nlRegisterView = {
  state: 'state',
  open: 'open',
  moved: 'moved',
  field: 'field',
  says: 'what it says',
  known: 'how known',
  version: 'version',
  signedOn: 'signed off on',
  by: 'by',
  note: 'note',
  nothingCounted:
    'Nothing was read yet. What is here does not follow from your data. Begin with: kwartje scan FOLDER',
  required: (article) => `You need a register ${article}: this is not work that you do now and then.`,
  notRequired: (article) =>
    `We saw nothing that makes you need a register ${article}. That proves nothing yet.`,
  unplaced: (names) => `These suppliers are in no activity yet: ${names}.`,
  missing: (fields) => `Nothing here yet: ${fields}.`,
  notLookedAt: (fields) => `Nobody looked at this yet: ${fields}.`,
  refused: (what) => `Refused and still seen: ${what}.`,
  decided: 'Saved.',
  exported: (path: string) => `The register is in ${path}.`,
  signed: (number, by) => `Version ${number} was signed off by ${by}.`,
  noVersions: 'Nothing was signed off yet. Do so with: kwartje register sign --by NAME',
  broken: (numbers) => `Mind: this is not what was signed off any more: version ${numbers}.`,
}
