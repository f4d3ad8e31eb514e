import { mayEditStandards } from '$lib/core/permit.ts';
import { ownOffice } from '$lib/server/office/own-office.ts';
import { running } from '$lib/server/running.ts';
import { asPage, officeUser } from './guard.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, setHeaders }) =>
  asPage(async () => {
    const user = officeUser(locals.user);
    const { db, demo } = await running();
    // Names and figures of people: a shared computer must not show them after the log-out.
    setHeaders({ 'cache-control': 'private, no-store' });
    return { name: user.name, office: await ownOffice(db, user), standards: mayEditStandards(user), demo };
  });
