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
      title: 'Mail from Outlook.com or Microsoft 365',
      steps: [
        'Outlook keeps mail as PST. Kwartje cannot read that yet; it comes in a later version.',
        'This works now: install Thunderbird on this computer and add your account.',
        'Let Thunderbird keep the messages on this computer and wait until all are in.',
        'Then come back here. Thunderbird is among what we found on your computer.',
      ],
      note: 'Your mail is then on this computer too. Make sure that it locks when you walk away.',
    },
  },
}
