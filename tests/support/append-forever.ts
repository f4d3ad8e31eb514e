/** Appends operations to the log in `process.argv[2]` and prints each acknowledged id, until it is killed. */
import type { UserId } from '../../src/lib/core/ids.ts';
import { openDatabase } from '../../src/lib/server/db/open-database.ts';
import { sqlOperationLog } from '../../src/lib/server/db/operation-log.ts';
import { BUILT_IN } from '../../src/lib/server/standards/catalogue.ts';
import { newVisitId, operation } from './operations.ts';

const log = sqlOperationLog(await openDatabase(process.argv[2]!), Date.now, () => BUILT_IN);
const author = { id: 'inspector' as UserId };
const visit = newVisitId();
console.log(`visit ${visit}`);
for (let n = 0; ; n++) {
  const batch = [0, 1, 2].map((at) => operation(author, visit, `facts/f${at}`, n));
  const results = await log.append(batch);
  console.log(results.map((result) => result.id).join('\n'));
}
