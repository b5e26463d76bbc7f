/** How to get contacts and mail onto this computer, in Dutch. Kept general: makers of phones move their buttons. */
export const nlPlaceHelp = {
  lead: 'Haal er eerst een bestand van. De knoppen kunnen bij u net anders heten.',
  finally: 'Wijs nu op deze pagina het bestand aan.',
  guides: {
    iphone: {
      title: 'Mensen uit een iPhone',
      steps: [
        'Open op de iPhone de app Contacten en tik linksboven op Lijsten.',
        'Houd uw vinger op de lijst, zoals Alle contacten. Kies Exporteer.',
        'Kies wat erin moet en bewaar het: via AirDrop, in Bestanden of met een mail aan uzelf.',
        'Zet het bestand op deze computer. Het eindigt op .vcf.',
      ],
      note: 'Ziet u Exporteer niet? Log dan op de computer in bij icloud.com, open Contacten en exporteer ze daar als vCard.',
    },
    android: {
      title: 'Mensen uit een Android-telefoon',
      steps: [
        'Open de app Contacten. Zoek bij Ordenen, Beheren of Instellingen naar Exporteren.',
        'Kies Exporteren naar een bestand. Het bestand eindigt op .vcf.',
        'Zet het op deze computer, met een kabel of met een mail aan uzelf.',
      ],
      note: 'Staan uw contacten in een Google-account? Dan kan het ook op contacts.google.com: kies Exporteren en dan vCard.',
    },
    gmail: {
      title: 'Mail uit Gmail',
      steps: [
        'Ga op deze computer naar takeout.google.com en log in.',
        'Kies eerst Alles deselecteren. Zet dan alleen een vinkje bij Mail.',
        'Maak de export. Google stuurt u een mail als die klaar is; dat kan uren duren.',
        'Download het en pak het zip-bestand uit. Uw mail zit in een bestand dat eindigt op .mbox.',
      ],
      note: 'Gooi de download weg als u klaar bent. Het is een kopie van al uw post.',
    },
    outlook: {
      title: 'Mail uit Outlook',
      steps: [
        'Staat Outlook op deze computer? Sluit het en kom hier terug. Het staat bij wat wij op uw computer vonden; dan bent u klaar.',
        'Staat het er niet bij? Open Outlook en kies Bestand, Openen en exporteren, Importeren en exporteren.',
        'Kies Naar een bestand exporteren, dan Outlook-gegevensbestand (.pst). Kies uw postbus, met de mappen eronder.',
        'Op een Mac kiest u Archief, Exporteren. U krijgt een bestand dat eindigt op .olm; dat kan ook.',
        'Leest u Outlook alleen in de browser? Voeg uw account dan toe in Thunderbird en laat dat de berichten op deze computer bewaren.',
      ],
      note: 'Een bestand dat u zo maakt, is een kopie van al uw post. Gooi het weg als u klaar bent.',
    },
  },
}
