import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import { saysWrongRecipient } from './wrong-recipient.ts'

const forMe = [
  'Dit was niet voor mij.',
  'Dag, deze mail is volgens mij niet voor mij bedoeld.',
  'Volgens mij is deze mail niet voor mij bedoeld. Groet, Piet',
  'Uw bericht was niet aan ons gericht',
  'Hallo,\n\nIk denk dat je de verkeerde Jan hebt.\nU hebt de verkeerde persoon gemaild.',
  'Deze factuur was niet bestemd voor ons.',
  'Beste mevrouw, uw mail is bij de verkeerde persoon terechtgekomen.',
  'Ik ben niet de bedoelde ontvanger van deze gegevens.',
  'Ik heb per abuis een loonstrook van iemand anders ontvangen.',
  'Je hebt dit naar het verkeerde adres gestuurd, denk ik.',
  'This email was not meant for me.',
  'I think you have the wrong person.',
  'Hi, this wasn’t intended for me',
  "I'm not the intended recipient of this invoice.",
  'You may have sent this to the wrong address',
  'We received your payslips in error.',
  'Deze bijlage hoort niet bij mij.',
  'Verkeerde adres denk ik :)',
  'Ik geloof dat deze mail aan een verkeerde persoon is gericht.',
  'Deze mail had denk ik naar Piet gemoeten.',
  'Dit is vast voor een andere Marieke.',
  'Deze gegevens zijn niet van mij.',
  'De bijlage gaat over een andere klant.',
  'Volgens mij heb je mij verward met Sanne van de boekhouding.',
  'U stuurt mij steeds mail voor de heer Bakker, maar die ken ik niet.',
  'Ik denk dat dit bericht niet aan mij gericht was.',
  'I believe this was sent to me by mistake.',
  'Hey, I don’t think this email was for me.',
  'You sent me someone else’s invoice.',
  'This was meant for someone else I think.',
  'Je hebt dit aan de verkeerde Sanne gestuurd',
  'I think you have the wrong Peter, sorry',
]
const forYou = [
  'Sorry! Mijn vorige mail was niet voor u bedoeld. Wilt u hem weggooien?',
  'Ik heb zojuist per ongeluk een bestand naar jou gestuurd.',
  'Wij hebben de mail naar de verkeerde persoon gestuurd, excuses.',
  'My previous email was not meant for you, please delete it.',
  'I accidentally sent you the wrong file by mistake.',
]
const neither = [
  'Indien u niet de bedoelde ontvanger bent, verzoeken wij u dit bericht te verwijderen.',
  'Als dit bericht niet voor u bestemd is, verwijder het dan.',
  'Dit bericht is uitsluitend bestemd voor de geadresseerde.',
  'If you are not the intended recipient, please delete this message.',
  'This message is intended solely for the addressee. Should it not be meant for you, tell us.',
  'Het pakket is bij het verkeerde adres bezorgd.',
  'Dat is niet voor mij weggelegd.',
  'Dit is niet voor mij te doen, zo vroeg.',
  'Het was niet voor mij persoonlijk, maar voor het hele team.',
  'Waar blijft mijn bestelling?',
  'Ik heb de verkeerde maat besteld.',
  'U hebt de verkeerde kleur gestuurd.',
  'This is not for me to decide.',
  'You sent the wrong size.',
  'Dank voor de offerte, die is helaas niet voor ons haalbaar.',
  'Deze offerte is niet voor ons weggelegd.',
  'De training is niet voor mij bedoeld maar voor mijn collega, kan zij zich aanmelden?',
  'Deze factuur is voor een ander project, graag apart boeken.',
  'Die bijlage was voor een andere klus bedoeld, hier is de juiste.',
  'Wij hebben de offerte van een andere leverancier gekregen en kiezen voor hen.',
  'De factuur moest nog naar de boekhouder.',
  'Ik had de mail naar jou moeten sturen, hier is hij.',
  'I attached the wrong file, here is the right one.',
  'The seat was meant for someone taller.',
  'I mixed up the dates, sorry.',
  'U hebt de verkeerde Gazelle gestuurd.',
  'You have the wrong Gazelle bike on your site.',
  'Was deze mail voor mij bedoeld?',
  'Bel gerust, ik ben de juiste persoon.',
]

test('who got somebody else’s mail says so in many words', () => {
  assert.deepEqual(
    forMe.filter((text) => saysWrongRecipient(text) !== 'not-for-me'),
    [],
  )
})

test('who sent it to the wrong one takes it back', () => {
  assert.deepEqual(
    forYou.filter((text) => saysWrongRecipient(text) !== 'not-for-you'),
    [],
  )
})

test('a legal footer, a parcel and what is not for somebody to do say nothing', () => {
  assert.deepEqual(
    neither.filter((text) => saysWrongRecipient(text) !== undefined),
    [],
  )
})

test('long texts and lines cost no more than they are long', () => {
  const began = cpuMs()
  for (const word of ['is deze mail ', 'you have ', 'heb u ', 'per ongeluk ', 'niet '])
    saysWrongRecipient(word.repeat(100_000))
  assert.ok(cpuMs() - began < 1000)
})
