import type { nlPlaceHelp } from './nl-place-help.ts'

/** How to get contacts and mail onto this computer, in English. */
export const enPlaceHelp: typeof nlPlaceHelp = {
  lead: 'First get a file out of it. The buttons may have slightly other names on yours.',
  finally: 'Now point out the file on this page.',
  guides: {
    iphone: {
      title: 'People from an iPhone',
      steps: [
        'On the iPhone open the Contacts app and tap Lists at the top left.',
        'Keep your finger on the list, such as All Contacts. Choose Export.',
        'Choose what goes in and save it: by AirDrop, in Files or in a mail to yourself.',
        'Put the file on this computer. Its name ends in .vcf.',
      ],
      note: 'Do you not see Export? Then log in to icloud.com on the computer, open Contacts and export them there as vCard.',
    },
    android: {
      title: 'People from an Android phone',
      steps: [
        'Open the Contacts app. Look under Organise, Manage or Settings for Export.',
        'Choose to export to a file. Its name ends in .vcf.',
        'Put it on this computer, by cable or in a mail to yourself.',
      ],
      note: 'Are your contacts in a Google account? Then contacts.google.com works too: choose Export and then vCard.',
    },
    gmail: {
      title: 'Mail from Gmail',
      steps: [
        'On this computer go to takeout.google.com and log in.',
        'First choose Deselect all. Then tick only Mail.',
        'Make the export. Google mails you when it is ready; that may take hours.',
        'Download it and unpack the zip file. Your mail is in a file whose name ends in .mbox.',
      ],
      note: 'Throw the download away when you are done. It is a copy of all your mail.',
    },
    outlook: {
      title: 'Mail from Outlook',
      steps: [
        'Is Outlook on this computer? Close it and come back here. It is among what we found on your computer; then you are done.',
        'Is it not there? Open Outlook and choose File, Open & Export, Import/Export.',
        'Choose Export to a file, then Outlook Data File (.pst). Choose your mailbox, with the folders below it.',
        'On a Mac choose File, Export. You get a file that ends in .olm; that will do too.',
        'Do you read Outlook in the browser only? Then add your account in Thunderbird and let it keep the messages on this computer.',
      ],
      note: 'A file that you make this way is a copy of all your mail. Throw it away when you are done.',
    },
  },
}
