import { join } from 'node:path';
import { Office } from './office.ts';

const today = '2026-11-18';

/** A day on which nothing was begun yet. */
export async function closeYesterday(office: Office): Promise<void> {
  const { id } = await office.at('2026-11-17', '09:00').start('Answer the mail', { tags: ['mail'] });
  await office.at('2026-11-17', '09:40').do({ type: 'checkout', sessionId: id, decision: 'complete' });
  office.at(today, '14:20');
}

/** The session that was interrupted waits, and so does the question. */
export async function comeBackPaused(office: Office): Promise<void> {
  await office.at(today, '11:30').start('Invoices', { tags: ['office'] });
  await office.at(today, '12:10').start('Quarterly report', { tags: ['report', 'Q4'] });
  await office.at(today, '13:08').leave();
  await office.at(today, '14:20').comeBack();
}

/** At home something still runs, and for half an hour of yesterday both worked. */
export async function workOnTwo(office: Office): Promise<void> {
  const folder = join(await office.sharedFolder(), 'Intermission');
  const home = await Office.open();
  await home.do({ type: 'changeSettings', settings: { deviceName: 'Laptop' } });
  await home.do({ type: 'moveRecords', folder });
  await worked(home, 'Phone call', '08:30', '09:30');
  await home.at(today, '13:15').start('Sort the receipts');
  await home.close();
  await worked(office, 'Interview notes', '09:00', '11:00');
  await office.at(today, '13:40').start('Quarterly report', { tags: ['report', 'Q4'] });
  await office.at(today, '14:20').do({ type: 'moveRecords', folder });
}

/** At home something runs on, and was heard of half an hour ago. */
export async function goOnAtHome(office: Office): Promise<void> {
  const folder = join(await office.sharedFolder(), 'Intermission');
  const home = await Office.open();
  office.closesWith(home);
  await home.do({ type: 'changeSettings', settings: { deviceName: 'Laptop' } });
  await home.do({ type: 'moveRecords', folder });
  const { id } = await home.at(today, '11:40').start('Sort the receipts');
  await home.at(today, '13:50').do({ type: 'note', sessionId: id, text: 'March is complete' });
  await office.at(today, '14:20').do({ type: 'moveRecords', folder });
}

async function worked(office: Office, title: string, from: string, to: string): Promise<void> {
  const { id } = await office.at('2026-11-17', from).start(title);
  await office.at('2026-11-17', to).do({ type: 'checkout', sessionId: id, decision: 'complete' });
}
