// Mails to people: written in the transaction of the change that they tell of, and sent once it is committed.
// Invariants: a mail is sent at least once, each try with the same Message-ID, until the server takes it or three days
// have passed; two processes never try at the same time; no row holds a link that opens anything.
export type { LinkTerms, Mail } from './domain/mail';
export { deliverMails, type Delivery } from './operations/deliver-mails';
export { mailPage, sweepMails } from './operations/read-mails';
export { smtpTransport, type SmtpSettings } from './operations/smtp-transport';
export { printedMails, type MailTransport } from './operations/transport';
export { dropMailsAbout, mailsOfToday, toldAt, writeMails, type NewMail } from './operations/write-mail';
