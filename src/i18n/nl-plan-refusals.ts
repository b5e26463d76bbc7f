import type { RefusalCode } from '../base/refusal.ts'

/** Why a plan, or what somebody asks, is not carried out, in Dutch. */
export const nlPlanRefusals = {
  'plan-not-found': (id) => `Plan ${id} is er niet. Welke er zijn: kwartje plan`,
  'plan-begun': () => 'Met dit plan is al iets gedaan. Daarom blijft bewaard wat er gebeurde.',
  'lifting-not-told': () =>
    'De persoon weet nog niet dat u de beperking opheft. Laat dat eerst weten (artikel 18 lid 3 AVG).',
  'person-not-restricted': () => 'Van deze persoon staat niets stil.',
  'person-restricted': () =>
    'De gegevens van deze persoon staan stil (beperking, artikel 18 AVG). Hef de beperking eerst op.',
  'nothing-destroyed': () =>
    'Van dit plan is nu niets weg: het is niet uitgevoerd, of teruggezet. Dan is er ook geen bewijs van vernietiging.',
  'plan-over': () => 'In dit plan is niets meer te doen.',
  'plan-empty': () => 'Hier is nu niets van te doen. Er is geen plan gemaakt.',
  'vault-full': () =>
    'De kopie kon niet worden bewaard: de schijf is vol, of Kwartje mag niet in zijn eigen map schrijven. Wat nog geen kopie heeft, is niet veranderd. Maak ruimte en probeer het opnieuw.',
  'vault-item-gone': () =>
    'De bewaarde kopie is er niet meer, of zij is beschadigd. Er is niets veranderd. Kijk of u een reservekopie hebt.',
} as const satisfies Partial<Record<RefusalCode, (subject: string) => string>>
