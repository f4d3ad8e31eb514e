import type { OrganisationId } from '../../core/ids.ts';
import type { Issuer, Organisation, OrganisationKind, SchoolProfile } from '../../core/model/organisation.ts';
import type { OrganisationTree } from '../../core/permit.ts';
import { slug } from '../../core/vietnamese/text.ts';
import type { Database, OrganisationRow, Work } from './tables.ts';

/** "Trường THCS Rạch Bắp" → "truong-thcs-rach-bap": what the search box compares. */
export function searchKey(text: string): string {
  return slug(text).toLowerCase();
}

export async function saveOrganisation(db: Database | Work, organisation: Organisation): Promise<void> {
  const { id, ...row } = toRow(organisation);
  await db
    .insertInto('organisations')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function organisationTree(db: Database | Work): Promise<OrganisationTree> {
  const rows = await db.selectFrom('organisations').select(['id', 'parent']).execute();
  return new Map(rows.map((row) => [row.id as OrganisationId, row.parent as OrganisationId | null]));
}

export async function allOrganisations(db: Database | Work): Promise<Organisation[]> {
  const rows = await db.selectFrom('organisations').selectAll().orderBy('id').execute();
  return rows.map(fromRow);
}

export function fromRow(row: OrganisationRow): Organisation {
  return {
    id: row.id as OrganisationId,
    kind: row.kind as OrganisationKind,
    parent: row.parent as OrganisationId | null,
    name: row.name,
    shortName: row.short_name,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    school: row.school === null ? null : (JSON.parse(row.school) as SchoolProfile),
    issuer: row.issuer === null ? null : (JSON.parse(row.issuer) as Issuer)
  };
}

function toRow(organisation: Organisation): OrganisationRow {
  return {
    id: organisation.id,
    kind: organisation.kind,
    parent: organisation.parent,
    name: organisation.name,
    short_name: organisation.shortName,
    search: searchKey(`${organisation.name} ${organisation.shortName}`),
    valid_from: organisation.validFrom,
    valid_to: organisation.validTo,
    school_kind: organisation.school?.kind ?? null,
    school: organisation.school && JSON.stringify(organisation.school),
    issuer: organisation.issuer && JSON.stringify(organisation.issuer)
  };
}
