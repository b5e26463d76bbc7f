import type { RedactNote, RedactRefusal } from '../redact/index.ts'

/** What is said of redacting: why it could not be done, and what stands where something was. */
export const nlRedact = {
  /** Stands where something was; the second where only plain letters fit. */
  mark: '█████',
  plainMark: '[weg]',
  refusals: {
    'not-supported': 'Dit soort bestand kan Kwartje lezen, maar niet weglakken. Er is niets veranderd.',
    'not-readable':
      'Kwartje kan niet zien wat hierin staat, en kan dus niet zeker zijn. Er is niets veranderd.',
    encrypted: 'Dit bestand zit op slot. Haal het wachtwoord eraf en probeer het opnieuw.',
    damaged: 'Dit bestand is beschadigd. Er is niets veranderd.',
    'too-large': 'Dit bestand is te groot om weg te lakken. Er is niets veranderd.',
    'too-deep': 'Hierin zitten bestanden in bestanden, dieper dan Kwartje gaat. Er is niets veranderd.',
    bomb: 'Dit bestand wordt bij het uitpakken zo groot dat het niet te vertrouwen is. Er is niets veranderd.',
    'uncertain-text':
      'Van een deel van de letters is niet zeker wat er staat. Een half weggelakt bestand krijgt u niet van ons.',
    scanned:
      'Dit is een scan met de tekst onzichtbaar eronder. Weg uit de tekst is nog niet weg uit de foto. Er is niets veranderd.',
    'still-there':
      'Na het weglakken vond Kwartje bij het nakijken toch nog iets terug. Daarom krijgt u dit bestand niet.',
    'target-too-short':
      'Dit is te kort om weg te lakken: het staat in bijna elke tekst. Vul meer letters in.',
  } satisfies Readonly<Record<RedactRefusal, string>>,
  /** What the user must know of what was made: it is done, but not all is as it was. */
  notes: {
    'signature-broken':
      'De digitale handtekening onder deze mail klopt daarna niet meer. Wie de mail als bewijs nodig heeft, laat hem beter staan.',
    'signature-removed': 'De digitale handtekening is dan weg uit het document.',
    'picture-not-read': 'Er zit een plaatje in. Letters daarop blijven staan: kijk dat zelf na.',
    'macros-not-read': 'Er zitten macro’s in. Wat daarin staat, bekijkt Kwartje niet.',
    'object-not-read': 'Er zit iets in dat Kwartje niet kan lezen. Dat blijft zoals het was.',
    'charset-mended': 'Beschadigde letters worden opnieuw geschreven.',
    'metadata-removed': 'Verborgen gegevens, zoals de maker en de plaats, gaan er ook uit.',
    'preview-removed': 'Het voorbeeldplaatje in het bestand gaat er ook uit.',
    'attachment-removed': 'Een bijlage in de pdf gaat er ook uit.',
    'formula-removed': 'Formules met deze gegevens worden gewone waarden.',
    'script-removed': 'Een script in het bestand gaat er ook uit.',
    'part-taken-out':
      'Een bijlage die niet weg te lakken is, gaat er in haar geheel uit. Op haar plek staat dat zij er zat.',
  } satisfies Readonly<Record<RedactNote | 'part-taken-out', string>> as Readonly<Record<string, string>>,
}
