import type { RedactRefusal } from '../redact/index.ts'

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
}
