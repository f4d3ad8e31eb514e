import { sql, type Kysely } from 'kysely';

/** Published standard sets, the drafts that they come from, and each draft's journal of changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('standard_sets')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('json', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('published_at', 'text', (c) => c.notNull())
    .addColumn('published_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('standard_sets_pk', ['id', 'version'])
    .execute();
  await db.schema
    .createTable('standard_drafts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('set_id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer')
    .addColumn('based_on', 'text', (c) => c.notNull())
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('standard_drafts_owner').on('standard_drafts').column('owner').execute();
  await db.schema.createIndex('standard_drafts_set').on('standard_drafts').column('set_id').execute();
  await db.schema
    .createTable('standard_changes')
    .addColumn('draft', 'text', (c) => c.notNull().references('standard_drafts.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('change', 'text', (c) => c.notNull())
    .addColumn('user', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('standard_changes_pk', ['draft', 'number'])
    .execute();
  // Visits pin what is here: not even a slip in our own code may change it.
  for (const table of ['standard_sets', 'standard_changes']) {
    for (const action of ['update', 'delete']) {
      await sql
        .raw(
          `create trigger ${table}_no_${action} before ${action} on ${table}
           begin select raise(abort, '${table} are never changed'); end`
        )
        .execute(db);
    }
  }
}
