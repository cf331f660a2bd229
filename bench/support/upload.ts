import { openAsBlob } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Running } from './processes';

/** A report as the server shows it. */
export interface Shown {
  readonly id: string;
  readonly state: string;
  readonly counts: { readonly new: number } & Readonly<Record<string, number>>;
}

const answered = async (answer: Response, status: number): Promise<Shown> => {
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`the server answered ${answer.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text) as Shown;
};

/** Uploads a SARIF file at a door of REST, and follows it to its end. */
export const upload = async ({ url }: Running, token: string, door: string, file: string): Promise<Shown> => {
  const authorization = `Bearer ${token}`;
  const headers = { authorization, 'content-type': 'application/sarif+json', prefer: 'respond-async' };
  const body = await openAsBlob(file);
  const sent = await fetch(`${url}${door}`, { method: 'POST', headers, body });
  const { id } = await answered(sent, 202);
  for (;;) {
    const report = await answered(await fetch(`${url}/rest/v1/reports/${id}`, { headers: { authorization } }), 200);
    if (report.state !== 'QUEUED' && report.state !== 'RUNNING') return report;
    await wait(500);
  }
};
