import type { adequacyRule } from '../law/adequacy.ts'
import type { registerGrounds, RegisterGround } from '../law/register-grounds.ts'
import type { RecordKind, recordTerms } from '../law/retention-terms.ts'

/** Rules that a statement of the register may rest on. */
export type RegisterRule =
  | (typeof recordTerms)[RecordKind]['id']
  | (typeof registerGrounds)[RegisterGround]['id']
  | (typeof adequacyRule)['id']
  | 'WP248'

/** What a rule says, with where it stands. */
export const nlRegisterRules: Readonly<Record<RegisterRule, string>> = {
  'TAX-BASE': 'de bewaarplicht voor de Belastingdienst (AWR art. 52)',
  PAYROLL: 'de bewaarplicht voor de loonadministratie (AWR art. 52)',
  'PAY-ID': 'de bewaarplicht voor identiteitsbewijzen van personeel (loonbelasting)',
  APPLICANT: 'de maatstaf van de toezichthouder voor sollicitaties',
  'ABSENCE-ADM': 'de maatstaf van de toezichthouder voor verzuim',
  QUOTE: 'een gewoonte: geen wet noemt een termijn voor offertes',
  CLAIMS: 'de verjaring van vorderingen (BW 3:307 en verder)',
  'DSR-FILE': 'een gewoonte: geen wet noemt een termijn voor verzoeken',
  CRM: 'een gewoonte: geen wet noemt een termijn voor klantcontact',
  CAMERA: 'de maatstaf van de toezichthouder voor camerabeelden',
  VISITOR: 'een gewoonte: geen wet noemt een termijn voor bezoekers',
  'CONSENT-PROOF': 'een gewoonte: zo lang toestemming te bewijzen moet zijn',
  LOGS: 'een gewoonte: geen wet noemt een termijn voor logboeken',
  'LB-28': 'de plichten van wie loon betaalt (Wet LB 1964 art. 28)',
  'BW-7-629': 'loon doorbetalen en helpen terugkeren bij ziekte (BW 7:629, 7:658a)',
  'UAVG-30-1': 'wat een werkgever over gezondheid mag vastleggen (UAVG art. 30)',
  'TW-11.7': 'de regels voor reclame per mail (Tw art. 11.7)',
  'GDPR-12': 'de rechten van mensen op hun gegevens (AVG art. 12, 15-22)',
  'GDPR-5-2': 'de plicht om te laten zien dat het klopt (AVG art. 5 lid 2, 30)',
  'GDPR-32': 'de plicht om te beveiligen (AVG art. 32)',
  'GDPR-45': 'de landen waar de Europese Commissie de bescherming goed genoeg vindt (AVG art. 45)',
  WP248: 'wie van een werkgever afhangt is kwetsbaar (richtsnoer WP248)',
}
