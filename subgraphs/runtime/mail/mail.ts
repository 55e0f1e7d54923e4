/** Sends mail by SMTP, or, without a configured server, writes it into a folder: for development. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Message {
  /** Uuid: a mail that is sent twice has one Message-ID. */
  readonly id?: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where the recipient asks for no more: https://www.rfc-editor.org/rfc/rfc2369#section-3.2 */
  readonly unsubscribe?: string;
}

export interface Mail {
  /** Where the pages are that mails lead to; without a slash at the end. */
  readonly publicUrl: string;
  /** Rejects, in a sentence, for what was not taken. */
  send(message: Message): Promise<void>;
}

export interface MailOptions {
  /** smtp://user:password@host:587, smtps:// */
  readonly smtpUrl?: string | undefined;
  readonly folder?: string | undefined;
  readonly from: string;
  readonly publicUrl: string;
}

/** A server that does not answer keeps the next mail waiting. */
const patienceMs = 10_000;

export function openMail({ smtpUrl, folder, from, publicUrl }: MailOptions): Mail {
  const waits = {
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: 2 * patienceMs,
  };
  // With the first mail: most processes send none.
  let transports: ReturnType<typeof open> | undefined;
  const open = () => {
    const { createTransport } = require('nodemailer') as typeof import('nodemailer');
    return {
      bySmtp: smtpUrl === undefined ? undefined : createTransport({ ...smtpOptions(smtpUrl), ...waits }),
      asText: createTransport({ streamTransport: true, buffer: true, newline: 'unix' }),
    };
  };
  return {
    publicUrl: publicUrl.replace(/\/+$/, ''),
    send: async ({ id = randomUUID(), to, subject, text, unsubscribe }) => {
      const message = {
        from,
        // As an object: an address is never read as a list of several.
        to: { name: '', address: to },
        subject,
        text: unsubscribe ? `${text}\n\n--\nNo more of these: ${unsubscribe}\n` : text,
        messageId: `<${id}@joinery>`,
        ...(unsubscribe && { headers: { 'List-Unsubscribe': `<${unsubscribe}>` } }),
      };
      transports ??= open();
      const { bySmtp, asText } = transports;
      if (bySmtp) await bySmtp.sendMail(message);
      else if (folder !== undefined) {
        const { message: written } = await asText.sendMail(message);
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(join(folder, `${id}.eml`), written as Buffer, { mode: 0o600 });
      } else throw new Error('No mail is sent: neither SMTP_URL nor MAIL_FOLDER is set.');
    },
  };
}

function smtpOptions(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    host: hostname,
    port: Number(port || (secure ? 465 : 587)),
    secure,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}
