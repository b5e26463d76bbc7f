import type { Verified } from './rule.ts'

/** Where law stands, or how it is read. */
export interface LawSource {
  /** As lawyers cite it. */
  readonly title: string
  readonly url: string
  readonly read: Verified
}

/** Every source that a rule in this folder rests on, by the name that rules give it. */
export const lawSources = {
  GDPR: {
    title: 'GDPR, (EU) 2016/679',
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    read: 'primary',
  },
  R1182: {
    title: 'Regulation 1182/71',
    url: 'https://eur-lex.europa.eu/eli/reg/1971/1182/oj',
    read: 'secondary',
  },
  'C-171/03': {
    title: 'C-171/03 (Toeters)',
    url: 'https://eur-lex.europa.eu/legal-content/EN/SUM/?uri=CELEX:62003CJ0171',
    read: 'primary',
  },
  'EDPB-01/2022': {
    title: 'EDPB Guidelines 01/2022',
    url: 'https://www.edpb.europa.eu/system/files/2023-04/edpb_guidelines_202201_data_subject_rights_access_v2_en.pdf',
    read: 'secondary',
  },
  'EDPB-9/2022': {
    title: 'EDPB Guidelines 9/2022',
    url: 'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-92022-personal-data-breach-notification-under_en',
    read: 'secondary',
  },
  'EDPB-01/2021': {
    title: 'EDPB Guidelines 01/2021',
    url: 'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-012021-examples-regarding-personal-data-breach_en',
    read: 'secondary',
  },
  'ENISA-SEV': {
    title: 'ENISA, Severity of personal data breaches (2013)',
    url: 'https://www.enisa.europa.eu/publications/dbn-severity',
    read: 'secondary',
  },
  WP260: {
    title: 'WP260 rev.01',
    url: 'https://ec.europa.eu/newsroom/article29/items/622227',
    read: 'memory',
  },
  UAVG: {
    title: 'UAVG',
    url: 'https://wetten.overheid.nl/BWBR0040940/2026-09-01',
    read: 'primary',
  },
  TW: {
    title: 'Telecommunicatiewet',
    url: 'https://wetten.overheid.nl/BWBR0009950/2026-08-15',
    read: 'primary',
  },
  ATW: {
    title: 'Algemene termijnenwet',
    url: 'https://wetten.overheid.nl/BWBR0002448',
    read: 'primary',
  },
  'ATW-KB': {
    title: 'Besluit gelijkstelling 2026-2028',
    url: 'https://sterfgeval.nl/juridisch/overige/vragen-van-uitvaartondernemers/gemeentelijke-feestdag-bij-lijkbezorging-feestdagen-in-2026-2028/70745',
    read: 'secondary',
  },
  'AP-BREACH': {
    title: 'AP, Zo meldt u een datalek',
    url: 'https://www.autoriteitpersoonsgegevens.nl/themas/beveiliging/datalekken/zo-meldt-u-een-datalek',
    read: 'primary',
  },
  'AP-72H-QUOTE': {
    title: 'AP, 72 uur',
    url: 'https://spelendermediawijs.nl/kaarten/binnen-hoeveel-tijd-moet-je-in-de-regel-een-datalek-bij-de-autoriteit-persoonsgegevens-te-melden/',
    read: 'secondary',
  },
  'BAYLFD-72H': {
    title: 'BayLfD 2019, LDI NRW 2024',
    url: 'https://mkm.legal/en/blog/72-stunden-sind-72-stunden-oder-doch-laenger',
    read: 'secondary',
  },
  'OMN-DIG': {
    title: 'COM(2025) 837',
    url: 'https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2025/0360(COD)',
    read: 'secondary',
  },
  'OMN-IV': {
    title: 'COM(2025) 501',
    url: 'https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2025/0130(COD)',
    read: 'secondary',
  },
  AWR: {
    title: 'AWR art. 52(4)',
    url: 'https://wetten.overheid.nl/BWBR0002320',
    read: 'secondary',
  },
  'LB-ID': {
    title: 'Wet LB 1964 art. 28',
    url: 'https://wetten.overheid.nl/BWBR0002471',
    read: 'secondary',
  },
  'BW3-307': {
    title: 'BW 3:306-310',
    url: 'https://wetten.overheid.nl/BWBR0005291',
    read: 'memory',
  },
  'AP-HR': {
    title: 'AP, personeelsdossier',
    url: 'https://www.autoriteitpersoonsgegevens.nl/themas/werk-en-uitkering/personeelsgegevens/personeelsdossier',
    read: 'secondary',
  },
  'AP-SICK': {
    title: 'AP, Beleidsregels zieke werknemers',
    url: 'https://wetten.overheid.nl/BWBR0037896/2016-04-29',
    read: 'secondary',
  },
  VBW: {
    title: 'Vrijstellingsbesluit Wbp (vervallen 25 mei 2018)',
    url: 'https://wetten.overheid.nl/BWBR0012461',
    read: 'secondary',
  },
  'AP-CAM': {
    title: 'AP, Beleidsregels cameratoezicht',
    url: 'https://wetten.overheid.nl/BWBR0037591/2016-02-02',
    read: 'secondary',
  },
  'C-654/23': {
    title: 'C-654/23 (Inteligo Media)',
    url: 'https://www.dpcuria.eu/case?reference=C-654%2F23',
    read: 'secondary',
  },
  'C-621/22': {
    title: 'C-621/22 (KNLTB)',
    url: 'https://avgtekst.nl/jurisprudentie/ECLI:EU:C:2024:858',
    read: 'secondary',
  },
  'EDPB-05/2020': {
    title: 'EDPB Guidelines 05/2020 on consent',
    url: 'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en',
    read: 'memory',
  },
  'CEF-2024': {
    title: 'EDPB, CEF 2024',
    url: 'https://www.edpb.europa.eu/system/files/2025-01/edpb_cef-report-2024_20250116_rightofaccess_en.pdf',
    read: 'secondary',
  },
  WP242: {
    title: 'WP242 rev.01 on data portability',
    url: 'https://ec.europa.eu/newsroom/article29/items/611233',
    read: 'secondary',
  },
  'CEF-2025': {
    title: 'EDPB, CEF 2025 on erasure',
    url: 'https://www.edpb.europa.eu/system/files/documents/2026-02/edpb_cef-report_2025_right-to-erasure_en.pdf',
    read: 'secondary',
  },
  'C-154/21': {
    title: 'C-154/21 (Österreichische Post)',
    url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62021CJ0154',
    read: 'secondary',
  },
  'C-487/21': {
    title: 'C-487/21 (CRIF)',
    url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62021CJ0487',
    read: 'memory',
  },
  'C-307/22': {
    title: 'C-307/22 (FT v DW)',
    url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62022CJ0307',
    read: 'secondary',
  },
  'C-579/21': {
    title: 'C-579/21 (Pankki S)',
    url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62021CJ0579',
    read: 'memory',
  },
  'C-526/24': {
    title: 'C-526/24 (Brillen Rottler)',
    url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62024CJ0526',
    read: 'secondary',
  },
  'C-203/22': {
    title: 'C-203/22 (Dun & Bradstreet Austria)',
    url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62022CJ0203',
    read: 'memory',
  },
  'C-634/21': {
    title: 'C-634/21 (SCHUFA)',
    url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62021CJ0634',
    read: 'memory',
  },
} as const satisfies Record<string, LawSource>

export type LawSourceId = keyof typeof lawSources
