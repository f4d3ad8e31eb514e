import type { Kysely } from 'kysely';

/** The operation log, its read projection, photos and devices. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('visits')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('head', 'integer', (c) => c.notNull())
    .addColumn('creator', 'text')
    .addColumn('kind', 'text')
    .addColumn('school', 'text')
    .addColumn('organisation', 'text')
    .addColumn('standard_set', 'text')
    .addColumn('standard_set_version', 'integer')
    .addColumn('school_year', 'text')
    .addColumn('date', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('team_head', 'text')
    .addColumn('answered', 'integer', (c) => c.notNull())
    .addColumn('required', 'integer', (c) => c.notNull())
    .addColumn('standards', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text')
    .addColumn('verdict_kind', 'text')
    .addColumn('sealed_at', 'text')
    .addColumn('hash', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('recommendations', 'integer', (c) => c.notNull())
    .addColumn('photos', 'integer', (c) => c.notNull())
    .addColumn('missing_photos', 'integer', (c) => c.notNull())
    .addColumn('conflicts', 'integer', (c) => c.notNull())
    .addColumn('late', 'integer', (c) => c.notNull())
    .addColumn('unknown', 'integer', (c) => c.notNull())
    .addColumn('folded', 'text', (c) => c.notNull())
    .addColumn('failure', 'text')
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('visits_organisation').on('visits').columns(['organisation', 'date']).execute();
  await db.schema.createIndex('visits_school').on('visits').columns(['school', 'date']).execute();
  await db.schema.createIndex('visits_creator').on('visits').column('creator').execute();

  await db.schema
    .createTable('operations')
    .addColumn('visit', 'text', (c) => c.notNull().references('visits.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('path', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('device', 'text', (c) => c.notNull())
    .addColumn('replaces', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('operations_pk', ['visit', 'number'])
    .execute();

  await db.schema
    .createTable('visit_people')
    .addColumn('visit', 'text', (c) => c.notNull().references('visits.id'))
    .addColumn('user', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('visit_people_pk', ['visit', 'user'])
    .execute();
  await db.schema.createIndex('visit_people_user').on('visit_people').column('user').execute();
  await db.schema
    .createTable('visit_photos')
    .addColumn('visit', 'text', (c) => c.notNull().references('visits.id'))
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('current', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('visit_photos_pk', ['visit', 'sha256'])
    .execute();
  await db.schema.createIndex('visit_photos_hash').on('visit_photos').column('sha256').execute();
  await db.schema
    .createTable('blobs')
    .addColumn('sha256', 'text', (c) => c.primaryKey())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('devices')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('user', 'text', (c) => c.notNull())
    .addColumn('app', 'text', (c) => c.notNull())
    .addColumn('last_contact', 'text', (c) => c.notNull())
    .addColumn('unsent_operations', 'integer', (c) => c.notNull())
    .addColumn('unsent_photos', 'integer', (c) => c.notNull())
    .addColumn('skew_ms', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('devices_pk', ['id', 'user'])
    .execute();
}
